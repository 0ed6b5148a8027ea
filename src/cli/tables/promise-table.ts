/** A promise as people read it on a terminal. */
import type { Day } from '../../ledger/values/day.js';
import type { ShownAmount } from '../../query/figures.js';
import type { ShownVoice } from '../../query/people/voice.js';
import type {
  ShownDiscrepancy,
  ShownTold,
  ToldInstalment,
} from '../../query/promises/discrepancy.js';
import type { NotCounted } from '../../query/promises/not-counted.js';
import type { PromiseAnswer, ShownPortion, ShownPromise } from '../../query/promises/promise.js';
import type { ShownWaiting } from '../../query/promises/waiting.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';
import { type Column, table } from './table.js';

function amountText(amount: ShownAmount | null): string {
  return amount ? words().figures.money(amount) : '';
}

/** The teller, and for whom it told. */
function voiceText({ teller, party }: ShownVoice): string {
  return party
    ? words().say('{teller} for {party}', { teller, party: party.name ?? party.id })
    : teller;
}

function dayText(day: Day | null): string {
  return day === null ? '' : words().figures.day(day);
}

function shareText(share: number): string {
  return words().figures.number(share, 1);
}

const PORTIONS: readonly Column<ShownPortion>[] = [
  { title: 'side', cell: ({ side }) => words().code('side', side) },
  { title: 'state', cell: ({ state }) => words().code('state', state) },
  { title: '%', cell: ({ share }) => shareText(share), align: 'right' },
  { title: 'amount', cell: ({ amount }) => amountText(amount), align: 'right' },
  { title: 'due', cell: ({ due }) => dayText(due) },
  { title: 'on', cell: ({ on }) => dayText(on) },
  { title: 'days late', cell: ({ late }) => String(late), align: 'right' },
  { title: 'counts', cell: countsText },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
];

function countsText({ side, counts: { late, why } }: ShownPortion): string {
  if (why !== null) return words().say('no: {why}', { why: words().code('whyNoScore', why) });
  if (side === 'relation') return words().say('yes');
  return words().say('{n} {n|day|days} late', { n: late ?? 0 });
}

const DISCREPANCIES: readonly Column<ShownDiscrepancy>[] = [
  { title: 'differs', cell: ({ about }) => words().of(about) },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'told', cell: ({ told }) => toldText(told) },
  { title: 'taken', cell: ({ taken }) => (taken ? toldText(taken) : '') },
];

/** What was told, its members one after another. */
function toldText({ amount, on, share, party, instalments = [], value }: ShownTold): string {
  return [
    ...(amount ? [amountText(amount)] : []),
    ...(share === undefined ? [] : [`${shareText(share)} %`]),
    ...(party ? [partyText(party)] : []),
    ...instalments.map(instalmentText),
    ...(value === undefined ? [] : [value]),
    ...(on === undefined ? [] : [words().say('on {day}', { day: words().figures.day(on) })]),
  ].join(', ');
}

function instalmentText({ amount, due }: ToldInstalment): string {
  if (due === null) return words().say('{amount} by no day', { amount: amountText(amount) });
  return words().say('{amount} by {day}', { amount: amountText(amount), day: dayText(due) });
}

const WAITING: readonly Column<ShownWaiting>[] = [
  { title: 'day', cell: ({ on }) => dayText(on) },
  { title: 'waits', cell: ({ amount }) => amountText(amount), align: 'right' },
  { title: 'from', cell: ({ payer }) => (payer ? partyText(payer) : '') },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'entry', cell: ({ entry }) => entry },
];

const NOT_COUNTED: readonly Column<NotCounted>[] = [
  { title: 'does not count', cell: ({ entry }) => entry },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'because', cell: ({ why }) => words().code('whyNotCounted', why) },
];

const OWED = '{kind} {number}, {day}: {promisor} to {promisee} {amount}';

function promiseText(promise: ShownPromise): string {
  const { kind, number, promisor, promisee, size, startOn, standing, counts } = promise;
  const who = {
    ...{ kind: words().code('stream', kind), number, day: words().figures.day(startOn) },
    ...{ promisor: partyText(promisor), promisee: partyText(promisee) },
  };
  const how = {
    standing: words().code('state', standing),
    counts: words().code('counts', counts.status),
    why: counts.why.map((each) => words().code('whyNoScore', each)).join(', '),
  };
  const lines = [
    size
      ? words().say(OWED, { ...who, amount: amountText(size) })
      : words().say('{kind} {number}, {day}: {promisor} to {promisee}', who),
    how.why === ''
      ? words().say('{standing}; counts for a score: {counts}', how)
      : words().say('{standing}; counts for a score: {counts} ({why})', how),
    '',
    table(PORTIONS, promise.portions),
  ];
  if (promise.discrepancies.length > 0) lines.push(table(DISCREPANCIES, promise.discrepancies));
  return lines.join('\n');
}

/** Promises under one address, or what waits for one that nobody has told of. */
export function promisesText({ asOf, knownAt, ...answer }: PromiseAnswer): string {
  const { promises, waiting, notCounted } = answer;
  const untold = words().say('Nobody has told of this invoice yet. What was paid of it:\n');
  const when = { day: words().figures.day(asOf), position: String(knownAt) };
  return [
    words().say('as of {day}, known at position {position}\n', when),
    ...promises.map(promiseText),
    ...(promises.length === 0 ? [untold, table(WAITING, waiting)] : []),
    ...(notCounted.length > 0 ? [table(NOT_COUNTED, notCounted)] : []),
  ].join('\n');
}
