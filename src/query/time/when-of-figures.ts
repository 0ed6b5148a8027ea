/**
 * Of which moment figures are. Others see a professional in editions: how things stood at the close
 * of a day, so that they cannot set two answers side by side that differ by one promise (ADR 0028).
 * An edition is nothing kept: it is what was recorded before its close, so it is the same for
 * everybody and after a restart.
 */
import type { Position } from '../../ledger/stored.js';
import { type DayNumber, dayNumberAt, dayOf, toDayNumber } from '../../ledger/values/day.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadParts, ReadSide, When } from '../read-side.js';
import { type ScoreSight, scoreSight, type Viewer } from '../visibility.js';
import { type Editions, isInEdition, lastClose } from './editions.js';
import { OncePerState, presentOf } from './present.js';
import { timeOf, todayOf } from './now.js';
import { dayIn, knownBy, type Timing, type TimingNames, whenOf } from './when.js';

/** The end of the last day that is over (UTC): that day, and what was recorded by then. */
export function lastDayOver(parts: ReadParts): Promise<When> {
  return closeOf(parts, 'daily');
}

async function closeOf(parts: ReadParts, edition: Exclude<Editions, 'live'>): Promise<When> {
  const last = lastClose(timeOf(parts), edition) - 1;
  const knownAt = lastEntry(parts, await knownBy(parts, last, 'asOf'));
  return { asOf: dayNumberAt(last), knownAt };
}

/** The end of a day that is over (UTC): that day, and what was recorded by then. */
export async function endOfDay(parts: ReadParts, day: DayNumber): Promise<When> {
  const last = (day + 1) * DAY_MS - 1;
  return { asOf: day, knownAt: lastEntry(parts, await knownBy(parts, last, 'asOf')) };
}

const DAY_MS = 86_400_000;

/** The edition that is out, as of the last day that had begun before its close. */
async function editionOf(parts: ReadParts): Promise<When> {
  const edition = parts.editions ?? 'daily';
  if (edition === 'live') {
    return { asOf: todayOf(parts), knownAt: presentOf(parts.live.current).checkpoint, edition };
  }
  return { ...(await closeOf(parts, edition)), edition };
}

/** The last position at which there is an entry, which does not move when the next one comes. */
function lastEntry({ live: { current } }: ReadParts, upTo: Position): Position {
  return lastEntries.of(current, String(upTo), () => {
    const row = current.one<{ position: Position | null }>(
      'SELECT max(position) AS position FROM entry WHERE position <= ?',
      upTo,
    );
    return row?.position ?? 0;
  });
}

const lastEntries = new OncePerState<Position>();

/** Whose figures somebody asks for. */
export interface FiguresAsked {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  /** The one counterparty; the network where none is named. */
  readonly with?: string;
}

/** How much of the figures asked for is the viewer's to see, by who is who today. */
export function figuresSight(side: ReadSide, asked: FiguresAsked): ScoreSight {
  const { viewer, id } = asked;
  const viewpoint = side.viewpoint(viewer, side.today.classOf(side.party(id)));
  const partner = asked.with === undefined ? null : side.party(asked.with, 'with');
  return scoreSight(viewpoint, partner === null ? null : side.isViewers(viewer, partner));
}

/**
 * The moment that figures are of: the one asked for, or for others that of the edition. Throws as
 * `whenOf` does; answer_must_be_yours_to_see where others choose what was known.
 */
export async function whenOfFigures(
  side: ReadSide,
  asked: FiguresAsked & Timing,
  names?: TimingNames,
): Promise<When> {
  const { after } = asked;
  await whenOf(side.parts, { ...(after !== undefined && { after }) });
  if (figuresSight(side, asked) !== 'sums') return whenOf(side.parts, asked, names);
  mustNotChooseKnownAt(asked, names?.knownAt);
  const edition = await editionOf(side.parts);
  const parameter = names?.asOf ?? 'asOf';
  const day = dayIn(asked.asOf, parameter);
  return day === null ? edition : { ...edition, asOf: dayInEdition(edition, day, parameter) };
}

/** Throws where a position or time is named: answers as known at each would differ by one event. */
export function mustNotChooseKnownAt({ knownAt }: Timing, parameter = 'knownAt'): void {
  if (knownAt === undefined) return;
  const detail =
    'What was known at another time is for the professional, its counterparty *with*, analysts ' +
    'and operators. Others read the last edition: leave `knownAt` out.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, parameter);
}

/** A day that others may ask for. Throws parameter_must_be_valid for any other. */
export function dayInEdition(edition: When, day: string, parameter: string): DayNumber {
  const asked = toDayNumber(day);
  if (isInEdition(asked, edition.asOf)) return asked;
  throw wrongParameter(
    parameter,
    `Others ask as of the end of a past month, or of the last edition, ${dayOf(edition.asOf)}.`,
  );
}
