/** Promises as a table by their due days; on a phone each becomes a block. */
import type { VNode } from 'preact';
import type { ListedPromise } from '../../../src/query/promises/promises.js';
import type { ShownAmount } from '../../../src/query/figures.js';
import { professionalPath, promisePath, useLink, useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { PromiseState } from './promise-state.js';
import { Say } from '../say.js';
import { nameOf } from '../score.js';

interface PromiseTableProps {
  readonly caption: string;
  readonly items: readonly ListedPromise[];
}

export function PromiseTable({ caption, items }: PromiseTableProps): VNode {
  const words = useWords();
  const heads = ['due', 'promise', 'partner', 'amount', 'stillOpen', 'state'] as const;
  return (
    <table class="stack promises">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" class={isMoney(head) ? 'num' : undefined}>
              {words.say(`promises.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.promise} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function isMoney(head: string): boolean {
  return head === 'amount' || head === 'stillOpen';
}

function Row({ item }: { readonly item: ListedPromise }): VNode {
  const words = useWords();
  const link = useLink();
  const { promise, due, partner, role, amount, open } = item;
  const name = (
    <a href={link(professionalPath(partner.id))}>
      <bdi>{nameOf(partner, words)}</bdi>
    </a>
  );
  return (
    <tr>
      <th scope="row" class="nb">
        {due === null ? words.say('promises.noDay') : words.figures.day(due)}
      </th>
      <td data-l={words.say('promises.promise')}>
        <a href={link(promisePath(promise))}>
          <bdi>{promiseName(item, words)}</bdi>
        </a>
      </td>
      <td class="wide" data-l={words.say('promises.partner')}>
        <Say
          text={role === 'promised' ? 'promises.toPartner' : 'promises.fromPartner'}
          values={{ partner: name }}
        />
      </td>
      <td class="num" data-l={words.say('promises.amount')}>
        {moneyOf(amount, words)}
      </td>
      <td class="num" data-l={words.say('promises.stillOpen')}>
        {open && Number(open.amount) === 0 ? '–' : moneyOf(open, words)}
      </td>
      <td data-l={words.say('promises.state')}>
        <PromiseState {...item} />
      </td>
    </tr>
  );
}

/** An analyst sees no number of anybody's. */
function promiseName({ kind, number }: ListedPromise, words: Words): string {
  if (number === null) return words.say(`promises.${kind}`);
  return words.say(`promises.${kind}Of`, { number });
}

function moneyOf(amount: ShownAmount | null, { figures }: Words): string {
  return amount ? figures.money(amount) : '–';
}
