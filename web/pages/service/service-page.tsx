import type { ComponentChild, VNode } from 'preact';
import type { Counted, ServiceAnswer } from '../../../src/query/service.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import type { Words } from '../../words/words.js';

interface ServicePageProps {
  readonly answer: ServiceAnswer;
}

/** Entries that a follower may lag behind and still be well: as much as comes in moments. */
const WELL_WITHIN = 1000;

export function ServicePage({ answer }: ServicePageProps): VNode {
  const words = useWords();
  return (
    <Layout title={words.say('service.title')} part="service">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('service.title')}</h1>
          <p class="verdict">{verdictOn(answer, words)}</p>
          <Tiles answer={answer} />
        </div>
      </header>
      <section>
        <div class="wrap cols even">
          <div class="stackd">
            <Followers answer={answer} />
            <Coverage answer={answer} />
          </div>
          <div class="stackd">
            <Recorded answer={answer} />
            <Webhooks answer={answer} />
          </div>
        </div>
      </section>
    </Layout>
  );
}

function verdictOn({ head, followers }: ServiceAnswer, words: Words): string {
  if (head === null) return words.say('service.storeAway');
  const behind = followers.filter(({ lag, why }) => lag > WELL_WITHIN || why !== undefined);
  if (behind.length === 0) return words.say('service.well');
  const names = words.figures.list(behind.map(({ name }) => name));
  return words.say('service.behind', { names });
}

function countedIn({ count, more }: Counted, words: Words): string {
  return more ? words.say('service.atLeast', { n: count }) : words.figures.count(count);
}

/** What waits stands out where something does. */
function Tiles({ answer }: ServicePageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { recorded, contests, unmatched, uncounted } = answer;
  return (
    <ul class="tiles">
      <li>
        <b>{words.figures.count(recorded.entries)}</b>
        {words.say('service.told', { n: recorded.entries })}
      </li>
      <li class={contests.count > 0 ? 'do' : undefined}>
        <b>{countedIn(contests, words)}</b>
        <a href={link('/contests')}>{words.say('service.contests', { n: contests.count })}</a>
      </li>
      {unmatched && (
        <li class={unmatched.count > 0 ? 'do' : undefined}>
          <b>{countedIn(unmatched, words)}</b>
          <a href={link('/unmatched')}>{words.say('service.unmatched', { n: unmatched.count })}</a>
        </li>
      )}
      <li>
        <b>{words.figures.count(uncounted)}</b>
        {words.say('service.uncounted')}
      </li>
    </ul>
  );
}

interface ListProps {
  readonly columns: readonly string[];
  /** Each with a key of its own first. */
  readonly rows: readonly (readonly [string, ...ComponentChild[]])[];
  /** Columns that hold figures, from 0. */
  readonly figures: readonly number[];
}

function List({ columns, rows, figures }: ListProps): VNode {
  const styleOf = (i: number) => (figures.includes(i) ? 'num' : undefined);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" class={styleOf(i)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => (
                <td key={columns[i]} class={styleOf(i)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Followers({ answer: { head, followers } }: ServicePageProps): VNode {
  const words = useWords();
  const { figures } = words;
  return (
    <div class="part">
      <h2>{words.say('service.followers')}</h2>
      {head !== null && <p class="lede">{words.say('service.followersNote', { head })}</p>}
      <List
        columns={[
          words.say('service.name'),
          words.say('service.position'),
          words.say('service.lag'),
          words.say('service.trouble'),
        ]}
        figures={[1, 2]}
        rows={followers.map(({ name, position, lag, why }) => [
          name,
          figures.count(position),
          figures.count(lag),
          why === undefined ? words.say('service.none') : words.told.of(why),
        ])}
      />
    </div>
  );
}

function Recorded({ answer: { recorded } }: ServicePageProps): VNode {
  const words = useWords();
  const { figures } = words;
  const entries = words.say('service.entries');
  return (
    <div class="part stackd">
      <div>
        <h2>{words.say('service.bySource')}</h2>
        {recorded.entries === 0 && <p class="lede">{words.say('service.nothingToday')}</p>}
        {recorded.sources.length > 0 && (
          <List
            columns={[words.say('service.way'), entries]}
            figures={[1]}
            rows={recorded.sources.map((each) => [
              words.say(`source.${each.name}`),
              figures.count(each.entries),
            ])}
          />
        )}
      </div>
      {recorded.tellers.length > 0 && (
        <div>
          <h2>{words.say('service.byTeller')}</h2>
          <List
            columns={[words.say('service.teller'), entries]}
            figures={[1]}
            rows={recorded.tellers.map((each) => [each.name, figures.count(each.entries)])}
          />
        </div>
      )}
    </div>
  );
}

function Coverage({ answer: { coverage } }: ServicePageProps): VNode {
  const words = useWords();
  return (
    <div class="part">
      <h2>{words.say('service.coverage')}</h2>
      <p class="lede">
        {words.say(coverage.length > 0 ? 'service.coverageNote' : 'service.noCoverage')}
      </p>
      {coverage.length > 0 && (
        <List
          columns={[words.say('service.teller'), words.say('service.upTo')]}
          figures={[]}
          rows={coverage.map(({ teller, upTo }) => [
            teller,
            upTo === null ? words.say('service.live') : words.figures.day(upTo),
          ])}
        />
      )}
    </div>
  );
}

function Webhooks({ answer: { webhooks, originals } }: ServicePageProps): VNode {
  const words = useWords();
  return (
    <div class="part stackd">
      <div>
        <h2>{words.say('service.webhooks')}</h2>
        {webhooks.length === 0 && <p class="lede">{words.say('service.noWebhooks')}</p>}
        {webhooks.length > 0 && (
          <List
            columns={[
              words.say('service.name'),
              words.say('service.kind'),
              words.say('service.lastTold'),
            ]}
            figures={[]}
            rows={webhooks.map(({ source, kind, lastToldAt }) => [
              source,
              kind,
              lastToldAt === null ? words.say('service.never') : words.figures.moment(lastToldAt),
            ])}
          />
        )}
      </div>
      <div>
        <h2>{words.say('service.originals')}</h2>
        <p class="lede">
          {words.say(originals ? 'service.keepsOriginals' : 'service.keepsNoOriginals')}
        </p>
      </div>
    </div>
  );
}
