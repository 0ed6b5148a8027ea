/** Who promised whom what, and whether it was kept. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { useWords } from '../../frame/frame.js';
import { PartyLink } from '../../parts/party-link.js';
import { Say } from '../../parts/say.js';
import { isolated } from '../../parts/told/names.js';
import type { Words } from '../../words/words.js';
import { sideOf } from './answers.js';
import { dueDays } from './lanes.js';
import { verdictOf } from './verdict.js';

/** `To pay €22,000.00`. */
export function titleOf({ kind, size, number }: ShownPromise, words: Words): string {
  if (kind === 'delivery') {
    return words.say('promise.toDeliver', { reference: isolated(number) });
  }
  return size
    ? words.say('promise.toPay', { amount: words.figures.money(size) })
    : words.say('promise.toPayUnknown', { number: isolated(number) });
}

interface PromiseHeadProps {
  readonly promise: ShownPromise;
  readonly asOf: Day;
}

export function PromiseHead({ promise, asOf }: PromiseHeadProps): VNode {
  const words = useWords();
  const { promisor, promisee, kind, number, startOn } = promise;
  const day = words.figures.day(startOn);
  const [named, begun] =
    kind === 'invoice'
      ? (['promise.invoice', 'promise.issued'] as const)
      : (['promise.delivery', 'promise.ordered'] as const);
  return (
    <header class="head">
      <div class="wrap">
        <p class="small quiet">
          <Say
            text="promise.promised"
            values={{
              promisor: <PartyLink party={promisor} />,
              promisee: <PartyLink party={promisee} />,
            }}
          />
        </p>
        <div class="who">
          <h1>{titleOf(promise, words)}</h1>
          <p class="ids">
            <span>{words.say(named, { number: isolated(number) })}</span>
            <span>{words.say(begun, { day })}</span>
            <span>{dueIn(promise, words)}</span>
          </p>
        </div>
        <p class="verdict">{verdictOf(promise, asOf, words)}</p>
      </div>
    </header>
  );
}

function dueIn(promise: ShownPromise, words: Words): string {
  const days = dueDays(promise);
  const last = days.at(-1);
  if (last === undefined) return words.say('promise.noDue');
  const step = promise.steps.find(({ side, due }) => side === sideOf(promise) && due === last);
  const basis = words.say(`basis.${step?.basis ?? 'unknown'}`);
  const day = words.figures.list(days.slice(-3).map((each) => words.figures.day(each)));
  return words.say('promise.due', { day, basis });
}
