/** What UBL 2.1 says of a party, in every document type. */
import { type PartyPaths, partyOf, type Syntax } from './en16931-syntax.js';
import type { SaidParty } from './parties.js';
import { type XmlElement, XmlPaths } from './xml.js';

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

/** A party has a tax scheme for each tax; that of VAT says VAT. */
export function ublVatOf(party: XmlElement): string {
  const vat = UBL.all(party, 'cac:PartyTaxScheme').find(
    (scheme) => UBL.text(scheme, 'cac:TaxScheme/cbc:ID').toUpperCase() === 'VAT',
  );
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
