/**
 * What a bank writes into one text (AddtlNtryInf, the :86: of an MT940, a label), where it orders
 * the text by a convention that names its parts. Without one the text is a text, and nothing in it
 * is guessed.
 */
import { oneLine } from '../one-line.js';

/** The parts of a text; each '' where it is not there. */
export interface Narrative {
  readonly name: string;
  readonly account: string;
  readonly endToEndId: string;
  /** What it was for; the whole text where no convention orders it. */
  readonly text: string;
  /** Transactions that it sums up; 1 unless it says more. */
  readonly transactions: number;
}

type Meaning = 'name' | 'account' | 'endToEndId' | 'text' | 'transactions' | 'nothing';

/** A way of ordering a text: how it looks, and what its tags mean. */
interface Convention {
  readonly looks: RegExp;
  /** Finds a tag, as its first group. */
  readonly tag: RegExp;
  readonly means: Readonly<Record<string, Meaning>>;
}

/** SEPA in German texts: EREF+..., SVWZ+... and so on. */
const SEPA = '(EREF|SVWZ|KREF|MREF|CRED|DEBT|ABWA|ABWE|IBAN|BIC|COAM|OAMT)\\+';
const BEGINS_SEPA = new RegExp(`^${SEPA}`);

const KEYWORDS: Convention = {
  looks: /(^|\s)(EREF|SVWZ|KREF|MREF)\+/,
  tag: new RegExp(`(?:^|\\s)${SEPA}`, 'g'),
  means: { EREF: 'endToEndId', SVWZ: 'text', IBAN: 'account' },
};

const SLASHED = [
  ...['TRTP', 'RTYP', 'TRCD', 'IBAN', 'BIC', 'NAME', 'REMI', 'EREF', 'IREF', 'KREF', 'MARF'],
  ...['CSID', 'PREF', 'NRTX', 'PIND', 'RTRN', 'ORDP', 'BENM', 'PURP', 'SWOC'],
];

const CONVENTIONS: readonly Convention[] = [
  {
    // Dutch banks, and SWIFT's own codes for :86:.
    looks: /^\/[A-Z]{4}\//,
    tag: new RegExp(`/(${SLASHED.join('|')})/+`, 'g'),
    means: {
      ...{ NAME: 'name', IBAN: 'account', EREF: 'endToEndId', REMI: 'text' },
      NRTX: 'transactions',
    },
  },
  {
    // BNP Paribas: VIR SEPA RECU /DE ... /MOTIF ... /REF ...
    looks: /^(VIR|PRLV|PRELEV).* \/(DE|BEN|MOTIF) /,
    tag: / \/(DE|BEN|MOTIF|REFDO|REFBEN|REF) /g,
    means: { DE: 'name', BEN: 'name', MOTIF: 'text', REF: 'endToEndId' },
  },
  {
    // Société Générale: VIR RECU ... DE: ... MOTIF: ... REF: ...
    looks: /^(VIR|PRLV|PRELEV).* (DE|POUR|MOTIF): /,
    tag: / (DE|POUR|MOTIF|REF|ID|CHEZ|DATE|MANDAT): ?/g,
    means: { DE: 'name', POUR: 'name', MOTIF: 'text', REF: 'endToEndId' },
  },
  KEYWORDS,
];

/** Subfields of a German :86:, in which a text is cut into pieces of 27 signs. */
const PIECES = /\?(\d\d)/g;
const GERMAN = /^\d{3}\?\d\d/;

/** Characters that are looked at. */
const LONGEST = 2000;

/** Texts that say that they sum up a batch. */
const BATCH =
  /^sammel(gutschrift|lastschrift|auftrag|[üu]e?berweisung|buchung)|^(remise de |lot de )/i;

/** Reads the parts of a text. */
export function narrativeOf(written: string): Narrative {
  if (written === '') return NOTHING;
  const whole = written.slice(0, LONGEST);
  if (GERMAN.test(whole)) return germanOf(whole);
  const text = oneLine(whole, LONGEST);
  const convention = CONVENTIONS.find(({ looks }) => looks.test(text));
  if (convention) return partsBy(convention, text);
  return { ...NOTHING, text, transactions: BATCH.test(text) ? MANY : 1 };
}

/** A batch of which it is not said how many transactions it has. */
const MANY = 2;

const NOTHING: Narrative = { name: '', account: '', endToEndId: '', text: '', transactions: 1 };

function partsBy({ tag, means }: Convention, text: string): Narrative {
  const found: Record<Meaning, string> = {
    ...{ name: '', account: '', endToEndId: '', text: '', transactions: '', nothing: '' },
  };
  const tags = [...text.matchAll(tag)];
  for (const [i, { 0: whole, 1: name = '', index }] of tags.entries()) {
    const value = text.slice(index + whole.length, tags[i + 1]?.index ?? text.length).trim();
    const meaning = (Object.hasOwn(means, name) && means[name]) || 'nothing';
    if (found[meaning] === '') found[meaning] = value;
  }
  const { name, account, endToEndId } = found;
  return {
    ...{ name, account: account.replace(/\s/g, '') },
    endToEndId: endToEndId === 'NOTPROVIDED' ? '' : endToEndId,
    text: found.text.replace(/^(USTD|STRD)\/+/, ''),
    transactions: Math.max(1, Number(/^\d{1,9}$/.exec(found.transactions)?.[0] ?? '1')),
  };
}

/** `?20` to `?29` and `?60` to `?63` are one text, `?31` the account, `?32` and `?33` the name. */
function germanOf(whole: string): Narrative {
  const pieces = [...whole.matchAll(PIECES)];
  const joined = { name: '', account: '', text: '' };
  for (const [i, { 0: tag, 1: code = '', index }] of pieces.entries()) {
    const value = whole.slice(index + tag.length, pieces[i + 1]?.index ?? whole.length);
    const starts = BEGINS_SEPA.test(value);
    if (/^(2\d|6[0-3])$/.test(code)) joined.text += starts ? ` ${value}` : value;
    else if (code === '32' || code === '33') joined.name += value;
    else if (code === '31') joined.account = value.trim();
  }
  const text = oneLine(joined.text, LONGEST);
  const name = oneLine(joined.name, LONGEST);
  const said = KEYWORDS.looks.test(text) ? partsBy(KEYWORDS, text) : { ...NOTHING, text };
  return { ...said, name, account: joined.account || said.account };
}
