/** A document of EN 16931 read by tables of paths: what its two syntaxes have in common. */
import type { SaidParty, SchemedId } from '../parties.js';
import { placeOf, type XmlPaths } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import type {
  Preceding,
  SaidDiscount,
  SaidDue,
  SemanticDocument,
  Term,
  TermGroup,
} from './en16931-terms.js';

/** Where one syntax has each term, relative to the root; '' where it has none. */
export type TermPaths = Readonly<Record<Term, string>>;

/** Where one syntax has each group, relative to the root. */
export type GroupPaths = Readonly<Record<TermGroup, string>>;

/** The paths of what one syntax says of a party, relative to the party. */
export interface PartyPaths {
  readonly names: readonly string[];
  readonly country: string;
  readonly legalId: string;
  readonly ids: readonly string[];
  readonly endpoint: string;
}

/** What a syntax says besides its tables. */
export interface Syntax {
  readonly paths: XmlPaths;
  readonly terms: TermPaths;
  readonly groups: GroupPaths;
  readonly party: PartyPaths;
  readonly root: SemanticDocument['root'];
  /** The VAT number of a party's element. */
  vatOf(party: XmlElement): string;
  /** The text of a term's element; days become ISO 8601. */
  textOf(element: XmlElement, term: Term): string;
  duesOf(root: XmlElement): readonly SaidDue[];
  discountsOf(root: XmlElement): readonly SaidDiscount[];
  precedingOf(element: XmlElement): Preceding;
}

/** The document whose root element this is. */
export function documentOf(root: XmlElement, syntax: Syntax): SemanticDocument {
  const { paths, terms, groups } = syntax;
  const elements = (term: Term): readonly XmlElement[] =>
    terms[term] === '' ? [] : paths.all(root, terms[term]);
  const first = (term: Term): XmlElement | undefined => {
    const found = elements(term);
    // VAT may be told in a second currency, that of the accounts (BT-111).
    const own = term === 'BT-110' && found.length > 1 ? first('BT-5')?.text.trim() : undefined;
    return own === undefined ? found[0] : found.find((each) => currencyOf(each) === own);
  };
  const textOf = (element: XmlElement | undefined, term: Term): string =>
    element ? syntax.textOf(element, term) : '';
  const payee = paths.one(root, groups['BG-10']);
  return {
    root: syntax.root,
    place: placeOf(root),
    text: (term) => textOf(first(term), term),
    all: (term) => elements(term).map((each) => textOf(each, term)),
    currencyOf: (term) => currencyOf(first(term)),
    at: (term) => placeOfTerm(root, first(term), terms[term]),
    seller: partyOf(paths.one(root, groups['BG-4']), syntax),
    buyer: partyOf(paths.one(root, groups['BG-7']), syntax),
    payee: payee && partyOf(payee, syntax),
    dues: syntax.duesOf(root),
    discounts: syntax.discountsOf(root),
    preceding: paths.all(root, groups['BT-25']).map((each) => syntax.precedingOf(each)),
  };
}

function currencyOf(element: XmlElement | undefined): string {
  return element?.attributes.get('currencyID') ?? '';
}

/** An element's own place with its line, or where it is missing. */
function placeOfTerm(root: XmlElement, element: XmlElement | undefined, path: string): string {
  if (element) return `${placeOf(element)} (line ${element.line})`;
  return `${placeOf(root)}/${path.replace(/[a-z]+:/g, '')}`;
}

/** What the document says of a party; nothing where it has no such element. */
export function partyOf(
  element: XmlElement | null,
  { paths, party, vatOf }: Pick<Syntax, 'paths' | 'party' | 'vatOf'>,
): SaidParty {
  const legalId = element && paths.one(element, party.legalId);
  const endpoint = element && paths.one(element, party.endpoint);
  const names = party.names.map((path) => paths.text(element, path));
  return {
    name: names.find((name) => name !== '') ?? '',
    country: paths.text(element, party.country),
    legalId: legalId && schemedIdOf(legalId),
    ids: party.ids.flatMap((path) => firstIds(paths.all(element, path))),
    vat: element ? vatOf(element) : '',
    endpoint: endpoint && schemedIdOf(endpoint),
  };
}

/** Identifiers that are looked at of one party, and the characters of one. */
const MOST_IDS = 100;
const LONGEST_ID = 1_000;

/** The first identifiers of a party: each of many parts may name it again. */
export function firstIds(elements: readonly XmlElement[]): readonly SchemedId[] {
  return elements.slice(0, MOST_IDS).map(schemedIdOf);
}

function schemedIdOf({ attributes, text }: XmlElement): SchemedId {
  const scheme = attributes.get('schemeID')?.slice(0, LONGEST_ID).trim() ?? '';
  return { scheme, value: text.slice(0, LONGEST_ID).trim() };
}
