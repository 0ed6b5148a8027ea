/** Figures of a backtest as people read them. */
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import type { Words } from '../../words/words.js';

export type PartFigure = BacktestAnswer['calibration']['base'];
export type Sure = BacktestAnswer['discrimination']['contenders'][number]['area'];

export const NONE = '–';

/** A part of one with its decimals: `0.8757`. */
export function partText(value: PartFigure, words: Words, decimals = 3): string {
  return value === null ? NONE : words.told.figures.number(value, decimals).replace(/^-/, '−');
}

export function percentText(value: PartFigure, words: Words, decimals = 1): string {
  return value === null ? NONE : words.figures.percent(100 * value, decimals);
}

export function spanText([low, high]: Sure['byPayer'], words: Words): string {
  return `${partText(low, words)} – ${partText(high, words)}`;
}

/** With its sign. */
export function signedText({ value }: Sure, words: Words): string {
  return `${value !== null && value > 0 ? '+' : ''}${partText(value, words, 4)}`;
}

/** `5–19`, `100+`. */
export function rangeText(from: number, to: number | null): string {
  if (to === null) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}

/** What was to be told. */
export function sayTarget({ asked }: BacktestAnswer, words: Words): string {
  switch (asked.target) {
    case 'late':
      return words.say('backtest.ofLate');
    case 'graced':
      return words.say('backtest.ofGraced');
    case 'late30':
      return words.say('backtest.ofLate30');
    default:
      return asked.target satisfies never;
  }
}
