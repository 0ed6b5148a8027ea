/** Why a score changed between two moments: the difference, cause by cause, without remainder. */
import type { VNode } from 'preact';
import type { ChangeAnswer } from '../../../src/query/score/change.js';
import type { ShownChange, ShownChangePart } from '../../../src/query/score/change-shown.js';
import { Figure } from '../../charts/figure.js';
import { Waterfall, type WaterfallEnd, waterfallScale } from '../../charts/waterfall.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { nameOf, reasonOf, SIDES_SHOWN, sideName } from '../../parts/score.js';
import type { Words } from '../../words/words.js';
import { CausePart } from './cause-part.js';

/** Which figure is explained. */
export const CHANGED = ['overall', ...SIDES_SHOWN] as const;
export type Changed = (typeof CHANGED)[number];

interface ChangePageProps {
  readonly change: ChangeAnswer;
  readonly of: Changed;
  readonly id: string;
}

type Explained = Extract<ShownChange, { readonly status: 'ok' }>;

export function ChangePage({ change, of, id }: ChangePageProps): VNode {
  const words = useWords();
  const shown = of === 'overall' ? change.overall : change.sides[of];
  return (
    <Layout title={words.say('change.title')} part="professionals">
      <header class="head">
        <div class="wrap who">
          <p class="ids">
            <Back id={id} name={nameOf(change.professional, words)} />
          </p>
          <h1>{words.say('change.title')}</h1>
          <p class="verdict">{verdictOf(change, words)}</p>
          <Days change={change} of={of} id={id} />
        </div>
      </header>
      {shown.status === 'ok' && <Causes change={change} shown={shown} of={of} />}
    </Layout>
  );
}

function Back({ id, name }: { readonly id: string; readonly name: string }): VNode {
  const link = useLink();
  return (
    <a href={link(professionalPath(id))} dir="auto">
      {name}
    </a>
  );
}

/** The difference in a sentence; where there is none to tell of, why. */
function verdictOf({ overall, from, to }: ChangeAnswer, words: Words): string {
  const { figures } = words;
  switch (overall.status) {
    case 'withheld':
      return reasonOf(overall, words);
    case 'insufficient': {
      const days = { from: figures.longDay(from.asOf), to: figures.longDay(to.asOf) };
      const at = figures.list(overall.at.map((end) => days[end]));
      return words.say('change.noneAt', { days: at });
    }
    case 'ok': {
      const points = figures.score(Math.abs(overall.points));
      if (overall.points === 0) return words.say('change.same');
      return words.say(overall.points > 0 ? 'change.rose' : 'change.fell', { points });
    }
    default:
      return overall satisfies never;
  }
}

/** Any two days, and any figure. */
function Days({ change, of, id }: ChangePageProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form class="filters gap" method="get" action={`${base}${professionalPath(id, '/change')}`}>
      <label>
        {words.say('change.from')} <input type="date" name="from" value={change.from.asOf} />
      </label>
      <label>
        {words.say('change.to')} <input type="date" name="to" value={change.to.asOf} />
      </label>
      <label>
        {words.say('change.side')}{' '}
        <select name="of">
          {CHANGED.map((each) => (
            <option key={each} value={each} selected={each === of}>
              {each === 'overall' ? words.say('change.overall') : sideName(each, words)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.say('change.look')}</button>
    </form>
  );
}

interface CausesProps {
  readonly change: ChangeAnswer;
  readonly shown: Explained;
  readonly of: Changed;
}

function Causes({ change, shown, of }: CausesProps): VNode {
  const words = useWords();
  const { figures } = words;
  const start = endOf(change, 'from', of, words);
  const end = endOf(change, 'to', of, words);
  const steps = shown.parts.map(({ cause, points }) => ({
    ...{ label: words.say(`change.${cause}`), href: `#${cause}`, points },
    ...({ figure: figures.points(points), tone: points >= 0 ? 'gain' : 'other' } as const),
  }));
  const title = words.say('change.chartTitle', { from: start.label, to: end.label });
  const scale = words.say('professional.whyScale', waterfallScale({ start, steps, end }));
  return (
    <section>
      <div class="wrap cols wide-left">
        <div class="part">
          <h2>{title}</h2>
          <Figure
            lede={`${words.say('change.lede')} ${scale}`}
            summary={words.say('frame.sameAsTable')}
            table={{
              caption: title,
              columns: [
                { label: words.say('change.cause') },
                { label: words.say('change.points'), numeric: true },
              ],
              rows: [
                [start.label, start.figure],
                ...steps.map(({ label, figure, href }) => [{ text: label, href }, figure]),
              ],
              total: [end.label, end.figure],
            }}
          >
            <Waterfall
              id="change-chart"
              title={title}
              description={words.say('change.chartDesc')}
              {...{ start, steps, end }}
            />
          </Figure>
        </div>
        <div class="stackd">
          {shown.parts.length === 0 && <p class="lede">{words.say('change.nothing')}</p>}
          {shown.parts.map((part: ShownChangePart) => (
            <CausePart key={part.cause} part={part} />
          ))}
        </div>
      </div>
    </section>
  );
}

function endOf(change: ChangeAnswer, end: 'from' | 'to', of: Changed, words: Words): WaterfallEnd {
  const moment = change[end];
  const card = of === 'overall' ? moment.overall : moment.sides[of];
  const value = card.status === 'ok' ? card.score.value : 0;
  return { label: words.figures.day(moment.asOf), value, figure: words.figures.score(value) };
}
