/**
 * Takes nodes of a cluster away from under Kept, at moments drawn from a seed, while writers write,
 * and says what became of what was acknowledged.
 */
import type { Draw } from '../../examples/network/prng.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import type { Load } from './load.js';
import { type Nodes, pause, until, WAYS, type Way } from './nodes.js';

export interface Plan {
  /** How often the leader is taken away in each way, where there are others. */
  readonly rounds: number;
  /** Milliseconds of each outage: once without a quorum, where there are others, and once of all. */
  readonly awayMs: readonly number[];
  /** How a node that is alone is taken away for each of them; killed where it is not said. */
  readonly ways?: readonly Way[];
  readonly draw: Draw;
}

const OUTAGES = ['no quorum', 'none at all'] as const;

export type Kind = Way | (typeof OUTAGES)[number] | `${Way} for ${number} s`;

/** What was measured of a kind; times are the longest of all its rounds, in ms. */
export interface Measured {
  readonly kind: Kind;
  readonly times: number;
  /** Without an acknowledgement: from the deed, of outages from when the nodes were given back. */
  readonly pauseMs: number;
  /** That one writer waited, the outage included. */
  readonly writeMs: number;
  /** Until the cluster itself had a leader again, by the word of most nodes: within the pause. */
  readonly leaderMs: number;
  /** What of the pause was left then, which is Kept's own. */
  readonly ownMs: number;
}

/** Runs all of a plan, one deed after the other, each on a cluster that is whole again. */
export async function trial(nodes: Nodes, load: Load, plan: Plan): Promise<readonly Measured[]> {
  if (nodes.size === 1) return outagesOfOne(nodes, load, plan);
  const measured: Measured[] = [];
  const rounds = Array.from({ length: plan.rounds }, (_, round) => round);
  for (const way of WAYS) {
    measured.push(await repeated(way, rounds, () => withoutLeader(nodes, load, plan, way)));
  }
  for (const kind of OUTAGES) {
    const run = (awayMs: number) => outage(nodes, load, plan, { kind, awayMs });
    measured.push(await repeated(kind, plan.awayMs, run));
  }
  return measured;
}

/** Each outage of a node that is alone, apart from the others: what counts is how long it was. */
async function outagesOfOne(nodes: Nodes, load: Load, plan: Plan): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const way of plan.ways ?? (['SIGKILL'] as const)) {
    for (const awayMs of plan.awayMs) {
      const run = () => outage(nodes, load, plan, { kind: 'none at all', awayMs, way });
      measured.push(await repeated(`${way} for ${awayMs / 1000} s`, [awayMs], run));
    }
  }
  return measured;
}

const TIMES = ['pauseMs', 'writeMs', 'leaderMs', 'ownMs'] as const;
type Times = Pick<Measured, (typeof TIMES)[number]>;

async function repeated<Round>(
  kind: Kind,
  rounds: readonly Round[],
  run: (round: Round) => Promise<Times>,
): Promise<Measured> {
  const all: Times[] = [];
  for (const round of rounds) {
    const one = await run(round);
    all.push(one);
    process.stderr.write(
      `${kind} (${round}): ${TIMES.map((time) => seconds(one[time])).join(', ')}\n`,
    );
  }
  const most = (time: keyof Times): number => Math.max(0, ...all.map((one) => one[time]));
  return {
    ...{ kind, times: all.length },
    ...{ pauseMs: most('pauseMs'), writeMs: most('writeMs') },
    ...{ leaderMs: most('leaderMs'), ownMs: most('ownMs') },
  };
}

function timesOf(pauseMs: number, writeMs: number, leaderMs: number): Times {
  return { pauseMs, writeMs, leaderMs, ownMs: Math.max(0, pauseMs - leaderMs) };
}

