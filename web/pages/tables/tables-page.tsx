import type { VNode } from 'preact';
import type { ShownTable, TablesAnswer } from '../../../src/query/tables/tables.js';
import { TableLabels } from '../../../src/words/table-labels.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Turning } from '../../parts/lists/turning.js';
import { Say } from '../../parts/say.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';
import { type AskedTable, TableChoice } from './choice.js';
import { PartnersTable, SectionTable } from './section-table.js';

interface TablesPageProps {
  readonly answer: TablesAnswer;
  readonly asked: AskedTable;
}

export function TablesPage({ answer, asked }: TablesPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, tables, law, next } = answer;
  const name = nameOf(professional, words);
  const { cursor, limit: _, ...values } = { ...asked, table: answer.table };
  const { table: __, ...ofApi } = values;
  const api = `/v1${professionalPath(professional.id, `/tables/${answer.table}`)}`;
  return (
    <Layout title={words.say('tables.title', { name })} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1>
            <Say text="tables.title" values={{ name: <bdi>{name}</bdi> }} />
          </h1>
          <p class="verdict">{new TableLabels(words.told).title(answer.table)}</p>
          <p>{daysText(answer, words)}</p>
          <p class="small">
            {law === null ? words.say('tables.noLaw') : words.say('tables.law', { law })}
          </p>
          <p class="acts">
            <a href={link(professionalPath(professional.id))}>
              <Say text="promises.backTo" values={{ name: <bdi>{name}</bdi> }} />
            </a>
            <a href={link(api, { ...ofApi, format: 'csv' })} download={`kept-${answer.table}.csv`}>
              {words.say('tables.csv')}
            </a>
          </p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <TableChoice {...{ answer, asked }} />
          {tables.length === 0 && <p class="lede gap">{words.say('tables.none')}</p>}
        </div>
      </section>
      {tables.map((table) => (
        <Drawn key={`${table.side} ${table.currency}`} {...{ table, answer }} />
      ))}
      <p class="wrap acts">
        <Turning {...{ next, cursor, values }} />
      </p>
    </Layout>
  );
}

function daysText({ from, to, asOf }: TablesAnswer, words: Words): string {
  const { figures } = words;
  const day = figures.day(asOf);
  if (from === null) return words.say('tables.asOf', { day });
  return words.say('tables.period', { from: figures.day(from), to: figures.day(to), day });
}

/** One side and currency: its sections, and the control that ties them to the ledger. */
function Drawn({ table, answer }: { readonly table: ShownTable; readonly answer: TablesAnswer }) {
  const words = useWords();
  const labels = new TableLabels(words.told);
  const { side, currency, sections, control } = table;
  // What is nothing adds nothing to the sum; the answer of the API has it all.
  const parts = control.parts.filter(({ number }) => number !== 0);
  const items = answer.items.filter((each) => each.side === side && each.currency === currency);
  return (
    <section>
      <div class="wrap">
        <div class="part long">
          <h2>{`${labels.side(side)} (${currency})`}</h2>
          {sections.map(({ section, lines }) => (
            <SectionTable key={section} {...{ section, lines, currency }} />
          ))}
          <PartnersTable {...{ items, currency }} />
          <SectionTable
            {...{ section: 'control', currency, lines: [...parts, control.invoices] }}
          />
          <p class={control.isTied ? 'small gap' : 'note gap'}>{tiedText(table, words)}</p>
        </div>
      </div>
    </section>
  );
}

function tiedText({ control: { isTied, difference, ties } }: ShownTable, { told, figures }: Words) {
  if (isTied) return told.say('Tied to the ledger: nothing differs.');
  const off = ties.find((tie) => tie.table?.amount !== tie.ledger?.amount)?.table ?? difference;
  return told.say('It differs from the ledger by {amount}: do not use it, and tell the operator.', {
    amount: off === null ? '' : figures.money(off),
  });
}
