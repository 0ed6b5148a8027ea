/** What banks call the columns of their exports, in English, French and German. */
import type { MappingRow } from '../format.js';

/** What a column holds. */
export type ColumnRole = keyof typeof WORDS;

/** Best first, where a file has several of one role. */
const WORDS = {
  bookedOn: [
    ...['date de comptabilisation', 'date comptable', 'date comptabilisation', 'booking date'],
    ...['date d operation', 'date de l operation', 'date operation', 'date op', 'dateop'],
    ...['buchungstag', 'buchungsdatum', 'buchung', 'transaction date', 'posting date'],
    ...['date', 'datum', 'operation date', 'completed date', 'date de transaction'],
  ],
  valueDay: [
    ...['date de valeur', 'date valeur', 'dateval', 'date val', 'value date', 'valuta'],
    ...['valutadatum', 'wertstellung', 'wertstellungstag', 'valeur', 'started date'],
  ],
  debit: [
    ...['debit', 'montant debit', 'debits', 'debit amount', 'withdrawal', 'withdrawals', 'soll'],
    ...['paid out', 'money out', 'sortie', 'sorties', 'belastung', 'ausgaben', 'depenses'],
  ],
  credit: [
    ...['credit', 'montant credit', 'credits', 'credit amount', 'deposit', 'deposits', 'haben'],
    ...['paid in', 'money in', 'entree', 'entrees', 'gutschrift', 'einnahmen', 'recettes'],
  ],
  amount: [
    ...['montant', 'montant de l operation', 'montant operation', 'amount', 'betrag', 'umsatz'],
  ],
  side: ['sens', 'd c', 'debit credit', 'soll haben', 's h', 'cd', 'dc', 'cr dr', 'dr cr'],
  balance: ['solde', 'balance', 'saldo', 'kontostand', 'accountbalance', 'saldo nach buchung'],
  name: [
    ...['tiers', 'nom du tiers', 'contrepartie', 'beneficiaire', 'nom contrepartie', 'donneur'],
    ...['partner name', 'payee', 'counterparty', 'counterparty name', 'name', 'payer payee'],
    ...['beguenstigter zahlungspflichtiger', 'begunstigter zahlungspflichtiger', 'empfanger'],
    ...['auftraggeber begunstigter', 'auftraggeber empfanger', 'name zahlungsbeteiligter'],
    ...['zahlungsempfanger', 'empfaenger', 'nom'],
  ],
  counterpartyAccount: [
    ...['iban contrepartie', 'iban du tiers', 'compte contrepartie', 'counterparty iban'],
    ...['kontonummer iban', 'iban zahlungsbeteiligter', 'kontonummer', 'counterparty account'],
  ],
  account: [
    ...['auftragskonto', 'iban auftragskonto', 'numero de compte', 'compte', 'accountnum'],
    ...['account', 'account number', 'num compte', 'n compte', 'iban du compte'],
  ],
  currency: ['devise', 'currency', 'wahrung', 'waehrung', 'monnaie'],
  reference: [
    ...['reference', 'ref', 'reference operation', 'reference de l operation', 'transaction id'],
    ...['numero d operation', 'n operation', 'id operation', 'operation id'],
  ],
  text: [
    ...['libelle', 'libelle operation', 'libelle simplifie', 'libelle complet operation', 'label'],
    ...['detail', 'details', 'detail de l ecriture', 'detail de l operation', 'description'],
    ...['informations complementaires', 'information complementaire', 'infos complementaires'],
    ...['motif', 'communication', 'verwendungszweck', 'buchungstext', 'memo', 'narrative'],
    ...['commentaire', 'remarks', 'purpose', 'kundenreferenz end to end', 'nature', 'text'],
  ],
  status: ['info', 'status', 'state', 'etat', 'statut'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Roles by word, each with its rank among the words of the role. */
const ROLES: ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }> = new Map(
  rolesOf(WORDS).flatMap((role) =>
    WORDS[role].map((word, rank) => [word, { role, rank }] as const),
  ),
);

function rolesOf(words: typeof WORDS): readonly ColumnRole[] {
  const isRole = (text: string): text is ColumnRole => Object.hasOwn(words, text);
  return Object.keys(words).filter(isRole);
}

/** What becomes of each column, for the reference. */
const BECOMES: Readonly<Record<ColumnRole, string>> = {
  ...{ bookedOn: 'creditedOn, or initiatedOn where it pays', valueDay: 'nothing' },
  ...{ debit: 'amount that left', credit: 'amount that came in' },
  ...{ amount: 'amount; above 0 the owner is paid, below 0 it pays', side: 'its side' },
  ...{
    balance: 'nothing; it is followed, and the report says whether it ties',
    name: 'payer or payee',
  },
  ...{ counterpartyAccount: 'payer or payee, by the party map', account: 'the account' },
  ...{ currency: 'currency', text: 'remittance, sealed' },
  reference: 'the payment, with account, amount and day, as a hash, where none comes twice',
  status: 'nothing where it is not booked',
};

export const WORD_ROWS: readonly MappingRow[] = rolesOf(WORDS).map((role) => ({
  from: WORDS[role].join(', '),
  to: BECOMES[role],
}));

/** Currencies that a header may name, behind what it calls its column. */
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  ...{ EURO: 'EUR', EUROS: 'EUR', '€': 'EUR', EUR: 'EUR', FRANCS: 'FRF', FRANC: 'FRF' },
  ...{ CHF: 'CHF', USD: 'USD', GBP: 'GBP', DOLLARS: 'USD' },
};

