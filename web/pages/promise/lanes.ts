/** The picture of a promise: what is owed, and a lane for each teller. */
import type { Day } from '../../../src/ledger/values/day.js';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import type { LaneMark } from '../../charts/promise/lane-marks.js';
import type { OwedStep } from '../../charts/promise/owed-steps.js';
import type { PromiseLanesProps, TellerLane } from '../../charts/promise/promise-lanes.js';
import { nameIn } from '../../parts/told/names.js';
import type { Words } from '../../words/words.js';
import { sideOf } from './answers.js';
import { daysNamed, type PromiseFact, shapeOf } from './facts.js';

type Seat = 'seller' | 'buyer' | 'supplier' | 'client' | 'bankOf' | 'others';

/** The seat of a teller among those of the promise, as people call it. */
export function seatOf({ entry: { by } }: PromiseFact, { kind }: ShownPromise): Seat {
  switch (by.side) {
    case 'promisor':
      return kind === 'invoice' ? 'buyer' : 'supplier';
    case 'promisee':
      return kind === 'invoice' ? 'seller' : 'client';
    case 'bank':
      return 'bankOf';
    case 'none':
      return 'others';
    default:
      return by.side satisfies never;
  }
}

const ORDER: readonly Seat[] = ['seller', 'supplier', 'buyer', 'client', 'bankOf', 'others'];

interface Drawing {
  readonly promise: ShownPromise;
  readonly facts: readonly PromiseFact[];
  readonly owed: readonly OwedStep[];
  readonly words: Words;
  /** The address of a fact's entry. */
  hrefOf(fact: PromiseFact): string;
}

export function lanesOf(drawing: Drawing): PromiseLanesProps {
  const { promise, owed, words } = drawing;
  const { figures } = words;
  const lanes = tellersOf(drawing);
  const told = owed.map(({ figure, amount, from }) =>
    words.say('promise.owedStep', {
      amount: amount > 0 ? figure : words.say('promise.nothingOwed'),
      day: figures.day(from),
    }),
  );
  return {
    id: 'lanes',
    title: words.say('promise.whoToldTitle'),
    description: words.say('promise.whoToldDesc', {
      owed: figures.list(told),
      lanes: figures.list(lanes.map(({ teller, name }) => `${teller} (${name})`)),
    }),
    owed: {
      heading: words.say(promise.kind === 'invoice' ? 'promise.owed' : 'promise.undone'),
      steps: owed,
    },
    due: dueDays(promise).map((day) => ({
      day,
      label: words.say('promise.dueLabel', { day: figures.day(day) }),
    })),
    lanes,
    monthName: (day) => figures.monthName(day),
  };
}

/** Due days of what ever was open, the earliest first. */
export function dueDays(promise: ShownPromise): readonly Day[] {
  const open = promise.steps.filter(
    ({ side, state, share }) => side === sideOf(promise) && state === 'open' && share > 0,
  );
  return [...new Set(open.flatMap(({ due }) => due ?? []))].sort();
}

/** Both sides have one lane each, and each bank its own. */
function tellersOf({ promise, facts, words, hrefOf }: Drawing): readonly TellerLane[] {
  const lanes = new Map<string, PromiseFact[]>();
  for (const fact of facts) {
    const seat = seatOf(fact, promise);
    const { party, teller } = fact.entry.by;
    const key = seat === 'bankOf' || seat === 'others' ? `${seat} ${party?.id ?? teller}` : seat;
    lanes.set(key, [...(lanes.get(key) ?? []), fact]);
  }
  return [...lanes.values()]
    .flatMap((own) => (own[0] ? [{ first: own[0], own, seat: seatOf(own[0], promise) }] : []))
    .sort((a, b) => ORDER.indexOf(a.seat) - ORDER.indexOf(b.seat))
    .map(({ first, own, seat }) => laneOf(first, own, seat, words, hrefOf));
}

function laneOf(
  { entry: { by }, toldOn }: PromiseFact,
  own: readonly PromiseFact[],
  seat: Seat,
  words: Words,
  hrefOf: (fact: PromiseFact) => string,
): TellerLane {
  const isOneDay = own.every((fact) => fact.toldOn === toldOn);
  return {
    teller: words.say(`promise.${seat}`),
    name: by.party ? nameIn(words, by.party) : by.teller,
    ...(isOneDay && { told: words.say('promise.toldOn', { day: words.figures.day(toldOn) }) }),
    marks: own.map((fact): LaneMark => {
      const names = daysNamed(fact.entry);
      return {
        number: fact.number,
        shape: shapeOf(fact.entry.type),
        day: fact.day,
        ...(!isOneDay && fact.toldOn !== fact.day && { told: fact.toldOn }),
        ...(names.length > 0 && { names }),
        counted: fact.counted,
        href: hrefOf(fact),
        label: fact.sentence,
      };
    }),
  };
}
