/**
 * A due-diligence question as a data file: what it reads, from where on an answer is supported or
 * not, which figures speak for and against, and what counts as having been right. This file says
 * what such a file holds, and reads one with errors that name the member at fault.
 */
import type { TrianglePart } from '../step.js';
import { SIDES } from '../score/model.js';
import * as read from '../score/read-json.js';
import { FIGURE_NAMES, type FigureName, PIECE_NAMES, type PieceName } from './figures.js';

/** In the languages in which people ask. */
export interface InEachLanguage {
  readonly en: string;
  readonly fr: string;
}

export const VERDICTS = ['supported', 'not_supported', 'not_enough'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a question may be told beside whom it is about. */
export const SUBJECTS = ['amount', 'due', 'skill'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A figure that is at least, or at most, so much. */
export interface Condition {
  readonly figure: FigureName;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A figure that speaks for the answer from `for` on, against it from `against` on. */
export interface SpeakingFigure {
  readonly figure: PieceName;
  readonly for: number;
  readonly against: number;
}

/**
 * What came of a question asked at the end of a month: of the promises of these sides that fell due
 * within `days` after it, at least `share` percent were kept no later than `late` days after their
 * day; of the relation side, without an incident.
 */
export interface Came {
  readonly sides: readonly TrianglePart[];
  readonly days: number;
  readonly late: number;
  readonly share: number;
}

/** How often a verdict was right, of how many, on the last part of a history. */
export interface RightShare {
  readonly right: number;
  readonly of: number;
}

export interface TradeQuestion {
  readonly name: string;
  readonly version: number;
  readonly asks: InEachLanguage;
  /** What must be told with it, beside whom it is about. */
  readonly about: readonly Subject[];
  /** All of these hold where it is supported. */
  readonly supported: readonly Condition[];
  /** One of these holds where it is not; asked first. None where figures never say so. */
  readonly notSupported: readonly Condition[];
  readonly pieces: readonly SpeakingFigure[];
  readonly says: Readonly<Record<Verdict, InEachLanguage>>;
  /** Null where no history can tell whether an answer was right. */
  readonly came: Came | null;
  /** Null where it was never judged, or too seldom to say. */
  readonly history: {
    readonly on: string;
    readonly supported: RightShare | null;
    readonly notSupported: RightShare | null;
  } | null;
}

/** Throws a ModelError that names the member at fault. */
export function readQuestion(json: unknown): TradeQuestion {
  const found = read.members('question', json, [
    ...(['name', 'version', 'asks', 'about', 'supported', 'notSupported'] as const),
    ...(['pieces', 'says', 'came', 'history'] as const),
  ]);
  return {
    name: nameIn(found.name),
    version: read.integer('version', found.version, { from: 1, to: 1_000_000 }),
    asks: wordsIn('asks', found.asks),
    about: read
      .list('about', found.about)
      .map((one, i) => read.oneOf(`about[${i}]`, one, SUBJECTS)),
    supported: someOf('supported', conditions('supported', found.supported)),
    notSupported: conditions('notSupported', found.notSupported),
    pieces: read.list('pieces', found.pieces).map((one, i) => pieceIn(`pieces[${i}]`, one)),
    says: saysIn(found.says),
    came: found.came === null ? null : cameIn(found.came),
    history: found.history === null ? null : historyIn(found.history),
  };
}

function nameIn(json: unknown): string {
  const name = read.text('name', json);
  return /^[a-z]+(_[a-z]+)*$/.test(name) ? name : read.fail('name', 'be words joined by _', name);
}

function wordsIn(at: string, json: unknown): InEachLanguage {
  const { en, fr } = read.members(at, json, ['en', 'fr']);
  return { en: read.text(`${at}.en`, en), fr: read.text(`${at}.fr`, fr) };
}

const NUMBERS = { from: 0, to: 1_000_000 };

function conditions(at: string, json: unknown): readonly Condition[] {
  return read.list(at, json).map((one, i) => conditionIn(`${at}[${i}]`, one));
}

function someOf<Item>(at: string, all: readonly Item[]): readonly Item[] {
  return all.length > 0 ? all : read.fail(at, 'have one or more', all);
}

function conditionIn(at: string, json: unknown): Condition {
  const found = read.members(at, json, ['figure'], ['atLeast', 'atMost']);
  const figure = read.oneOf(`${at}.figure`, found.figure, FIGURE_NAMES);
  if ((found.atLeast === undefined) === (found.atMost === undefined)) {
    read.fail(at, 'have one of atLeast and atMost', json);
  }
  return found.atLeast === undefined
    ? { figure, atMost: read.integer(`${at}.atMost`, found.atMost, NUMBERS) }
    : { figure, atLeast: read.integer(`${at}.atLeast`, found.atLeast, NUMBERS) };
}

function pieceIn(at: string, json: unknown): SpeakingFigure {
  const found = read.members(at, json, ['figure', 'for', 'against']);
  const piece = {
    figure: read.oneOf(`${at}.figure`, found.figure, PIECE_NAMES),
    for: read.integer(`${at}.for`, found.for, NUMBERS),
    against: read.integer(`${at}.against`, found.against, NUMBERS),
  };
  return piece.for === piece.against ? read.fail(at, 'differ in for and against', json) : piece;
}

function saysIn(json: unknown): TradeQuestion['says'] {
  const found = read.members('says', json, VERDICTS);
  return {
    supported: wordsIn('says.supported', found.supported),
    not_supported: wordsIn('says.not_supported', found.not_supported),
    not_enough: wordsIn('says.not_enough', found.not_enough),
  };
}

function cameIn(json: unknown): Came {
  const found = read.members('came', json, ['sides', 'days', 'late', 'share']);
  const sides = someOf('came.sides', read.list('came.sides', found.sides));
  return {
    sides: sides.map((side, i) => read.oneOf(`came.sides[${i}]`, side, SIDES)),
    days: read.integer('came.days', found.days, { from: 1, to: 366 }),
    late: read.integer('came.late', found.late, { from: 0, to: 366 }),
    share: read.integer('came.share', found.share, { from: 1, to: 100 }),
  };
}

function historyIn(json: unknown): TradeQuestion['history'] {
  const found = read.members('history', json, ['on', 'supported', 'notSupported']);
  const record = (at: string, one: unknown): RightShare | null => {
    if (one === null) return null;
    const { right, of } = read.members(at, one, ['right', 'of']);
    const all = read.integer(`${at}.of`, of, { from: 1, to: 1e9 });
    return { right: read.integer(`${at}.right`, right, { from: 0, to: all }), of: all };
  };
  return {
    on: read.text('history.on', found.on),
    supported: record('history.supported', found.supported),
    notSupported: record('history.notSupported', found.notSupported),
  };
}
