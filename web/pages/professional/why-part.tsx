/** Why a side stands where it does: what each promise adds or takes away. */
import type { VNode } from 'preact';
import type { TrianglePart } from '../../../projections/step.js';
import type { ScoreAnswer, ShownExplanation } from '../../../src/query/score/score.js';
import { Figure } from '../../charts/figure.js';
import type { LatenessLevel } from '../../charts/lateness.js';
import { Waterfall, type WaterfallProps, waterfallScale } from '../../charts/waterfall.js';
import { professionalPath, promisePath, useLink, useWords } from '../../frame/frame.js';
import { numberIn } from '../../parts/number.js';
import { nameOf, reasonOf, SIDES_SHOWN } from '../../parts/score.js';
import type { Words } from '../../words/words.js';
import { daysLate } from './payments-part.js';

interface WhyPartProps {
  readonly score: ScoreAnswer;
  readonly id: string;
}

export function WhyPart({ score, id }: WhyPartProps): VNode | null {
  const words = useWords();
  const { explanation } = score;
  if (!explanation) return null;
  if ('status' in explanation) {
    return (
      <div class="part">
        <h2>{words.say('professional.whyLink')}</h2>
        <p class="lede">
          {words.say('professional.withheld', { reason: reasonOf(explanation, words) })}
        </p>
      </div>
    );
  }
  return <Explained explanation={explanation} score={score} id={id} />;
}

interface ExplainedProps extends WhyPartProps {
  readonly explanation: ShownExplanation;
}

function Explained({ explanation, score, id }: ExplainedProps): VNode {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  const side = words.say(`side.${explanation.side}`);
  const value = figures.score(explanation.value);
  const drawn = waterfallOf(explanation, words, (promise) => link(promisePath(promise)));
  const { low, high } = waterfallScale(drawn);
  const scale = words.say('professional.whyScale', { low, high });
  const lede = words.say('professional.whyLede', { scale });
  const rest = drawn.steps.slice(explanation.items.length);
  return (
    <div class="part">
      <h2>{words.say('professional.why', { side, value })}</h2>
      <Figure
        lede={lede}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: words.say('professional.whyTitle', { side, value }),
          columns: [
            { label: words.say('professional.promise') },
            { label: words.say('professional.partner') },
            { label: words.say('professional.points'), numeric: true },
          ],
          rows: [
            [drawn.start.label, '', drawn.start.figure],
            ...explanation.items.map((item) => [
              { text: numberOf(item), href: link(promisePath(item.promise)) },
              nameOf(item.counterparty, words),
              figures.finePoints(item.points),
            ]),
            ...rest.map(({ label, figure }) => [label, '', figure]),
          ],
          total: [drawn.end.label, '', drawn.end.figure],
        }}
      >
        <Waterfall
          id="why-chart"
          title={words.say('professional.whyTitle', { side, value })}
          description={words.say('professional.whyDesc', {
            base: figures.score(explanation.base),
          })}
          {...drawn}
        />
      </Figure>
      <OtherSides score={score} side={explanation.side} id={id} />
    </div>
  );
}

type Drawn = Pick<WaterfallProps, 'start' | 'steps' | 'end'>;
type Item = ShownExplanation['items'][number];

function waterfallOf(
  { base, value, items, side }: ShownExplanation,
  words: Words,
  hrefOf: (promise: string) => string,
): Drawn {
  const { figures } = words;
  const told = items.reduce((sum, { points }) => sum + points, 0);
  const rest = value - base - told;
  const name = words.say(`professional.${side}`);
  return {
    start: {
      label: words.say('professional.whyStart'),
      ...{ value: base, figure: figures.score(base) },
    },
    steps: [
      ...items.map((item) => ({
        ...{ label: numberOf(item), href: hrefOf(item.promise), points: item.points },
        detail: detailOf(item, words),
        figure: figures.points(item.points),
        tone: toneOf(item),
      })),
      ...(Math.abs(rest) >= 0.05
        ? [
            {
              ...{ label: words.say('professional.whyRest'), points: rest },
              ...{ figure: figures.points(rest), tone: 'other' as const },
            },
          ]
        : []),
    ],
    end: {
      label: words.say('professional.whyEnd', { side: name }),
      ...{ value, figure: figures.score(value) },
    },
  };
}

/** As the invoice writes it, where an entry tells it. */
function numberOf({ promise, entries }: Item): string {
  const stream = promise.slice(0, promise.indexOf('/'));
  const own = entries.find((entry) => entry.startsWith(`${stream}/`));
  return numberIn(own ?? promise);
}

function worstOf({ parts }: Item): Item['parts'][number] | undefined {
  return [...parts].sort((a, b) => b.late - a.late)[0];
}

function detailOf(item: Item, words: Words): string {
  const worst = worstOf(item);
  const partner = nameOf(item.counterparty, words);
  return worst ? `${daysLate(worst.late, words)} · ${partner}` : partner;
}

const LEVELS: readonly LatenessLevel[] = [0, 1, 2, 3, 4];

function toneOf(item: Item): LatenessLevel | 'gain' | 'other' {
  if (item.points >= 0) return 'gain';
  return LEVELS.find((level) => level > 0 && level === worstOf(item)?.level) ?? 'other';
}

interface OtherSidesProps extends WhyPartProps {
  readonly side: TrianglePart;
}

/** The same question of another side; and all contributions, a page at a time. */
function OtherSides({ score, side, id }: OtherSidesProps): VNode {
  const words = useWords();
  const link = useLink();
  const others = SIDES_SHOWN.filter((each) => each !== side && score.sides[each].status === 'ok');
  return (
    <p class="acts">
      {others.map((each) => (
        <a key={each} href={`${link(professionalPath(id), { explain: each })}#why`}>
          {words.say('professional.whySide', { side: words.say(`side.${each}`) })}
        </a>
      ))}
    </p>
  );
}
