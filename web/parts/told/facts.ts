/** An entry's facts as an answer shows them; what is not there, or not for this reader, is null. */
import { isDay } from '../../../src/ledger/values/day.js';
import { isMinorUnits } from '../../../src/ledger/values/money.js';
import { type ShownAmount, shownAmount } from '../../../src/query/figures.js';
import type { ShownParty } from '../../../src/query/people/people.js';

type Members = Readonly<Record<string, unknown>>;

export class ToldFacts {
  readonly #members: Members;

  constructor(facts: unknown) {
    this.#members = isMembers(facts) ? facts : {};
  }

  text(name: string): string | null {
    const value = this.#members[name];
    return typeof value === 'string' ? value : null;
  }

  number(name: string): number | null {
    const value = this.#members[name];
    return typeof value === 'number' ? value : null;
  }

  /** Null where nothing is said of it. */
  flag(name: string): boolean | null {
    const value = this.#members[name];
    return typeof value === 'boolean' ? value : null;
  }

  day(name: string): string | null {
    const value = this.text(name);
    return value !== null && isDay(value) ? value : null;
  }

  party(name: string): ShownParty | null {
    const value = this.#members[name];
    return isShownParty(value) ? value : null;
  }

  /** `currency`: ISO 4217, where the facts name none themselves. */
  money(name: string, currency: string | null = null): ShownAmount | null {
    const value = this.text(name);
    const code = this.text('currency') ?? currency;
    if (value === null || code === null || !isMinorUnits(value)) return null;
    return shownAmount(Number(value), code);
  }

  /** The items of a list, each with its own facts. */
  items(name: string): readonly ToldFacts[] {
    const value = this.#members[name];
    return Array.isArray(value) ? value.map((item) => new ToldFacts(item)) : [];
  }

  /** Facts within facts. */
  within(name: string): ToldFacts {
    return new ToldFacts(this.#members[name]);
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShownParty(value: unknown): value is ShownParty {
  return isMembers(value) && typeof value.id === 'string' && 'name' in value;
}
