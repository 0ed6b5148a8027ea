import type { ComponentChildren, VNode } from 'preact';
import type { SearchAnswer } from '../../../src/query/people/professionals.js';
import type { ScoresAnswer } from '../../../src/query/score/scored.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { CsvLink } from '../../parts/lists/csv-link.js';
import { byName, NameList, withoutConsumers } from '../../parts/name-list.js';
import { bestFirst, ScoreTable, type Sorting } from '../../parts/lists/score-table.js';
import { SearchForm } from '../../parts/search-form.js';
import { type PageOfList, Turning } from '../../parts/lists/turning.js';

interface ScoresPageProps extends Sorting, PageOfList {
  readonly scores: ScoresAnswer;
}

/** Everybody with a score, or with evidence that opens none yet. */
export function ScoresPage({ scores, sort, order, cursor }: ScoresPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const isPlain = sort === undefined && cursor === undefined;
  return (
    <ListLayout title={words.say('frame.professionals')} timed>
      <ScoreTable scores={isPlain ? bestFirst(scores) : scores} {...{ sort, order }} />
      <p class="acts">
        <Turning next={scores.next} cursor={cursor} values={{ sort, order }} />
        <CsvLink values={{ sort, order }} />
        <a href={link('/professionals', { show: 'names' })}>{words.say('home.byName')}</a>
      </p>
    </ListLayout>
  );
}

interface FoundPageProps extends PageOfList {
  readonly found: SearchAnswer;
  readonly search?: string | undefined;
  readonly show?: 'names' | undefined;
}

/** Those who are found, by name. A page may hold nobody, and others after it somebody. */
export function FoundPage({ found, search, show, cursor }: FoundPageProps): VNode {
  const words = useWords();
  const shown = search === undefined ? withoutConsumers(found.items) : found.items;
  const items = byName(shown, words.figures.collator);
  const nobody = search === undefined ? 'home.nobody' : 'home.notFound';
  return (
    <ListLayout title={words.say('frame.professionals')} search={search}>
      {items.length === 0 && (
        <p class="lede">{words.say(found.next === null ? nobody : 'home.notFoundYet')}</p>
      )}
      <NameList items={items} />
      <p class="acts">
        <Turning next={found.next} cursor={cursor} values={{ search, show }} />
      </p>
    </ListLayout>
  );
}

interface ListLayoutProps {
  readonly title: string;
  readonly timed?: boolean;
  readonly search?: string | undefined;
  readonly children: ComponentChildren;
}

function ListLayout({ title, timed = false, search, children }: ListLayoutProps): VNode {
  return (
    <Layout title={title} part="professionals" timed={timed} islands={['search']}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <SearchForm {...(search !== undefined && { search })} />
        </div>
      </header>
      <section>
        <div class="wrap">{children}</div>
      </section>
    </Layout>
  );
}
