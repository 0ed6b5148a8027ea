/** What can be said of an entry by the forms of its page, as messages of the ledger. */
import type { Message } from '../../../src/messages/message.js';
import type { Day } from '../../../src/ledger/values/day.js';

export const ACTS = ['answer', 'contest', 'confirm', 'withdraw', 'decide'] as const;
export type Act = (typeof ACTS)[number];

export function actNamed(name: string): Act | null {
  return ACTS.find((act) => act === name) ?? null;
}

/** What a form brings: the fields that it has, as typed. */
export type Typed = Readonly<Partial<Record<string, string>>>;

interface Said {
  /** `stream@revision`. */
  readonly entry: string;
  readonly typed: Typed;
  readonly today: Day;
  /** Of the message; the same form sent twice says it once. */
  readonly id: string;
}

export function messageOf(act: Act, { entry, typed, today, id }: Said): Message {
  const { onBehalfOf } = typed;
  return {
    type: TYPES[act],
    id,
    data: { entry, ...dataOf(act, typed, today) },
    ...(onBehalfOf && { onBehalfOf }),
  };
}

const TYPES = {
  contest: 'EntryContested',
  answer: 'EntryAnswered',
  withdraw: 'EntryWithdrawn',
  confirm: 'LinkConfirmed',
  decide: 'ContestResolved',
} as const satisfies Readonly<Record<Act, Message['type']>>;

function dataOf(act: Act, { reason, text, note, why, upheld }: Typed, on: Day): object {
  switch (act) {
    case 'contest':
      return { on, ...(reason && { reason }) };
    case 'answer':
      return { on, ...(text && { text }) };
    case 'withdraw':
      return { why, ...(note && { note }) };
    case 'confirm':
      return {};
    case 'decide':
      return { on, upheld: upheld === 'yes', ...(note && { note }) };
    default:
      return act satisfies never;
  }
}

/** Enough of each form for the ledger to say whether it would take it. */
export const TRIAL: Typed = { why: 'other', upheld: 'no' };
