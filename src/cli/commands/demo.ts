import { type Command, Option } from 'commander';
import type { Ledger } from '../../command/ledger.js';
import type { Parts } from '../../open-ledger.js';
import type { LiveViews } from '../../projector/views/live-views.js';
import type { ReadSide } from '../../query/read-side.js';
import type { ScoreAnswer } from '../../query/score/score.js';
import { commandOn, type FolderOptions, wholeOption } from '../command.js';
import { words } from '../language.js';
import { note, print, printJson, startBar } from '../terminal.js';

interface Options extends FolderOptions {
  readonly port: number;
  readonly serve: boolean;
  readonly keep: boolean;
}

/** It does not listen to KEPT_DATA, where one's own data may be. */
const DATA = new Option('--data <dir>', 'the data folder, made anew').default('.kept-demo');

export function demoCommand(): Command {
  const about = 'watch scores grow out of the example network, then try the API';
  return commandOn(DATA, 'demo', about)
    .option('--port <port>', 'the port; 0 takes a free one', wholeOption(0, 65_535), 3000)
    .option('--keep', 'go on with what the last demo left, where there is one', false)
    .option('--no-serve', 'end after the table')
    .action(demo);
}

async function demo({ data, port, serve, keep, json }: Options): Promise<void> {
  const { readSide, withLedger, withLiveViews } = await import('../folder/folder.js');
  const { isToldDemo, makeDemoFolder, markTold } = await import('../demo/folder.js');
  const where = { host: '127.0.0.1', port };
  if (serve) await (await import('../service.js')).expectFree(where);
  const isTold = keep && isToldDemo(data);
  if (!isTold) makeDemoFolder(data);
  const tell = async (parts: Parts, live: LiveViews): Promise<void> => {
    if (isTold) return;
    const { tellDemo } = await import('../demo/telling.js');
    const { NETWORK_SIZE } = await import('../demo/network.js');
    const bar = startBar({ label: 'Telling', total: NETWORK_SIZE });
    await tellDemo(data, { ...parts, live }, (told) => bar.update(told));
    markTold(data);
    bar.stop();
  };
  const show = async (parts: Parts, live: LiveViews): Promise<void> => {
    const events = await parts.store.head();
    const scores = await networkScores(readSide(parts, live));
    if (json) printJson(scores);
    else await printScores(scores, events);
    if (serve) await serveDemo(data, where, { ...parts, live });
  };
  const run = (_: Ledger, parts: Parts): Promise<void> =>
    withLiveViews(
      data,
      parts,
      (live) => show(parts, live),
      (live) => tell(parts, live),
    );
  // Examples are never told to one's own ledger, whatever KEPT_STORE and the key are set to.
  await withLedger(data, 'Stop the other demo first.', run, { env: {}, threads: true });
}

/** Serves until it is told to stop. */
async function serveDemo(
  data: string,
  where: { readonly host: string; readonly port: number },
  parts: Parts & { readonly live: LiveViews },
): Promise<void> {
  const { Resources } = await import('../../resources.js');
  const { startError, untilStopped } = await import('../service.js');
  const { backtestsOf, documentsOf, logOf, readsOf, serveParts, watchingOf } = await import(
    '../../main.js'
  );
  const stopped = untilStopped();
  const resources = new Resources();
  const beside = {
    ...{ ...documentsOf(data, parts), ...backtestsOf(data, parts, resources) },
    ...logOf({ data, log: note }, parts, resources),
    ...readsOf({ data, log: note, env: {} }, parts, resources),
    watching: watchingOf({ data, log: note }, resources),
  };
  const all = { ...parts, ...beside, resources };
  const service = await serveParts(all, where, { demo: true }).catch((error: unknown) => {
    throw startError(error, where);
  });
  note(invitation(service.url));
  await stopped;
  await service.close();
}

interface NetworkScore extends ScoreAnswer {
  readonly story: string;
}

/** The score of each professional of the network as of its last day. */
async function networkScores(side: ReadSide): Promise<readonly NetworkScore[]> {
  const { professionals } = await import('../../../examples/network/network.js');
  const { END } = await import('../../../examples/network/calendar.js');
  const { readScore } = await import('../../query/score/score.js');
  const { FOLDER_VIEWER } = await import('../folder/folder.js');
  const { dayOf } = await import('../../ledger/values/day.js');
  const asked = { viewer: FOLDER_VIEWER, asOf: dayOf(END) };
  const scores: NetworkScore[] = [];
  for (const { identifier, name, story } of professionals) {
    const answer = await readScore(side, { ...asked, id: identifier });
    // A professional keeps its own name here, even where another took over its history.
    scores.push({ ...answer, professional: { ...answer.professional, name }, story });
  }
  return scores;
}

async function printScores(scores: readonly NetworkScore[], events: number): Promise<void> {
  const { ROW_COLUMNS } = await import('../tables/score-table.js');
  const { table } = await import('../tables/table.js');
  const story = { title: 'story' as const, cell: (row: NetworkScore) => words().of(row.story) };
  const [{ asOf } = { asOf: '' }] = scores;
  const what = 'Scores from 0 to 100 as of {day}, out of {n} {n|event|events}.';
  print(words().say(what, { day: words().figures.day(asOf), n: events }));
  print(words().say('A dash: too little is known for a score.'));
  print('');
  print(table([...ROW_COLUMNS, story], scores));
}

/** Maçonnerie Tessier, on the last day of the network. */
const IN_TROUBLE = '/professionals/0002:000901355?asOf=2026-10-31';

function invitation(url: string): string {
  return `
${words().say('Look at it, as any of them does:')}  ${url}/
${words().say('A firm in trouble, and after it:')}  ${url}${IN_TROUBLE}

${words().say('Or ask the API, in another terminal:')}

  ${words().say('Whose invoices does Maçonnerie Tessier pay late?')}
    curl '${url}/v1/professionals/0002:000901355/score?explain=payment&limit=3'
  ${words().say('Every entry about Atelier Brunel, newest first:')}
    curl '${url}/v1/professionals/0002:000901108/trail?limit=5'
  ${words().say("Tessier's score through its crisis and after, month by month:")}
    curl '${url}/v1/professionals/0002:000901355/score/history?from=2025-01-31&to=2026-10-31'

${words().say('API  {url}/v1      docs  {url}/docs      Ctrl-C ends the demo.', { url })}`;
}
