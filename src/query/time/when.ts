/**
 * From what a caller asks (a day, a position or a time, a position to wait for) to what answers.
 */
import type { Position } from '../../ledger/stored.js';
import { type Day, isDay, toDayNumber } from '../../ledger/values/day.js';
import { type PageQuestion, readCursor } from '../page.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadParts, When } from '../read-side.js';
import { instantOf } from './instant.js';
import { positionBefore } from './moment.js';
import { timeOf, todayOf } from './now.js';
import { OncePerState, presentOf } from './present.js';

/** As a caller writes it: what every question may say of the moment that is to answer it. */
export interface Timing {
  /** YYYY-MM-DD; today where it is not said. */
  readonly asOf?: string;
  /** A position, an RFC 3339 time, or a day, which means its end in UTC. */
  readonly knownAt?: string;
  /** A position that the answer must have seen. */
  readonly after?: string;
}

/** How a caller calls the day and what is known: for problems that name a parameter. */
export interface TimingNames {
  readonly asOf: string;
  readonly knownAt: string;
}

const NAMES: TimingNames = { asOf: 'asOf', knownAt: 'knownAt' };

/** Longest wait for the views, in milliseconds, where nothing else is said. */
const PATIENCE_MS = 5000;

/**
 * Waits until the views have seen what is asked for. Every page is of the moment of the first,
 * which its cursor says. Throws parameter_must_be_valid, position_must_be_reached (beyond the head)
 * or views_must_be_caught_up (not within the patience).
 */
export async function whenOf(
  parts: ReadParts,
  asked: Timing & PageQuestion,
  names = NAMES,
): Promise<When> {
  const day = dayIn(asked.asOf, names.asOf);
  const after = positionIn(asked.after, 'after');
  if (after !== null) await reach(parts, after, 'after');
  const asOf = day === null ? todayOf(parts) : toDayNumber(day);
  const first = readCursor(asked)?.when;
  if (first) {
    await reach(parts, first.knownAt, 'cursor');
    return { asOf, ...first };
  }
  const knownAt = await knownAtOf(parts, asked.knownAt, names.knownAt);
  return { asOf, knownAt: knownAt ?? presentOf(parts.live.current).checkpoint };
}

/** A day that exists, or null where none is given. */
export function dayIn(written: string | undefined, parameter: string): Day | null {
  if (written === undefined) return null;
  if (isDay(written)) return written;
  throw wrongParameter(parameter, 'A day is written YYYY-MM-DD and exists.');
}

/** A position, or null where none is given. */
export function positionIn(written: string | undefined, parameter: string): Position | null {
  if (written === undefined) return null;
  const position = Number(written);
  if (/^\d{1,16}$/.test(written) && Number.isSafeInteger(position)) return position;
  throw wrongParameter(parameter, 'A position is a whole number, as answers tell it.');
}

async function knownAtOf(
  parts: ReadParts,
  written: string | undefined,
  parameter: string,
): Promise<Position | null> {
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) {
    const position = positionIn(written, parameter) ?? 0;
    await reach(parts, position, parameter);
    return position;
  }
  const time = instantOf(written);
  if (time === null) {
    const expected = 'It is a position, a day, or a time as RFC 3339 has it: 2026-11-23T09:30:00Z.';
    throw wrongParameter(parameter, expected);
  }
  if (time > timeOf(parts)) {
    throw wrongParameter(
      parameter,
      'A time to come may still see events; ask for one that is past.',
    );
  }
  return knownBy(parts, time, parameter);
}

const recordedBy = new OncePerState<Position | null>();

/**
 * The position before what was recorded later than a time that is past (milliseconds since
 * 1970-01-01 UTC). Views that stand still answer with what they have, and say that they are stale.
 */
export async function knownBy(
  parts: ReadParts,
  time: number,
  parameter: string,
): Promise<Position> {
  const { live, store } = parts;
  const before = (): Position | null =>
    recordedBy.of(live.current, String(time), () => positionBefore(live.current, time));
  const known = before();
  if (known !== null) return known;
  // All that was recorded by then must be in the views before its last position is known.
  if (!live.stale) await reach(parts, await store.head(), parameter);
  return before() ?? presentOf(live.current).checkpoint;
}

async function reach(
  { live, store, patience = PATIENCE_MS }: ReadParts,
  position: Position,
  parameter: string,
): Promise<void> {
  if (presentOf(live.current).checkpoint >= position) return;
  const head = await store.head();
  if (position > head) {
    const detail = `The ledger's head is ${head}, before the ${position} asked for.`;
    throw new ReadRefused('position_must_be_reached', detail, parameter);
  }
  const reached = await live.projector.waitFor(position, patience);
  // While views are built anew the former ones answer, and they stand still.
  if (!reached || presentOf(live.current).checkpoint < position) {
    throw new ReadRefused('views_must_be_caught_up', undefined, parameter);
  }
}
