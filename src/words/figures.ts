/** Numbers, money and days as people of a language write them. */
import type { Day } from '../ledger/values/day.js';
import type { Language } from './language.js';

/** English is read everywhere, and writes days in two orders; so its days stay as ISO 8601. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr-FR' };

/** An amount of money as decimal text, with its ISO 4217 code. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

export class WrittenFigures {
  readonly #language: Language;
  readonly #locale: string;
  // Each takes a while to make: so when it is needed first, and once.
  readonly #numbers = new Map<number, Intl.NumberFormat>();
  #plurals: Intl.PluralRules | null = null;
  #days: Intl.DateTimeFormat | null = null;

  constructor(language: Language) {
    this.#language = language;
    this.#locale = LOCALES[language];
  }

  /** A number with so many decimals: `1,234.5`, `1 234,5`. */
  number(value: number, decimals = 0): string {
    return this.#numbersWith(decimals).format(value);
  }

  /** A number with the decimals that it has, at most six. */
  exact(value: number): string {
    return new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 6 }).format(value);
  }

  /** Exact, whatever its size: the text is never a floating-point number. */
  money({ amount, currency }: MoneyText): string {
    if (!isDecimal(amount)) return `${amount} ${currency}`;
    const decimals = amount.split('.')[1]?.length ?? 0;
    if (this.#language === 'en') return `${this.#numbersWith(decimals).format(amount)} ${currency}`;
    const style = { style: 'currency', currency, ...digitsOf(decimals) } as const;
    return new Intl.NumberFormat(this.#locale, style).format(amount);
  }

  day(day: Day): string {
    if (this.#language === 'en') return day;
    const parts = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
    this.#days ??= new Intl.DateTimeFormat(this.#locale, parts);
    return this.#days.format(new Date(`${day}T00:00:00Z`));
  }

  megabytes(bytes: number): string {
    return `${this.number(bytes / 1_000_000, 1)} ${this.#language === 'en' ? 'MB' : 'Mo'}`;
  }

  isOne(count: number): boolean {
    this.#plurals ??= new Intl.PluralRules(this.#locale);
    return this.#plurals.select(count) === 'one';
  }

  /** Texts in the order in which people look for them. */
  get collator(): Intl.Collator {
    return new Intl.Collator(this.#locale);
  }

  #numbersWith(decimals: number): Intl.NumberFormat {
    const known = this.#numbers.get(decimals);
    if (known) return known;
    const made = new Intl.NumberFormat(this.#locale, digitsOf(decimals));
    if (decimals <= MOST_DECIMALS) this.#numbers.set(decimals, made);
    return made;
  }
}

/** More are rare, and whoever tells amounts chooses how many. */
const MOST_DECIMALS = 6;

function digitsOf(decimals: number) {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
