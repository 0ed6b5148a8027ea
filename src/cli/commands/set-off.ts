import { type Command, Option } from 'commander';
import type { ShownAmount } from '../../query/figures.js';
import type { SetOffsAnswer, ShownPotential } from '../../query/set-offs/set-offs.js';
import type { Ledger } from '../../command/ledger.js';
import type { Parts } from '../../open-ledger.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import type { Column } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or ask it to propose: POST /v1/set-offs.';
const ANSWER_BY_API = 'Or answer there: POST /v1/set-offs/<id>/acceptance.';
const USUAL_DAYS = 14;

const ACTS = ['accept', 'refuse', 'tell'] as const;
type Act = (typeof ACTS)[number];

interface Options extends FolderOptions, Partial<Readonly<Record<Act, string>>> {
  readonly propose?: boolean;
  readonly until?: string;
  readonly for?: string;
  readonly key?: string;
}

export function setOffCommand(): Command {
  return folderCommand('set-off', 'open invoices that settle one another without money')
    .option('--propose', 'propose the circles that can be set off now, the largest first')
    .option('--until <day>', 'the last day to accept (default: 14 days on)', dayOption)
    .addOption(acting('accept', 'accept a proposal for a party of it, by its own key'))
    .addOption(acting('refuse', 'refuse it: nothing comes of it'))
    .addOption(acting('tell', 'tell of your invoices that they were set off, once all agreed'))
    .option('--for <identifier>', 'for whom, where the key speaks for several of one circle')
    .addOption(
      new Option('--key <token>', 'the key of the party: an operator answers for nobody').env(
        'KEPT_KEY',
      ),
    )
    .action(setOff);
}

function acting(act: Act, description: string): Option {
  const others = ['propose', ...ACTS].filter((other) => other !== act);
  return new Option(`--${act} <id>`, description).conflicts(others);
}

async function setOff(options: Options): Promise<void> {
  const { data, json, propose = false, until } = options;
  for (const act of ACTS) if (options[act] !== undefined) return answer(act, options[act], options);
  if (propose) await proposeAll(data, until);
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readSetOffs } = await import('../../query/set-offs/set-offs.js');
  await withReadSide(data, async (side) => {
    const answer = await readSetOffs(side, { viewer: FOLDER_VIEWER });
    if (json) return printJson(answer);
    print(await setOffsText(answer));
  });
}

/** As the API does: the key says who speaks, and the ledger whether it may. */
async function answer(act: Act, setOff: string, options: Options): Promise<void> {
  const { data, json, key, for: onBehalfOf } = options;
  if (key === undefined) {
    throw new CliError('Give the key of the party, by --key or KEPT_KEY.', 'usage');
  }
  const { withLedger } = await import('../folder/folder.js');
  const { Rejection } = await import('../../ledger/rejection.js');
  try {
    const asked = { setOff, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    const entries = await withLedger(data, ANSWER_BY_API, (ledger, parts) =>
      tellAnswer(act, { ...asked, key, data }, ledger, parts),
    );
    if (json) return printJson({ entries });
    for (const entry of entries) print(words().say('Told: {entry}', { entry }));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new CliError(`${error.code}: ${words().of(error.detail)}`, 'rejected');
  }
}

interface Answering {
  readonly setOff: string;
  readonly onBehalfOf?: string;
  readonly key: string;
  readonly data: string;
}

async function tellAnswer(
  act: Act,
  { key, data, ...asked }: Answering,
  ledger: Ledger,
  parts: Parts,
): Promise<readonly string[]> {
  const { readSide, withLiveViews } = await import('../folder/folder.js');
  const { AccessKeys } = await import('../../command/access-keys.js');
  const { answerSetOff, tellSetOff } = await import('../../command/set-offs/set-offs.js');
  const { findOwnPlace } = await import('../../query/set-offs/set-offs.js');
  const viewer = await new AccessKeys(parts.store).accessOf(key);
  if (!viewer) throw new CliError('This key opens nothing here.', 'rejected');
  const place = await withLiveViews(data, parts, (live) =>
    findOwnPlace(readSide(parts, live), { ...asked, viewer, agreed: act === 'tell' }),
  );
  if (act === 'tell') {
    return (await tellSetOff(ledger, place, viewer, today())).map(({ entry }) => entry);
  }
  const said = act === 'accept' ? 'SetOffAccepted' : 'SetOffRefused';
  return [(await answerSetOff(ledger, place, said, viewer, today())).entry];
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
    const { circles, over, today: on } = found;
    const last = until ?? dayOf(toDayNumber(on) + USUAL_DAYS);
    for (const { setOff, parties } of over) await expireSetOff(ledger, setOff, parties, on);
    for (const circle of circles) await proposeSetOff(ledger, circle, { on, until: last });
  });
}

async function setOffsText({ items, potential, chains }: SetOffsAnswer): Promise<string> {
  const { table } = await import('../tables/table.js');
  const { partyText } = await import('../tables/score-table.js');
  const { figures } = words();
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
  const ways = chains.map(({ parties, amount, saved }) => {
    return `  ${parties.map(partyText).join(' → ')}  ${money(amount)} (-${money(saved)})`;
  });
  return [
    words().say('Kept moves no money: each party answers, and tells of its own invoices.'),
    ...(potential.length === 0 ? [] : ['', table(SUMS, potential).trimEnd()]),
    ...lines,
    ...(ways.length === 0 ? [] : ['', words().say(CHAINS), ...ways]),
  ].join('\n');
}

function money(amount: ShownAmount | null): string {
  return amount === null ? '' : words().figures.money(amount);
}

const SUMS: readonly Column<ShownPotential>[] = [
  { title: 'currency', cell: ({ currency }) => currency },
  { title: 'invoices', cell: (each) => words().figures.number(each.invoices, 0), align: 'right' },
  { title: 'owed', cell: ({ owed }) => money(owed), align: 'right' },
  { title: 'could be set off', cell: ({ reduced }) => money(reduced), align: 'right' },
  { title: 'chains', cell: (each) => words().figures.number(each.chains, 0), align: 'right' },
  { title: 'they would save', cell: ({ saved }) => money(saved), align: 'right' },
  { title: 'then to be paid', cell: ({ leastOwed }) => money(leastOwed), align: 'right' },
];

const CHAINS =
  'Chains: were the first to pay the last, so much less would be paid. Kept proposes none.';
