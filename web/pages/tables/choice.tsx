/** Which table, of which days: a form that leads to the same page. */
import type { VNode } from 'preact';
import type { TablesDto } from '../../../src/http/lists/tables.controller.js';
import { LAWS, SIDES_ASKED, type TablesAnswer } from '../../../src/query/tables/tables.js';
import { TableLabels } from '../../../src/words/table-labels.js';
import { useFrame, useWords } from '../../frame/frame.js';

/** What the address of the page says. */
export interface AskedTable extends TablesDto {
  readonly table?: string;
}

interface TableChoiceProps {
  readonly answer: TablesAnswer;
  readonly asked: AskedTable;
}

export function TableChoice({ answer, asked }: TableChoiceProps): VNode {
  const words = useWords();
  const labels = new TableLabels(words.told);
  const { base, address, moment } = useFrame();
  const { pathname } = new URL(address, 'http://kept');
  const sides = SIDES_ASKED[answer.table];
  const isAged = answer.table === 'aged';
  return (
    <form class="filters" method="get" action={`${base}${pathname}`}>
      {Object.entries(moment).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {words.say('tables.table')}{' '}
        <select name="table">
          {Object.keys(LAWS).map((name) => (
            <option key={name} value={name} selected={name === answer.table}>
              {labels.title(name)}
            </option>
          ))}
        </select>
      </label>
      {!isAged && (
        <>
          <label>
            {words.say('tables.from')} <input type="date" name="from" value={asked.from} />
          </label>
          <label>
            {words.say('tables.to')} <input type="date" name="to" value={asked.to} />
          </label>
        </>
      )}
      {sides.length > 1 && (
        <label>
          {words.say('tables.side')}{' '}
          <select name="side">
            <option value="">{words.say('tables.bothSides')}</option>
            {sides.map((side) => (
              <option key={side} value={side} selected={side === asked.side}>
                {labels.side(side)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.say('tables.currency')}{' '}
        <input
          name="currency"
          maxLength={3}
          size={10}
          value={asked.currency}
          placeholder={words.say('tables.everyCurrency')}
        />
      </label>
      {isAged && (
        <label>
          {words.say('tables.buckets')}{' '}
          <input name="buckets" size={12} value={asked.buckets} placeholder="30,60,90" />
        </label>
      )}
      <button class="plain" type="submit">
        {words.say('tables.show')}
      </button>
    </form>
  );
}
