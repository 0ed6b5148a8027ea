import type { Command } from 'commander';
import type { DisplacedAnswer } from '../../query/displaced/displaced.js';
import type { ShownAmount } from '../../query/figures.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly on?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly currency?: string;
  readonly model?: string;
}

export function displacedCommand(): Command {
  return folderCommand('displaced', 'turnover before and after a day, beside similar professionals')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--on <day>', 'the end of a month with a year after it (default: the last)', dayOption)
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--currency <code>', 'invoices in this currency only: EUR')
    .option('--model <name>', 'the scoring model')
    .action(displaced);
}

async function displaced(id: string, { data, json, ...asked }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readDisplaced } = await import('../../query/displaced/displaced.js');
  const { partyText } = await import('../tables/score-table.js');
  await withReadSide(data, async (side) => {
    const answer = await readDisplaced(side, { ...asked, viewer: FOLDER_VIEWER, id });
    if (json) return printJson(answer);
    print(displacedText(answer, partyText(answer.professional)));
  });
}

function displacedText(answer: DisplacedAnswer, who: string): string {
  const { figures } = words();
  const { on, turnover, beside, peers, needed, score } = answer;
  const money = (amount: ShownAmount | null): string =>
    amount === null ? '-' : figures.money(amount);
  const points = (value: number | null): string =>
    value === null ? '-' : figures.number(value, 1);
  const lines = [
    words().say('{who}: the twelve months before and after {day}', { who, day: figures.day(on) }),
    words().say('Score: {before}, then {after}', {
      ...{ before: points(score.before), after: points(score.after) },
    }),
    words().say('Invoiced: {before}, then {after}', {
      ...{ before: money(turnover.before), after: money(turnover.after) },
    }),
  ];
  if (!beside) {
    const few =
      'There are {peers} similar professionals whose score did not change; it needs {needed}.';
    return [...lines, words().say(few, { peers, needed })].join('\n');
  }
  const { expected, displaced: moved, low, high } = beside;
  return [
    ...lines,
    words().say('Had it gone as with {peers} similar professionals: {expected}', {
      ...{ peers, expected: money(expected) },
    }),
    words().say('Displaced: {displaced} (between {low} and {high})', {
      ...{ displaced: money(moved), low: money(low), high: money(high) },
    }),
    words().say('An observation: what else changed is not known.'),
  ].join('\n');
}