/** The leader goes, another comes; the former is given back once writing goes on. */
async function withoutLeader(nodes: Nodes, load: Load, plan: Plan, way: Way): Promise<Times> {
  const leader = await someMoment(nodes, load, plan);
  const from = performance.now();
  nodes.take(leader, way);
  const leaderMs = await untilLed(nodes, from, leader);
  await until('all writers go on', () => load.isBackSince(from));
  await nodes.give(leader);
  await whole(nodes, load);
  return timesOf(load.longestPause(from), load.longestWrite(from), leaderMs);
}

/** Milliseconds since a moment until a node leads, another than the one that did. */
async function untilLed(nodes: Nodes, from: number, former: number | null): Promise<number> {
  await until('a node leads again', async () => {
    const leader = await nodes.leader();
    return leader !== null && leader !== former;
  });
  return performance.now() - from;
}

interface Outage {
  readonly kind: (typeof OUTAGES)[number];
  readonly awayMs: number;
  readonly way?: Way;
}

async function outage(
  nodes: Nodes,
  load: Load,
  plan: Plan,
  { kind, awayMs, way = 'SIGKILL' }: Outage,
): Promise<Times> {
  const leader = await someMoment(nodes, load, plan);
  const others = Array.from({ length: nodes.size - 1 }, (_, i) => (leader + 1 + i) % nodes.size);
  const taken = kind === 'no quorum' ? [leader, ...others.slice(1)] : [leader, ...others];
  const from = performance.now();
  for (const node of taken) nodes.take(node, way);
  await pause(awayMs);
  const back = performance.now();
  for (const node of taken) await nodes.give(node);
  const leaderMs = await untilLed(nodes, back, null);
  await whole(nodes, load);
  return timesOf(load.longestPause(back), load.longestWrite(from), leaderMs);
}

/** A moment at which nothing is wrong, and who leads then. */
async function someMoment(nodes: Nodes, load: Load, plan: Plan): Promise<number> {
  await whole(nodes, load);
  await pause(plan.draw(200, 2_000));
  let leader: number | null = null;
  // One that was frozen and goes on may cost the leader its place once more.
  await until('a node leads by the word of all', async () => {
    leader = (await nodes.isWhole()) ? await nodes.leader() : null;
    return leader !== null;
  });
  return leader ?? 0;
}

async function whole(nodes: Nodes, load: Load): Promise<void> {
  await until('all nodes are back', () => nodes.isWhole());
  const now = performance.now();
  await until('all writers go on', () => load.isBackSince(now));
}

export interface Audit {
  readonly acknowledged: number;
  /** Acknowledged, and not in the log where the answer said. */
  readonly lost: number;
  /** In the log beside what was acknowledged: told once, and there twice. */
  readonly twice: number;
  /** Streams whose revisions are not 0, 1, 2 and so on. */
  readonly broken: number;
}

/** Types of what writers tell; the log also holds keys and who was met. */
const TOLD = /^(InvoiceIssued|PaymentReceived|EntryWithdrawn)\./;

/** Looks in the log for what was acknowledged, once all that was told has been. */
export function audit(events: readonly StoredEvent[], load: Load): Audit {
  const told = events.filter(({ type }) => TOLD.test(type));
  const there = new Map(told.map(({ id, stream, revision }) => [id, `${stream}@${revision}`]));
  const acknowledged = [...load.acknowledged];
  const next = new Map<string, number>();
  const broken = new Set<string>();
  for (const { stream, revision } of events) {
    if (revision !== (next.get(stream) ?? 0)) broken.add(stream);
    next.set(stream, revision + 1);
  }
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(([id, entry]) => there.get(id) !== entry).length,
    twice: told.length - acknowledged.filter(([id]) => there.has(id)).length,
    broken: broken.size,
  };
}

/** As a table in Markdown. */
export function shown(measured: readonly Measured[]): string {
  const done = measured.filter(({ times }) => times > 0);
  const rows = done.map(
    ({ kind, times, ...measured }) =>
      `| ${kind} | ${times} | ${TIMES.map((time) => seconds(measured[time])).join(' | ')} |`,
  );
  const head =
    '| | times | longest pause | longest write | longest without a leader | longest of Kept |\n' +
    '|---|---|---|---|---|---|';
  return [head, ...rows].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
