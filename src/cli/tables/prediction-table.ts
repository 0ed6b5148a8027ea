/** Predictions as people read them on a terminal, and as CSV. */
import { TARGETS, type Target } from '../../../projections/prediction/target.js';
import { csvCell, csvText } from '../../intake/csv/csv-cell.js';
import type {
  EachPrediction,
  PredictionsAnswer,
  ShownPrediction,
} from '../../query/predictions/predictions.js';
import { words } from '../language.js';
import { restrictedText } from './restriction-text.js';
import { partyText } from './score-table.js';
import { table } from './table.js';

/** One prediction: its chances, then why. */
export function predictionText(answer: PredictionsAnswer): string {
  const { creditor, model, knownAt, past, note, items } = answer;
  const [item] = items;
  if (!item) return note;
  const { figures } = words();
  return [
    words().say('{amount} to {payer}, issued {issued}, due {due}', {
      amount: figures.money({ amount: item.amount, currency: item.currency }),
      ...{ payer: item.payer, issued: figures.day(item.issued), due: figures.day(item.due) },
    }),
    words().say('from the books of {who}, known at position {position}, by {model}', {
      ...{ who: partyText(creditor), position: String(knownAt), model },
    }),
    ...foretold(item, past),
    note,
  ].join('\n');
}

function foretold(
  { chances, past: own, base, parts, restricted }: ShownPrediction,
  past: number,
): readonly string[] {
  const { figures } = words();
  if (chances === null || own === null || base === null) {
    return ['', ...(restricted ? [restrictedText(restricted)] : []), ''];
  }
  return [
    words().say('{own} of {past} past {past|invoice|invoices} are to this payer', { own, past }),
    '',
    ...TARGETS.map((target) => {
      const percent = figures.number(chances[target], 1).padStart(6);
      return `${percent} %  ${targetText(target)}`;
    }),
    '',
    words().say('Why, in log-odds: {base} and', { base: figures.number(base, 2) }),
    table(
      [
        { title: '', cell: ({ adds }) => signed(adds), align: 'right' },
        { title: '', cell: ({ says }) => says },
      ],
      parts,
    )
      .split('\n')
      .slice(1)
      .join('\n'),
  ];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${words().figures.number(value, 2)}`;
}

function targetText(target: Target): string {
  switch (target) {
    case 'late':
      return words().say('paid late at all');
    case 'graced':
      return words().say('paid later than the next business day');
    case 'late30':
      return words().say('paid thirty days late or more');
    default:
      return target satisfies never;
  }
}

/** Why there is no prediction for a line of a file. */
export interface RefusedLine {
  /** 1 being the first. */
  readonly line: number;
  /** The column at fault; empty where it is none. */
  readonly member: string;
  readonly detail: string;
}

/** A line of a file with its prediction, or with what is wrong with it. */
export type ToldLine = RefusedLine | { readonly line: number; readonly item: ShownPrediction };

/** As NDJSON: a line for each line of a file, with its number and what its prediction rests on. */
export function predictionsNdjson(
  told: readonly ToldLine[],
  { model, modelHash, knownAt }: Omit<EachPrediction, 'items' | 'refused'>,
): string {
  const lines = told.map((one) => {
    if ('item' in one) return { line: one.line, ...one.item, model, modelHash, knownAt };
    const { line, member, detail } = one;
    return { line, error: { ...(member !== '' && { member }), detail: words().of(detail) } };
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

const HEADER = 'payer,amount,currency,issued,due,late,graced,late30,past';

/** Lines of a file: the invoices as asked, their chances in percent, and past invoices known. */
export function predictionsCsv(items: readonly ShownPrediction[], withHeader: boolean): string {
  const lines = items.map(({ payer, amount, currency, issued, due, chances, past }) =>
    [
      ...[csvText(payer), csvCell(amount), csvCell(currency), issued, due],
      ...TARGETS.map((target) => String(chances?.[target] ?? '')),
      String(past ?? ''),
    ].join(','),
  );
  return `${[...(withHeader ? [HEADER] : []), ...lines].join('\r\n')}\r\n`;
}
