/**
 * What the bank messages of ISO 20022 share. Their namespace changes with each version and their
 * elements hardly do, so they are read by local name (iso20022.org, external code sets).
 */

import { createHash } from 'node:crypto';
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay } from '../../ledger/values/day.js';
import { type MinorUnits, readAmount } from '../../ledger/values/money.js';
import { readIdentifier } from '../../ledger/values/party.js';
import type { PartyInput } from '../../messages/message.js';
import { broken, codeIn, type MappingRow, type Reader } from '../format.js';
import { codeOf as mapCodeOf, type PartyMap } from '../party-map.js';
import { XmlPaths } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';

export const iso = new XmlPaths();

/** Schemes of `OrgId/Othr/SchmeNm/Cd` (ExternalOrganisationIdentification1Code) in ISO 6523. */
const ORGANISATION_SCHEMES: Readonly<Record<string, string>> = {
  SREN: '0002',
  SRET: '0009',
  DUNS: '0060',
  GS1G: '0088',
  TXID: '9957',
};

export const PARTY_ROWS: readonly MappingRow[] = [
  { from: 'Id/OrgId/LEI', to: 'a party 0199:<LEI>' },
  ...Object.entries(ORGANISATION_SCHEMES).map(([code, scheme]) => ({
    from: `Id/OrgId/Othr[SchmeNm/Cd=${code}]/Id`,
    to: `a party ${scheme}:<value>`,
    note: 'where its check digits are right',
  })),
  { from: 'DbtrAcct, CdtrAcct /Id/IBAN', to: 'the party that the party map gives the IBAN' },
  { from: 'Nm', to: "the party's name, sealed; the party itself where nothing else names it" },
];

/** The account of a movement, as the bank writes it; '' where it is not told. */
export function accountIn(element: XmlElement | null): string {
  const iban = iso.text(element, 'Id/IBAN').replace(/\s/g, '').toUpperCase();
  // A wrong IBAN names the account as well as a right one does, as long as it is always the same.
  const other = iso.text(element, 'Id/Othr/Id') || iso.text(element, 'Id/PrtryAcct/Id');
  return iban || other.replace(/\s+/g, ' ');
}

/** What a bank knows of a party: its name, its account and, seldom, its number. */
export interface BankParty {
  readonly name: string;
  readonly account: string;
  /** ISO 6523, checked; null where the message holds none. */
  readonly identifier: string | null;
}

/** Reads a party that stands directly (until version 7), or under `Pty` or `Agt` (from 8 on). */
export function bankParty(element: XmlElement | null, account: XmlElement | null): BankParty {
  const party = iso.one(element, 'Pty') ?? iso.one(element, 'Agt/FinInstnId') ?? element;
  return {
    name: iso.text(party, 'Nm').replace(/\s+/g, ' '),
    account: accountIn(account),
    identifier: identifierIn(iso.one(party, 'Id/OrgId')),
  };
}

/** Identifiers that are looked at of one party. */
const MOST_IDS = 100;

function identifierIn(organisation: XmlElement | null): string | null {
  const lei = iso.text(organisation, 'LEI');
  const named = lei === '' ? [] : [`0199:${lei}`];
  for (const other of iso.all(organisation, 'Othr').slice(0, MOST_IDS)) {
    const code = iso.text(other, 'SchmeNm/Cd');
    const value = iso.text(other, 'Id');
    const scheme = codeIn(ORGANISATION_SCHEMES, code);
    if (scheme) named.push(`${scheme}:${value}`);
  }
  return named.find((identifier) => readIdentifier(identifier) !== null) ?? null;
}

/** A party of a bank message as a message names it, and its code where nothing identifies it. */
export interface Named {
  readonly input: PartyInput;
  readonly unmapped: { readonly code: string; readonly name: string } | null;
}

/** Null where the bank says neither who nor from which account. */
export function nameParty({ name, account, identifier }: BankParty, reader: Reader): Named | null {
  const { partyMap } = reader;
  const known = identifier ?? inMap(partyMap, account) ?? inMap(partyMap, name);
  const described = name === '' ? {} : { name: name.slice(0, 200) };
  if (known) return { input: { id: known, ...described }, unmapped: null };
  const code = codeOf(account) || codeOf(name);
  if (code === '') return null;
  return {
    input: { id: `local:${reader.teller}:${code}`, ...described },
    unmapped: { code, name },
  };
}

/** The party that the party map gives one of the whole texts; null where it knows none. */
export function partyByText(texts: readonly string[], { partyMap }: Reader): Named | null {
  for (const text of texts) {
    const known = inMap(partyMap, text);
    if (known !== undefined) return { input: { id: known }, unmapped: null };
  }
  return null;
}

function inMap(partyMap: PartyMap | undefined, code: string): string | undefined {
  return code === '' ? undefined : partyMap?.get(mapCodeOf(code))?.identifier;
}

/** A text as a `local:` code may be written: no colon in front, no control characters, bounded. */
function codeOf(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^[\s:]+/u, '')
    .trim()
    .toUpperCase()
    .slice(0, 80);
}

/** The day of a `Dt` or `DtTm`: the day that is written, whatever the time zone. Null without. */
export function writtenDay(date: XmlElement | null): Day | null {
  const written = iso.text(date, 'Dt') || iso.text(date, 'DtTm') || (date?.text.trim() ?? '');
  const day = written.slice(0, 10);
  return isDay(day) ? day : null;
}

/** An amount that must be there. Throws document_must_follow_its_standard. */
export function moneyIn(element: XmlElement): { amount: MinorUnits; currency: string } {
  const currency = element.attributes.get('Ccy') ?? '';
  if (!isCurrency(currency)) throw broken('An amount names no currency of ISO 4217 (Ccy).');
  const amount = readAmount(element.text, currency);
  if (amount === null) {
    throw broken(
      `The amount ${element.text.slice(0, 80).trim()} has more decimals than ${currency}, or is none.`,
    );
  }
  return { amount, currency };
}

/** The 128-bit digest of a key, so that an id holds nothing in clear. */
export function digestOf(key: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
}

/** Purposes (Purp, CtgyPurp) and sub-families of movements that are nobody's promise here. */
export const PAYROLL: ReadonlySet<string> = new Set(['SALA', 'PAYR', 'PENS', 'BONU', 'SSBE']);

/** The identifier by which a party is named. */
export function partyIn({ input }: Pick<Named, 'input'>): string {
  return typeof input === 'string' ? input : input.id;
}
