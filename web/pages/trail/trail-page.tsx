/** Everything told about a professional, newest first. */
import type { VNode } from 'preact';
import type { ShownParty } from '../../../src/query/people/people.js';
import type { TrailAnswer } from '../../../src/query/trail/trail.js';
import { addressOf, professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { EntryLine } from '../../parts/told/entry-line.js';
import { nameIn } from '../../parts/told/names.js';
import { PartyLink } from '../../parts/party-link.js';
import { Say } from '../../parts/say.js';
import { FilterForm } from './filter-form.js';
import { isOfNow, type TypedFilters } from './filters.js';

interface TrailPageProps {
  /** As the address of the page has it. */
  readonly id: string;
  readonly typed: TypedFilters;
  /** What was asked: the typed, with the partner by its identifier. */
  readonly asked?: TypedFilters;
  readonly answer?: TrailAnswer;
  /** Why what was typed was refused, in English, and of whose trail. */
  readonly refused?: { readonly professional: ShownParty; readonly why: string };
}

export function TrailPage({ id, typed, asked = {}, answer, refused }: TrailPageProps): VNode {
  const { moment } = useFrame();
  const words = useWords();
  const professional = answer?.professional ?? refused?.professional ?? { id, name: null };
  const title = words.say('trail.title', { name: nameIn(words, professional) });
  const live = answer !== undefined && isOfNow(typed, moment);
  return (
    <Layout title={title} timed islands={live ? ['live', 'search'] : ['search']}>
      <header class="head">
        <div class="wrap who">
          <h1>
            <Say text="trail.title" values={{ name: <PartyLink party={professional} /> }} />
          </h1>
          <p class="lede gap">{words.say('trail.lede')}</p>
          <FilterForm id={id} typed={typed} />
          {refused && (
            <p class="note gap" role="alert">
              {words.told.of(refused.why)}
            </p>
          )}
        </div>
      </header>
      {answer && <Entries id={id} answer={answer} asked={asked} live={live} />}
    </Layout>
  );
}

interface EntriesProps {
  readonly id: string;
  readonly answer: TrailAnswer;
  readonly asked: TypedFilters;
  /** Whether new entries belong on this page. */
  readonly live: boolean;
}

function Entries({ id, answer, asked, live }: EntriesProps): VNode {
  const words = useWords();
  const link = useLink();
  const { base } = useFrame();
  const { items, next, stale, knownAt } = answer;
  const { cursor, ...filters } = asked;
  const page = professionalPath(id, '/trail');
  const feed = addressOf(`/v1${professionalPath(id, '/live')}`, { after: knownAt });
  return (
    <section>
      <div class="wrap">
        <div class="part">
          {stale && <p class="note">{words.say('frame.stale')}</p>}
          {live && <News />}
          {items.length === 0 && <p class="lede">{words.say('trail.none')}</p>}
          <ol
            class="trail"
            {...(live && { 'data-live': `${base}${feed}`, 'data-newest': knownAt })}
          >
            {items.map((entry) => (
              <EntryLine key={entry.entry} entry={entry} />
            ))}
          </ol>
          <p class="acts">
            {cursor !== undefined && <a href={link(page, filters)}>{words.say('trail.newest')}</a>}
            {next !== null && (
              <a href={link(page, { ...filters, cursor: next })} rel="next">
                {words.say('trail.older')}
              </a>
            )}
            <a href={link(`/v1${page}`, { ...filters, format: 'csv' })}>{words.say('trail.csv')}</a>
          </p>
        </div>
      </div>
    </section>
  );
}

/** Where new entries are told of to whoever hears the page. */
function News(): VNode {
  const words = useWords();
  const many = words.say('trail.news', { n: 2 }).replace('2', '#');
  return (
    <p
      class="small quiet"
      role="status"
      aria-live="polite"
      data-news
      data-one={words.say('trail.news', { n: 1 })}
      data-many={many}
    />
  );
}
