/**
 * Which identifier stands for a party that a document names in several ways. Every reader chooses
 * by the same order, so that an invoice, its status messages and its payment meet:
 *
 * 1. the SIREN or SIRET as legal identifier, then the French VAT number, then the French electronic
 *    address, all of which say the SIREN,
 * 2. the LEI, then the GLN, then any other ISO 6523 identifier that names an organisation,
 * 3. a foreign VAT number, under its scheme of the EAS code list,
 * 4. the electronic address, where its scheme names an organisation.
 *
 * An electronic address says where documents go: whoever tells them may say in the party map whom
 * it means, so that a response that names no more meets the invoice.
 *
 * What is left is a `local:` code of the teller's, listed as unmapped for the user to map.
 */
import { readIdentifier } from '../ledger/values/party.js';
import type { PartyInput } from '../messages/message.js';
import { broken, type Part, type Reader, type SaidAddress } from './format.js';
import { oneLine } from './one-line.js';
import { codeOf, type MappedParty } from './party-map.js';

/** An identifier as a document writes it; no scheme where the document gives none. */
export interface SchemedId {
  readonly scheme: string;
  readonly value: string;
}

/** All that a document says of one party. Texts are '' where it says nothing. */
export interface SaidParty {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The number in the register of companies (BT-30, BT-47). */
  readonly legalId: SchemedId | null;
  readonly ids: readonly SchemedId[];
  readonly vat: string;
  readonly endpoint: SchemedId | null;
  /** True where the document names a private person. */
  readonly person?: boolean;
}

/** The party as messages name it. */
export interface ChosenParty {
  /** The identifier in its one form, of which party ids are made. */
  readonly id: string;
  readonly input: PartyInput;
  /** Where nothing identifies it: the code or name that the party map may map. */
  readonly unmapped: { readonly code: string; readonly name: string } | null;
  /** On which terms one trades with it, by the party map. */
  readonly terms?: string | undefined;
  /** Its electronic address, where that names it alone or says another than the identifier. */
  readonly address?: SaidAddress | undefined;
  /** Schemes of identifiers that came first in the order and are wrong by their check digits. */
  readonly refused: readonly string[];
}

/** VAT numbers by their country prefix, in the EAS code list (European Commission, EAS 13). */
export const VAT_SCHEMES: Readonly<Record<string, string>> = {
  AD: '9922',
  AL: '9923',
  AT: '9914',
  BA: '9924',
  BE: '9925',
  BG: '9926',
  CH: '9927',
  CY: '9928',
  CZ: '9929',
  DE: '9930',
  DK: '0198',
  EE: '9931',
  EL: '9933',
  ES: '9920',
  FI: '0213',
  FR: '9957',
  GB: '9932',
  GR: '9933',
  HR: '9934',
  HU: '9910',
  IE: '9935',
  IT: '0211',
  LI: '9936',
  LT: '9937',
  LU: '9938',
  LV: '9939',
  MC: '9940',
  ME: '9941',
  MK: '9942',
  MT: '9943',
  NL: '9944',
  PL: '9945',
  PT: '9946',
  RO: '9947',
  RS: '9948',
  SE: '9955',
  SI: '9949',
  SK: '9950',
  SM: '9951',
  TR: '9952',
  VA: '9953',
  XI: '9932',
};

/**
 * Four-digit schemes that name no organisation: the SEPA and routing codes of a service, a person
 * without a business, a platform. (AFNOR XP Z12-012, annex A; EAS code list.)
 */
const NO_ORGANISATION: ReadonlySet<string> = new Set(['0205', '0224', '0226', '0238', '0242']);

/** Scheme names of older documents (PEPPOL BIS 2 and before), and what they became. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  DUNS: '0060',
  'DK:CVR': '0184',
  'FR:SIRENE': '0002',
  'FR:SIRET': '0009',
  GLN: '0088',
  LEI: '0199',
  'NO:ORGNR': '0192',
  'SE:ORGNR': '0007',
  SIREN: '0002',
  SIRET: '0009',
};

/** A private person in the French reform. */
const PERSON_SCHEME = '0226';

/** In the order of preference; a candidate's rank is its index. */
const RANKS = ['siren', 'french vat', 'french address', 'lei', 'gln', 'other', 'vat', 'endpoint'];

interface Candidate {
  readonly rank: number;
  readonly scheme: string;
  /** Null where its check digits or its form are wrong. */
  readonly text: string | null;
}

