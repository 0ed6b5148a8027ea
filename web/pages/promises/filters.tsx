/** Which promises are shown: a form that leads to the same list. */
import type { VNode } from 'preact';
import type { PromisesDto } from '../../../src/http/lists/promises-list.dto.js';
import { LISTED_STATES, type ListedState } from '../../../src/query/promises/listed.js';
import {
  LIST_ORDERS,
  type ListOrder,
  PROMISE_ROLES,
  type PromiseRole,
} from '../../../src/query/promises/promises.js';
import { useFrame, useWords } from '../../frame/frame.js';

export function Filters({ asked }: { readonly asked: PromisesDto }): VNode {
  const words = useWords();
  const { base, address, moment } = useFrame();
  const { pathname } = new URL(address, 'http://kept');
  return (
    <form class="filters" method="get" action={`${base}${pathname}`}>
      {Object.entries(moment).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice name="role" any={words.say('promises.both')} of={PROMISE_ROLES} chosen={asked.role} />
      <Choice
        name="state"
        any={words.say('promises.anyState')}
        of={LISTED_STATES}
        chosen={asked.state}
      />
      <label>
        {words.say('promises.dueFrom')} <input type="date" name="dueFrom" value={asked.dueFrom} />
      </label>
      <label>
        {words.say('promises.dueTo')} <input type="date" name="dueTo" value={asked.dueTo} />
      </label>
      <label>
        {words.say('promises.with')}{' '}
        <input
          name="with"
          maxLength={160}
          size={22}
          value={asked.with}
          placeholder={words.say('promises.withHint')}
        />
      </label>
      <Choice name="order" of={LIST_ORDERS} chosen={asked.order} />
      <button class="plain" type="submit">
        {words.say('promises.filter')}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: 'role' | 'state' | 'order';
  /** What stands for no choice, where one may be left open. */
  readonly any?: string;
  readonly of: readonly (PromiseRole | ListedState | ListOrder)[];
  readonly chosen: string | undefined;
}

function Choice({ name, any, of, chosen }: ChoiceProps): VNode {
  const words = useWords();
  return (
    <label>
      {words.say(`promises.${name}`)}{' '}
      <select name={name}>
        {any !== undefined && <option value="">{any}</option>}
        {of.map((value) => (
          <option key={value} value={value} selected={value === chosen}>
            {words.say(`promises.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
