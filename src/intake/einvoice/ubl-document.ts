/** What every document type of UBL 2.1 has in common: names, parties, days, and how it is read. */
import { type Day, isDay } from '../../ledger/values/day.js';
import {
  broken,
  type Format,
  type MappingRow,
  type Part,
  problemOf,
  type Reader,
} from '../format.js';
import type { SaidParty } from '../parties.js';
import { readXml } from '../xml.js';
import { XmlPaths } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { type PartyPaths, partyOf, type Syntax } from './en16931-syntax.js';
import { dayOfXmlDate } from './en16931-terms.js';

/** UBL 2.1 by its namespaces. */
export const UBL = new XmlPaths({
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
});

/** The namespace of a UBL document type. */
export function ublNamespace(type: string): string {
  return `urn:oasis:names:specification:ubl:schema:xsd:${type}-2`;
}

export const UBL_PARTY: PartyPaths = {
  names: ['cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyName/cbc:Name'],
  country: 'cac:PostalAddress/cac:Country/cbc:IdentificationCode',
  legalId: 'cac:PartyLegalEntity/cbc:CompanyID',
  ids: ['cac:PartyIdentification/cbc:ID'],
  endpoint: 'cbc:EndpointID',
};

/** Tax schemes that are looked at of one party. */
const MOST_TAXES = 100;

/** A party has a tax scheme for each tax; that of VAT says VAT. */
export function ublVatOf(party: XmlElement): string {
  const vat = UBL.all(party, 'cac:PartyTaxScheme')
    .slice(0, MOST_TAXES)
    .find((scheme) => UBL.text(scheme, 'cac:TaxScheme/cbc:ID').toUpperCase() === 'VAT');
  return UBL.text(vat ?? null, 'cbc:CompanyID');
}

const PARTY: Pick<Syntax, 'paths' | 'party' | 'vatOf'> = {
  paths: UBL,
  party: UBL_PARTY,
  vatOf: ublVatOf,
};

/** What a document says of the party in an element; nothing where it has none. */
export function ublParty(element: XmlElement | null): SaidParty {
  return partyOf(element, PARTY);
}

/** The day at a path; null where there is none. Throws where there is text and it is no day. */
export function ublDay(from: XmlElement | null, path: string): Day | null {
  const day = dayOfXmlDate(UBL.text(from, path));
  if (day === '' || isDay(day)) return day === '' ? null : day;
  throw broken(`${path} is no day that exists.`);
}

/** As ublDay, of a day that the document must have. */
export function ublDayRequired(from: XmlElement | null, path: string): Day {
  const day = ublDay(from, path);
  if (day !== null) return day;
  throw broken(`It lacks ${path}.`);
}

/** The text at a path that the document must have. */
export function ublText(from: XmlElement | null, path: string): string {
  const text = UBL.text(from, path);
  if (text !== '') return text;
  throw broken(`It lacks ${path}.`);
}

/** What one format of UBL documents is, besides what all are. */
export interface UblFormat {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** Document types by their root element. */
  readonly roots: readonly string[];
  readonly mapping: readonly MappingRow[];
  /** Throws a Rejection where the document does not follow its standard. */
  parts(root: XmlElement, reader: Reader): readonly Part[];
}

/** A format of UBL documents that are read whole. */
export function ublFormat({ name, title, version, roots, mapping, parts }: UblFormat): Format {
  const isRoot = (root: { readonly namespace: string; readonly name: string }): boolean =>
    roots.includes(root.name) && root.namespace === ublNamespace(root.name);
  return {
    ...{ name, title, version, mapping },
    recognises: ({ root }) => root !== null && isRoot(root),
    async *read(bytes, reader) {
      const root = await readXml(bytes);
      const at = `/${root.name}`;
      try {
        if (!isRoot(root)) throw broken(`It is none of ${roots.join(', ')} of UBL 2.1.`);
        yield* parts(root, reader);
      } catch (error) {
        yield { at, problem: problemOf(error) };
      }
    },
  };
}
