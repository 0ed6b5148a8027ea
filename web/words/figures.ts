/** Scores, money, days and spans of time as people of a language read them. */
import type { Day } from '../../src/ledger/values/day.js';
import type { MoneyText } from '../../src/words/figures.js';
import type { Language } from '../../src/words/language.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** A value with the interval that holds the true one nine times in ten, 0 to 100. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const DAY_MS = 86_400_000;

export class Figures {
  readonly #locale: string;
  readonly #whole: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #signed: Intl.NumberFormat;
  readonly #finely: Intl.NumberFormat;
  readonly #days: Readonly<Record<'short' | 'long' | 'month' | 'name', Intl.DateTimeFormat>>;
  readonly #moments: Intl.DateTimeFormat;
  readonly #ago: Intl.RelativeTimeFormat;
  readonly #list: Intl.ListFormat;

  constructor(language: Language) {
    const locale = LOCALES[language];
    this.#locale = locale;
    this.#whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    this.#decimal = new Intl.NumberFormat(locale, one);
    this.#signed = new Intl.NumberFormat(locale, { ...one, signDisplay: 'exceptZero' });
    const three = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
    this.#finely = new Intl.NumberFormat(locale, { ...three, signDisplay: 'exceptZero' });
    const day = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    this.#days = {
      short: day({ day: 'numeric', month: 'short', year: 'numeric' }),
      long: day({ day: 'numeric', month: 'long', year: 'numeric' }),
      month: day({ month: 'long', year: 'numeric' }),
      name: day({ month: 'short' }),
    };
    this.#moments = day({ dateStyle: 'medium', timeStyle: 'short' });
    this.#ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.#list = new Intl.ListFormat(locale, { type: 'conjunction' });
  }

  count(value: number): string {
    return this.#whole.format(value);
  }

  /** To one decimal, as scores and percentages are. */
  score(value: number): string {
    return this.#decimal.format(value);
  }

  /** `73.6–88.4`. */
  interval({ low, high }: Pick<Interval, 'low' | 'high'>): string {
    return `${this.score(low)}–${this.score(high)}`;
  }

  /** With its sign, to one decimal: `+4.3`, `−2.0`. */
  points(value: number): string {
    return withMinus(this.#signed.format(value));
  }

  /** With its sign, to three decimals. */
  finePoints(value: number): string {
    return withMinus(this.#finely.format(value));
  }

  percent(value: number, decimals = 0): string {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const style = { style: 'percent', ...digits } as const;
    return new Intl.NumberFormat(this.#locale, style).format(value / 100);
  }

  /** Exact, whatever its size: the text is never a floating-point number. */
  money({ amount, currency }: MoneyText): string {
    if (!isDecimal(amount) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
    const decimals = amount.split('.')[1]?.length ?? 0;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const style = { style: 'currency', currency, ...digits } as const;
    return withMinus(new Intl.NumberFormat(this.#locale, style).format(amount));
  }

  /** `31 Oct 2026`. */
  day(day: Day): string {
    return this.#days.short.format(dateOf(day));
  }

  /** `31 October 2026`. */
  longDay(day: Day): string {
    return this.#days.long.format(dateOf(day));
  }

  /** `October 2026`, of a day or of `YYYY-MM`. */
  month(day: string): string {
    return this.#days.month.format(dateOf(day.slice(0, 7).concat('-01')));
  }

  /** `Oct`. */
  monthName(day: string): string {
    return this.#days.name.format(dateOf(day.slice(0, 7).concat('-01')));
  }

  /** A moment, as `recordedAt` tells it, in UTC. */
  moment(recordedAt: string): string {
    return this.#moments.format(new Date(recordedAt));
  }

  /** From one day to another: `in 11 days`, `yesterday`. */
  ago(day: Day, today: Day): string {
    const days = Math.round((dateOf(day).getTime() - dateOf(today).getTime()) / DAY_MS);
    const months = Math.round(days / 30.44);
    return Math.abs(days) < 60 ? this.#ago.format(days, 'day') : this.#ago.format(months, 'month');
  }

  list(items: readonly string[]): string {
    return this.#list.format(items);
  }

  /** Texts in the order in which people look for them. */
  get collator(): Intl.Collator {
    return new Intl.Collator(this.#locale);
  }
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A minus is as wide as a plus; a hyphen is not. */
function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