/**
 * Chooses the identifier of a party. Throws document_must_follow_its_standard where the document
 * neither names nor identifies `who` (as in "the seller"). An identifier may be excepted.
 */
export function chooseParty(
  said: SaidParty,
  reader: Reader,
  who: string,
  except?: string,
): ChosenParty {
  const ranked = candidates(said)
    .filter(({ text }) => text === null || text !== except)
    .sort((a, b) => a.rank - b.rank);
  const best = ranked.findIndex(({ text }) => text !== null);
  const passed = best < 0 ? ranked : ranked.slice(0, best);
  const refused = [...new Set(passed.map(({ scheme }) => scheme))];
  const found = ranked[best]?.text;
  const names = namesOf(said, found);
  const terms = mappedOf(names, reader, ({ terms }) => terms);
  if (found) {
    const isAddress = ranked[best]?.rank === RANKS.indexOf('endpoint');
    const meant = isAddress ? mappedOf(names, reader, ({ identifier }) => identifier) : undefined;
    const id = readIdentifier(meant ?? '')?.text ?? found;
    const address = meant === undefined ? addressIn(ranked, found) : undefined;
    return { ...chosen(id, said, null, refused), terms, address };
  }
  const name = oneLine(said.name, 200);
  const code = localCode(said);
  if (code === '') throw broken(`It says neither a name nor an identifier of ${who}.`);
  const known = mappedOf([code, ...names], reader, ({ identifier }) => identifier);
  const mapped = readIdentifier(known ?? '');
  if (mapped) return { ...chosen(mapped.text, said, null, refused), terms };
  const local = readIdentifier(`local:${reader.teller}:${code}`);
  if (!local) throw broken(`The name of ${who} cannot be made a code.`);
  const unmapped = { code, name: name === '' ? code : name };
  return { ...chosen(local.text, said, unmapped, refused), terms };
}

/** What is to be reported of the choice: nothing, where it was plain. */
export function partsOfChoice(
  { unmapped, refused, address }: ChosenParty,
  at: string,
): readonly Part[] {
  const schemes = refused.join(', ');
  const anomaly = `Its identifier of scheme ${schemes} is not valid; the next best was taken.`;
  return [
    ...(refused.length > 0 ? [{ at, anomaly }] : []),
    ...(unmapped ? [{ at, unmapped }] : []),
    ...(address?.of === null ? [{ at, address }] : []),
  ];
}

/** The electronic address among the candidates, beside the identifier chosen. */
function addressIn(ranked: readonly Candidate[], chosen: string): SaidAddress | undefined {
  const said = ranked.find(({ rank }) => rank === RANKS.indexOf('endpoint'));
  if (!said?.text) return undefined;
  return { address: said.text, of: said.text === chosen ? null : chosen };
}

/** What an invoice says beside: that an address and an identifier name one party. */
export function pairsOf(parties: readonly ChosenParty[], at: string): readonly Part[] {
  return parties.flatMap(({ address }) =>
    address && address.of !== null ? [{ at, address }] : [],
  );
}

function chosen(
  id: string,
  said: SaidParty,
  unmapped: ChosenParty['unmapped'],
  refused: readonly string[],
): ChosenParty {
  const name = oneLine(said.name, 200);
  const country = said.country.toUpperCase();
  const consumer = id.startsWith('local:') && isPerson(said);
  const input = {
    id,
    ...(name !== '' && { name }),
    ...(/^[A-Z]{2}$/.test(country) && { country }),
    ...(consumer && { consumer }),
  };
  return { id, input, unmapped: consumer ? null : unmapped, refused };
}

function isPerson({ person, ids, legalId, endpoint }: SaidParty): boolean {
  const schemes = [...ids, legalId, endpoint].map((id) => id?.scheme);
  return person === true || schemes.includes(PERSON_SCHEME);
}

