/** A promise as people read it on a terminal. */
import type { ShownAmount } from '../../query/figures.js';
import type { ShownVoice } from '../../query/people/voice.js';
import type { ShownDiscrepancy, ShownTold } from '../../query/promises/discrepancy.js';
import type { NotCounted } from '../../query/promises/not-counted.js';
import type { PromiseAnswer, ShownPortion, ShownPromise } from '../../query/promises/promise.js';
import type { ShownWaiting } from '../../query/promises/waiting.js';
import { partyText } from './score-table.js';
import { type Column, table } from './table.js';

function amountText(amount: ShownAmount | null): string {
  return amount ? `${amount.amount} ${amount.currency}` : '';
}

/** The teller, and for whom it told. */
function voiceText({ teller, party }: ShownVoice): string {
  return party ? `${teller} for ${party.name ?? party.id}` : teller;
}

function words(code: string): string {
  return code.replaceAll('_', ' ');
}

const PORTIONS: readonly Column<ShownPortion>[] = [
  { title: 'side', cell: ({ side }) => side },
  { title: 'state', cell: ({ state }) => words(state) },
  { title: '%', cell: ({ share }) => share.toFixed(1), align: 'right' },
  { title: 'amount', cell: ({ amount }) => amountText(amount), align: 'right' },
  { title: 'due', cell: ({ due }) => due ?? '' },
  { title: 'on', cell: ({ on }) => on ?? '' },
  { title: 'days late', cell: ({ late }) => String(late), align: 'right' },
  { title: 'counts', cell: countsText },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
];

function countsText({ side, counts: { late, why } }: ShownPortion): string {
  if (why !== null) return `no: ${words(why)}`;
  return side === 'relation' ? 'yes' : `${late} days late`;
}

const DISCREPANCIES: readonly Column<ShownDiscrepancy>[] = [
  { title: 'differs', cell: ({ about }) => about },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'told', cell: ({ told }) => toldText(told) },
  { title: 'taken', cell: ({ taken }) => (taken ? toldText(taken) : '') },
];

/** What was told, its members one after another. */
function toldText({ amount, on, share, party, instalments = [], value }: ShownTold): string {
  return [
    ...(amount ? [amountText(amount)] : []),
    ...(share === undefined ? [] : [`${share} %`]),
    ...(party ? [partyText(party)] : []),
    ...instalments.map((each) => `${amountText(each.amount)} by ${each.due ?? 'no day'}`),
    ...(value === undefined ? [] : [value]),
    ...(on === undefined ? [] : [`on ${on}`]),
  ].join(', ');
}

const WAITING: readonly Column<ShownWaiting>[] = [
  { title: 'day', cell: ({ on }) => on },
  { title: 'waits', cell: ({ amount }) => amountText(amount), align: 'right' },
  { title: 'from', cell: ({ payer }) => (payer ? partyText(payer) : '') },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'entry', cell: ({ entry }) => entry },
];

const NOT_COUNTED: readonly Column<NotCounted>[] = [
  { title: 'does not count', cell: ({ entry }) => entry },
  { title: 'told by', cell: ({ by }) => voiceText(by) },
  { title: 'because', cell: ({ why }) => words(why) },
];

function promiseText(promise: ShownPromise): string {
  const { kind, number, promisor, promisee, size, startOn, standing, counts } = promise;
  const why = counts.why.length === 0 ? '' : ` (${counts.why.map(words).join(', ')})`;
  const owed = size ? ` ${amountText(size)}` : '';
  const lines = [
    `${kind} ${number}, ${startOn}: ${partyText(promisor)} to ${partyText(promisee)}${owed}`,
    `${standing}; counts for a score: ${counts.status}${why}`,
    '',
    table(PORTIONS, promise.portions),
  ];
  if (promise.discrepancies.length > 0) lines.push(table(DISCREPANCIES, promise.discrepancies));
  return lines.join('\n');
}

/** Promises under one address, or what waits for one that nobody has told of. */
export function promisesText({ asOf, knownAt, ...answer }: PromiseAnswer): string {
  const { promises, waiting, notCounted } = answer;
  const untold = 'Nobody has told of this invoice yet. What was paid of it:\n';
  return [
    `as of ${asOf}, known at position ${knownAt}\n`,
    ...promises.map(promiseText),
    ...(promises.length === 0 ? [untold, table(WAITING, waiting)] : []),
    ...(notCounted.length > 0 ? [table(NOT_COUNTED, notCounted)] : []),
  ].join('\n');
}
