/** The watches of a professional, and what one of them told. */
import type { VNode } from 'preact';
import type { DigestAnswer } from '../../../src/query/watches/digest.js';
import type { ShownNotice } from '../../../src/query/watches/notices.js';
import { NOTICE_TITLES, isNotice, saidOf } from '../../../src/query/watches/said.js';
import type { ListedWatch } from '../../../src/query/watches/watches.js';
import { FigureTable } from '../../charts/figure-table.js';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { PartyLink } from '../../parts/party-link.js';

interface WatchListProps {
  readonly owner: string;
  readonly items: readonly ListedWatch[];
  readonly next: string | null;
}

export function WatchList({ owner, items, next }: WatchListProps): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <div class="part">
      <h2>{words.say('watches.list')}</h2>
      {items.length === 0 && <p>{words.say('watches.none')}</p>}
      {items.map((item) => (
        <WatchItem key={item.watch} owner={owner} item={item} />
      ))}
      {next !== null && (
        <p class="acts">
          <a href={link('/watches', { for: owner, cursor: next })}>{words.say('watches.more')}</a>
        </p>
      )}
    </div>
  );
}

function WatchItem({ owner, item }: { readonly owner: string; readonly item: ListedWatch }): VNode {
  const words = useWords();
  const link = useLink();
  const { base } = useFrame();
  const { watch, rules, digest, watched, notices, madeOn, endedOn } = item;
  const day = words.figures.longDay(madeOn);
  const names = [...new Set(rules.map(({ rule }) => rule))].filter(isNotice);
  const sums =
    digest === null ? [] : [`${words.say('watches.sums')} (${words.say(`watches.${digest}`)})`];
  return (
    <div class="part">
      <h3>{words.say('watches.watched', { count: watched, day })}</h3>
      <p>
        {words.figures.list([...names.map((name) => words.told.say(NOTICE_TITLES[name])), ...sums])}
      </p>
      <p class="acts">
        <a href={link('/watches', { for: owner, watch })}>
          {words.say('watches.open')} ({words.say('watches.notices', { count: notices })})
        </a>
      </p>
      {endedOn === null ? (
        <form method="post" action={`${base}/watches`}>
          <FormToken />
          <input type="hidden" name="for" value={owner} />
          <input type="hidden" name="watch" value={watch} />
          <button class="plain" type="submit" name="act" value="end">
            {words.say('watches.end')}
          </button>
        </form>
      ) : (
        <p>{words.say('watches.ended', { day: words.figures.longDay(endedOn) })}</p>
      )}
    </div>
  );
}

interface ToldProps {
  readonly watch: string;
  readonly items: readonly ShownNotice[];
  readonly digest: DigestAnswer;
  readonly owner: string;
}

export function WatchTold({ watch, items, digest, owner }: ToldProps): VNode {
  const words = useWords();
  const link = useLink();
  const of = { for: owner, watch };
  return (
    <div class="part">
      <h2>{words.say('watches.of', { watch })}</h2>
      {items.length === 0 && <p>{words.say('watches.nothing')}</p>}
      <ol class="plainlist">
        {items.map((notice) => (
          <li key={notice.id}>
            <time dateTime={notice.at}>{words.figures.moment(notice.at)}</time>:{' '}
            <bdi>{saidOf(notice, words.told)}</bdi> <PartyLink party={notice.professional} />
          </li>
        ))}
      </ol>
      <Sums digest={digest} />
      <p class="acts">
        {(['daily', 'weekly', 'monthly'] as const).map((every) => (
          <a key={every} href={link('/watches', { ...of, every })}>
            {words.say(`watches.${every}`)}
          </a>
        ))}
      </p>
    </div>
  );
}

function Sums({ digest: { from, to, counts } }: Pick<ToldProps, 'digest'>): VNode {
  const words = useWords();
  const caption = words.say('watches.digest', {
    ...{ from: words.figures.day(from), to: words.figures.day(to) },
  });
  if (counts.length === 0) return <p class="quiet">{words.say('watches.noSums', { caption })}</p>;
  return (
    <FigureTable
      caption={caption}
      columns={[
        { label: words.say('watches.rule') },
        { label: words.say('watches.times'), numeric: true },
      ]}
      rows={counts.map(({ rule, notices }) => [
        isNotice(rule) ? words.told.say(NOTICE_TITLES[rule]) : rule,
        words.figures.count(notices),
      ])}
    />
  );
}
