/**
 * A version on the tape as its evidence is read: its steps are summed as numbers in their columns,
 * and words are looked up for what stands alone. There are millions of promises, looked at one
 * after the other, so all objects are made once and filled anew.
 */
import type { StandingPromise } from '../../projections/score/evidence.js';
import { type Standing, type Step, standingAt } from '../../projections/step.js';
import { partyIn } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import { isDeclaredCode, wordsOfStep } from '../tape/codes.js';
import { type Columns, firstStep } from '../tape/layout.js';
import { StepReader } from '../tape/step-reader.js';
import type { Tape } from '../tape/tape.js';

/** From so many steps on they are summed by name, as `standingAt` does. */
const MANY = 48;

interface Portion extends Standing {
  key: Step;
}

export class VersionRead implements StandingPromise {
  readonly promise = '';
  promisor: PartyId = '';
  promisee: PartyId = '';
  private columns: Columns | null = null;
  private version = 0;
  private begin = 0;
  private end = 0;
  private readonly steps: StepReader;
  /** By voice: the party spoken for. */
  private readonly speakers: readonly PartyId[];
  private readonly made: Portion[] = [];
  private readonly standing: Portion[] = [];
  /** Of the portions found: a step of each, and its sums. */
  private readonly rows = new Int32Array(MANY);
  private readonly counts = new Float64Array(MANY);
  private readonly amounts = new Float64Array(MANY);
  private readonly days = new Float64Array(MANY);

  constructor({ voices, currencies }: Tape) {
    this.steps = new StepReader(voices, currencies);
    this.speakers = voices.map(partyIn);
  }

  /** Goes on to a version; its parties are their professionals'. */
  turnTo(columns: Columns, version: number, promisor: PartyId, promisee: PartyId): void {
    this.columns = columns;
    this.version = version;
    this.begin = firstStep(columns, version);
    this.end = columns.stepsEnd[version] ?? 0;
    this.promisor = promisor;
    this.promisee = promisee;
  }

  /** Whether any step tells of the promisee. */
  tellsOfPromisee(): boolean {
    const code = this.columns?.code;
    for (let row = this.begin; row < this.end; row++) {
      if (wordsOfStep(code?.[row] ?? 0).of === 'promisee') return true;
    }
    return false;
  }

  isOwnWord(isSubject: (party: PartyId) => boolean): boolean {
    const { columns, begin, end, speakers } = this;
    if (!columns) return true;
    const { code, voice } = columns;
    for (let row = begin; row < end; row++) {
      if (!isDeclaredCode(code[row] ?? 0)) return false;
      if (!isSubject(speakers[voice[row] ?? 0] ?? '')) return false;
    }
    return true;
  }

  portionsAt(asOf: DayNumber): readonly Standing[] {
    const { columns, standing, begin, end } = this;
    standing.length = 0;
    if (!columns) return standing;
    if (end - begin > MANY) return standingAt(this.steps.read(columns, this.version), asOf);
    const found = this.sum(columns, asOf);
    for (let at = 0; at < found; at++) if ((this.counts[at] ?? 0) > 0) this.show(columns, at);
    return standing;
  }

  /** Adds steps with the same key up, in the order in which they come; how many keys there are. */
  private sum(columns: Columns, asOf: DayNumber): number {
    const { begin, end, rows, counts, amounts, days } = this;
    const { from, count, amount, days: toPay } = columns;
    let found = 0;
    for (let row = begin; row < end; row++) {
      if ((from[row] ?? 0) > asOf) continue;
      let at = 0;
      while (at < found && !isSameKey(columns, rows[at] ?? 0, row)) at++;
      if (at === found) {
        found++;
        rows[at] = row;
        counts[at] = 0;
        amounts[at] = 0;
        days[at] = 0;
      }
      counts[at] = (counts[at] ?? 0) + (count[row] ?? 0);
      amounts[at] = (amounts[at] ?? 0) + (amount[row] ?? 0);
      days[at] = (days[at] ?? 0) + (toPay[row] ?? 0);
    }
    return found;
  }

  private show(columns: Columns, at: number): void {
    const place = this.standing.length;
    const key = this.steps.fill(place, columns, this.rows[at] ?? 0);
    this.made[place] ??= { key, count: 0, amount: 0, days: 0 };
    const portion = this.made[place];
    portion.key = key;
    portion.count = this.counts[at] ?? 0;
    portion.amount = this.amounts[at] ?? 0;
    portion.days = this.days[at] ?? 0;
    this.standing.push(portion);
  }
}

/** As steps with the same key are in step.ts: all but their day and their numbers. */
function isSameKey({ code, late, on, due, voice, money }: Columns, a: number, b: number): boolean {
  return (
    code[a] === code[b] &&
    late[a] === late[b] &&
    on[a] === on[b] &&
    due[a] === due[b] &&
    voice[a] === voice[b] &&
    money[a] === money[b]
  );
}
