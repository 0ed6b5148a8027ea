import type { Command } from 'commander';
import type { SetOffsAnswer } from '../../query/set-offs/set-offs.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or ask it to propose: POST /v1/set-offs.';
const USUAL_DAYS = 14;

interface Options extends FolderOptions {
  readonly propose?: boolean;
  readonly until?: string;
}

export function setOffCommand(): Command {
  return folderCommand('set-off', 'open invoices that settle one another without money')
    .option('--propose', 'propose the circles that can be set off now, the largest first')
    .option('--until <day>', 'the last day to accept (default: 14 days on)', dayOption)
    .action(setOff);
}

async function setOff({ data, json, propose = false, until }: Options): Promise<void> {
  if (propose) await proposeAll(data, until);
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readSetOffs } = await import('../../query/set-offs/set-offs.js');
  await withReadSide(data, async (side) => {
    const answer = await readSetOffs(side, { viewer: FOLDER_VIEWER });
    if (json) return printJson(answer);
    print(await setOffsText(answer));
  });
}

async function proposeAll(data: string, until: string | undefined): Promise<void> {
  const { FOLDER_VIEWER, readSide, withLedger, withLiveViews } = await import(
    '../folder/folder.js'
  );
  const { expireSetOff, proposeSetOff } = await import('../../command/set-offs/set-offs.js');
  const { findSetOffs } = await import('../../query/set-offs/finding.js');
  const { dayOf, toDayNumber } = await import('../../ledger/values/day.js');
  await withLedger(data, BY_API, async (ledger, parts) => {
    const found = await withLiveViews(data, parts, (live) =>
      findSetOffs(readSide(parts, live), { viewer: FOLDER_VIEWER }),
    );
    const { circles, over, today } = found;
    const last = until ?? dayOf(toDayNumber(today) + USUAL_DAYS);
    for (const { setOff, parties } of over) await expireSetOff(ledger, setOff, parties, today);
    for (const circle of circles) await proposeSetOff(ledger, circle, { on: today, until: last });
  });
}

async function setOffsText({ items, potential }: SetOffsAnswer): Promise<string> {
  const { table } = await import('../tables/table.js');
  const { partyText } = await import('../tables/score-table.js');
  const { figures } = words();
  const money = (amount: Parameters<typeof figures.money>[0] | null): string =>
    amount === null ? '' : figures.money(amount);
  const lines = items.flatMap(({ setOff, status, until, accepted, parties, legs }) => [
    '',
    words().say('{id}: {status}, until {day}, {accepted} of {parties} have said yes', {
      ...{ id: setOff, status: words().code('setOff', status), day: figures.day(until) },
      ...{ accepted, parties },
    }),
    ...legs.map(
      ({ debtor, creditor, amount }) =>
        `  ${partyText(debtor)} → ${partyText(creditor)}  ${money(amount)}`,
    ),
  ]);
  const sums = table(
    [
      { title: 'currency', cell: ({ currency }) => currency },
      { title: 'invoices', cell: ({ invoices }) => figures.number(invoices, 0), align: 'right' },
      { title: 'owed', cell: ({ owed }) => money(owed), align: 'right' },
      { title: 'could be set off', cell: ({ reduced }) => money(reduced), align: 'right' },
    ],
    potential,
  );
  return [
    words().say('Kept moves no money: each party answers, and tells of its own invoices.'),
    ...(potential.length === 0 ? [] : ['', sums.trimEnd()]),
    ...lines,
  ].join('\n');
}