/** The role of a column by its name, and the currency that the name says; null for others. */
export function roleOf(
  header: string,
): { readonly role: ColumnRole; readonly rank: number; readonly currency: string | null } | null {
  const words = plainWords(header);
  const whole = ROLES.get(words.join(' '));
  if (whole) return { ...whole, currency: null };
  const last = words.at(-1) ?? '';
  const currency = CURRENCY_WORDS[last.toUpperCase()] ?? null;
  if (currency === null) return null;
  const rest = words.slice(0, -1);
  if (rest.at(-1) === 'en' || rest.at(-1) === 'in') rest.pop();
  const found = ROLES.get(rest.join(' '));
  return found ? { ...found, currency } : null;
}

/** Characters of a header that are looked at. */
const LONGEST = 100;

/** Lower-case words without accents and signs; the euro sign is a word. */
function plainWords(text: string): readonly string[] {
  return text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}€]+/gu, ' ')
    .trim()
    .split(' ');
}

/** Words of headers in languages in which a day is written day first. */
const DAY_FIRST: ReadonlySet<string> = new Set([
  ...['libelle', 'montant', 'solde', 'tiers', 'comptabilisation', 'comptable', 'valeur', 'motif'],
  ...['devise', 'beneficiaire', 'buchungstag', 'buchungsdatum', 'buchung', 'betrag', 'umsatz'],
  ...['valuta', 'wertstellung', 'verwendungszweck', 'haben', 'soll', 'datum', 'buchungstext'],
]);

/** Whether a header is in a language in which days are written day first. */
export function isDayFirst(header: readonly string[]): boolean {
  return header.some((name) => plainWords(name).some((word) => DAY_FIRST.has(word)));
}

/** The currency that a text above the columns says; null for none or several. */
export function currencyIn(text: string): string | null {
  const words = plainWords(text).flatMap((word) => CURRENCY_WORDS[word.toUpperCase()] ?? []);
  const said = new Set(words.filter((code) => code !== 'FRF'));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

/** A line that sums up others, or tells a balance, where it has no day. */
export const SUM_LINE =
  /^(total|totaux|sous-total|solde|balance|saldo|kontostand|summe|(anfangs|end)saldo)\b/i;

/** The same where it has one: "solde" alone may be what a payment was for. */
const BALANCES = [
  ...['ancien solde', 'nouveau solde', 'opening balance', 'closing balance', 'kontostand'],
  ...['anfangssaldo', 'endsaldo'],
  'solde (au|initial|final|cr[ée]diteur|d[ée]biteur|pr[ée]c[ée]dent)',
];
export const BALANCE_LINE = new RegExp(`^(${BALANCES.join('|')})\\b`, 'i');

/** States of a movement that is not booked, or not any more. */
export const NOT_BOOKED =
  /vorgemerkt|pending|en attente|[àa] venir|en cours|reverted|declined|failed|refus/i;
