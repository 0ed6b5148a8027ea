/** What was fitted, as people read it on a terminal. */
import type { Aspect } from '../../../projections/prediction/predictor.js';
import type { Target } from '../../../projections/prediction/target.js';
import type { Day } from '../../ledger/values/day.js';
import { words } from '../language.js';
import { table } from './table.js';

export interface FitRow {
  readonly aspect: Aspect;
  readonly target: Target;
  /** 0: there was too little, and the base has the formula. */
  readonly samples: number;
  readonly came: number;
  readonly ridge: number | null;
  readonly loss: number | null;
}

export interface FitTable {
  readonly name: string;
  readonly before: Day;
  readonly invoices: number;
  readonly fits: readonly FitRow[];
  readonly out: string;
}

export function fitText({ name, before, invoices, fits, out }: FitTable): string {
  const { figures } = words();
  const orNone = (value: number | null, decimals: number): string =>
    value === null ? '' : figures.number(value, decimals);
  return [
    words().say('{name}, from {invoices} {invoices|invoice|invoices} issued before {day}', {
      ...{ name, invoices, day: figures.day(before) },
    }),
    table(
      [
        { title: 'target', cell: ({ target }) => target },
        { title: 'by', cell: ({ aspect }) => words().say(ASPECT_WORDS[aspect]) },
        { title: 'invoices', cell: ({ samples }) => figures.number(samples), align: 'right' },
        { title: 'came', cell: ({ came }) => figures.number(came), align: 'right' },
        { title: 'ridge', cell: ({ ridge }) => orNone(ridge, 0), align: 'right' },
        { title: 'log loss', cell: ({ loss }) => orNone(loss, 4), align: 'right' },
      ],
      fits,
    ),
    ...(fits.some(({ ridge }) => ridge === null)
      ? [words().say('Where no ridge stands the formula is that of the base.')]
      : []),
    words().say('Written to {file}.', { file: out }),
  ].join('\n');
}

const ASPECT_WORDS = { invoice: 'payer and invoice', payer: 'payer alone' } as const;