/** Identifiers of schemes that name an organisation, right or wrong. */
function candidates({ legalId, ids, vat, endpoint, country }: SaidParty): Candidate[] {
  const found: Candidate[] = [];
  const register = legalId && frenchRegister(legalId, country);
  if (register) found.push({ scheme: '0002', rank: 0, text: register });
  for (const id of legalId ? [legalId, ...ids] : ids) {
    const text = identifierOf(id);
    if (text !== undefined) found.push({ scheme: schemeOf(id), rank: rankOf(id), text });
  }
  const ofVat = identifierOfVat(vat);
  const french = /^\s*FR/i.test(vat);
  if (ofVat || french) {
    found.push({ scheme: '9957', rank: RANKS.indexOf(french ? 'french vat' : 'vat'), text: ofVat });
  }
  const address = endpoint ? identifierOf(endpoint) : undefined;
  if (endpoint && address !== undefined) {
    const rank = rankOf(endpoint) === 0 ? 'french address' : 'endpoint';
    found.push({ scheme: schemeOf(endpoint), rank: RANKS.indexOf(rank), text: address });
  }
  return found;
}

function rankOf(id: SchemedId): number {
  const known: Readonly<Record<string, string>> = {
    '0002': 'siren',
    '0009': 'siren',
    '0225': 'siren',
    '9957': 'french vat',
    '0199': 'lei',
    '0088': 'gln',
  };
  return RANKS.indexOf(known[schemeOf(id)] ?? 'other');
}

function schemeOf({ scheme }: SchemedId): string {
  return OLD_NAMES[scheme.toUpperCase()] ?? scheme;
}

/** French software often leaves the scheme of a SIREN out. */
function frenchRegister({ scheme, value }: SchemedId, country: string): string | null {
  const digits = value.replace(/\s/g, '');
  if (scheme !== '' || country.toUpperCase() !== 'FR' || !/^(\d{9}|\d{14})$/.test(digits)) {
    return null;
  }
  return readIdentifier(digits)?.text ?? null;
}

/**
 * The one form of an identifier with its ISO 6523 scheme, null where it is wrong and undefined
 * where the scheme names no organisation. A French address is its SIREN (`0225:123456789_SUFFIX`),
 * and an identifier of scheme 0223 is a VAT number.
 */
export function identifierOf(id: SchemedId): string | null | undefined {
  const [scheme, value] = [schemeOf(id), id.value.trim()];
  if (!/^\d{4}$/.test(scheme) || NO_ORGANISATION.has(scheme) || value === '') return undefined;
  return identifierText(scheme, value);
}

function identifierText(scheme: string, value: string): string | null {
  if (scheme === '0223') return identifierOfVat(value);
  const written = scheme === '0225' ? `0002:${value.slice(0, 9)}` : `${scheme}:${value}`;
  return readIdentifier(written)?.text ?? null;
}

/** A VAT number under the scheme of its country; null where its prefix is of none that is known. */
export function identifierOfVat(written: string): string | null {
  const vat = written.replace(/[\s.-]/g, '').toUpperCase();
  if (vat.startsWith('NO')) {
    const number = /^NO(\d{9})(MVA)?$/.exec(vat)?.[1];
    return number ? `0192:${number}` : null;
  }
  const scheme = VAT_SCHEMES[vat.slice(0, 2)];
  if (!scheme || !/^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(vat)) return null;
  return readIdentifier(`${scheme}:${vat}`)?.text ?? null;
}

/** Whether an identifier is a VAT number, which a group of companies may share. */
export function isVatIdentifier(identifier: string): boolean {
  return Object.values(VAT_SCHEMES).includes(identifier.slice(0, 4));
}

/**
 * The register number, or else the name. A code comes last, since two who give codes may give the
 * same one to two parties.
 */
function localCode({ legalId, name, ids }: SaidParty): string {
  const named = legalId?.value || name || ids[0]?.value || '';
  return oneLine(
    named
      .normalize('NFKC')
      .toUpperCase()
      .replace(/^[\s:]+/, ''),
    80,
  );
}

/** What the party map may know the party by. */
function namesOf(said: SaidParty, identifier: string | null | undefined): readonly string[] {
  const { name, ids, legalId, vat } = said;
  const values = [...ids, legalId].flatMap((id) => (id ? [id.value] : []));
  const known = identifier ? [identifier, identifier.slice(identifier.indexOf(':') + 1)] : [];
  return [name, ...values, vat, ...known].filter((text) => text !== '');
}

/** The first that the mapping says of any of the names. */
function mappedOf(
  names: readonly string[],
  { partyMap }: Reader,
  of: (mapped: MappedParty) => string | undefined,
): string | undefined {
  for (const name of names) {
    const mapped = partyMap?.get(codeOf(name));
    const told = mapped && of(mapped);
    if (told !== undefined) return told;
  }
  return undefined;
}
