import type { VNode } from 'preact';
import {
  latterBeside,
  type ListedModel,
  type ModelsAnswer,
} from '../../../src/query/models/models.js';
import { Wording } from '../../../src/words/wording.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { TitledTable } from '../../parts/backtest/titled-table.js';
import { Part } from '../../parts/part.js';
import type { Words } from '../../words/words.js';

interface ModelsPageProps {
  readonly answer: ModelsAnswer;
  /** Whether the viewer sees the scores of all. */
  readonly mayCompare: boolean;
}

export function ModelsPage({ answer, mayCompare }: ModelsPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const title = words.say('models.title');
  return (
    <Layout title={title} part="models">
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <p class="verdict">{words.say('models.lede')}</p>
        </div>
      </header>
      <Part heading={title}>
        <TitledTable
          caption={title}
          columns={[
            { label: words.say('models.model') },
            { label: words.say('models.what') },
            { label: words.say('models.hash') },
            { label: words.say('models.comes') },
          ]}
          rows={answer.items.map((model) => [
            { text: model.name, href: link(`/v1/models/${model.name}`) },
            whatText(model, words),
            model.hash.slice(0, 12),
            comesText(model, words),
          ])}
        />
      </Part>
      {answer.defaults.length > 0 && <Chosen answer={answer} />}
      {mayCompare && <Compare answer={answer} />}
    </Layout>
  );
}

/** A model that ships is told in the reader's language, one that was brought in its own words. */
function whatText({ title, describes }: ListedModel, { language }: Words): string {
  const wording = new Wording(language);
  const what = wording.of(title);
  return describes === '' ? what : `${what}. ${wording.of(describes)}`;
}

function comesText(model: ListedModel, words: Words): string {
  const comes =
    model.broughtOn === null
      ? words.say('models.shipped')
      : words.say('models.brought', { day: words.figures.day(model.broughtOn) });
  return model.default ? `${comes}; ${words.say('models.inForce')}` : comes;
}

function Chosen({ answer: { defaults } }: Pick<ModelsPageProps, 'answer'>): VNode {
  const words = useWords();
  return (
    <Part heading={words.say('models.chosen')}>
      <ul class="ruled">
        {defaults.map(({ name, since }, i) => (
          <li key={i}>
            <bdi>{name}</bdi> {words.say('models.since', { day: words.figures.day(since) })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What is compared: the overall, or a side. */
const FIGURES = ['overall', 'payment', 'deadline', 'relation'] as const;

function Compare({ answer: { items } }: Pick<ModelsPageProps, 'answer'>): VNode {
  const words = useWords();
  const link = useLink();
  const inForce = items.find((model) => model.default)?.name ?? '';
  // As the comparison itself does where none is named.
  const other = latterBeside(inForce);
  return (
    <Part heading={words.say('models.compare')}>
      <form method="get" action={link('/models/diff')}>
        <ModelChoice name="a" label={words.say('models.former')} items={items} chosen={inForce} />
        <ModelChoice name="b" label={words.say('models.latter')} items={items} chosen={other} />
        <label>
          {words.say('models.of')}{' '}
          <select name="of">
            {FIGURES.map((of) => (
              <option key={of} value={of}>
                {words.say(`models.${of}`)}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="submit">{words.say('models.show')}</button>
      </form>
    </Part>
  );
}

interface ModelChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly items: readonly ListedModel[];
  readonly chosen: string;
}

function ModelChoice({ name, label, items, chosen }: ModelChoiceProps): VNode {
  return (
    <>
      <label>
        {label}{' '}
        <select name={name}>
          {items.map((model) => (
            <option key={model.name} value={model.name} selected={model.name === chosen}>
              {model.name}
            </option>
          ))}
        </select>
      </label>{' '}
    </>
  );
}
