import type { VNode } from 'preact';
import type { DiffDto } from '../../../src/http/models/diff.dto.js';
import type { DiffAnswer, ShownDifference } from '../../../src/query/models/diff.js';
import { CalibrationPlot } from '../../charts/backtest/calibration.js';
import { Figure } from '../../charts/figure.js';
import { type LinkValues, professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { TitledTable } from '../../parts/backtest/titled-table.js';
import { Part } from '../../parts/part.js';
import { nameIn } from '../../parts/told/names.js';
import type { Words } from '../../words/words.js';

interface DiffPageProps {
  readonly answer: DiffAnswer;
  readonly asked: DiffDto;
}

export function DiffPage({ answer, asked }: DiffPageProps): VNode {
  const words = useWords();
  const { from, to, summary, asOf } = answer;
  const title = words.say('models.diffTitle', { from: from.model, to: to.model });
  const { compared, up, down, gained, lost } = summary;
  const figures = {
    ...{ compared: words.figures.count(compared), day: words.figures.day(asOf) },
    ...{ up: words.figures.count(up), down: words.figures.count(down) },
    size: words.figures.score(summary.size),
  };
  return (
    <Layout title={title} part="models">
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <p class="verdict">
            {compared === 0 ? words.say('models.none') : words.say('models.diffLede', figures)}
          </p>
          {gained + lost > 0 && <p class="note">{words.say('models.one', { gained, lost })}</p>}
        </div>
      </header>
      {summary.parts.length > 0 && <Why answer={answer} />}
      {compared > 0 && <Dots answer={answer} />}
      <Who answer={answer} asked={asked} />
    </Layout>
  );
}

function signed(points: number | null, words: Words): string {
  if (points === null) return '–';
  return words.figures.points(points);
}

function scoreText(value: number | null, words: Words): string {
  return value === null ? '–' : words.figures.score(value);
}

interface AnswerProps {
  readonly answer: DiffAnswer;
}

function Why({ answer: { summary } }: AnswerProps): VNode {
  const words = useWords();
  const heading = words.say('models.why');
  return (
    <Part heading={heading} lede={words.say('models.whyLede')}>
      <TitledTable
        caption={heading}
        columns={[
          { label: words.say('models.part') },
          { label: words.say('models.moves'), numeric: true },
          { label: words.say('models.mean'), numeric: true },
          { label: words.say('models.size'), numeric: true },
        ]}
        rows={summary.parts.map(({ part, moves, points, size }) => [
          words.say(`models.${part}`),
          words.figures.count(moves),
          signed(points, words),
          words.figures.score(size),
        ])}
      />
    </Part>
  );
}

const TICKS = [0, 25, 50, 75, 100].map((at) => ({ label: String(at), at }));

function Dots({ answer: { from, to, dots } }: AnswerProps): VNode {
  const words = useWords();
  const title = words.say('models.plot');
  const byFormer = words.say('models.score', { model: from.model });
  const byLatter = words.say('models.score', { model: to.model });
  const description = words.say('models.plotDescription', { from: byFormer, to: byLatter });
  return (
    <Part heading={title} lede={description}>
      <Figure
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: title,
          columns: [
            { label: byFormer, numeric: true },
            { label: byLatter, numeric: true },
            { label: words.say('models.count'), numeric: true },
          ],
          rows: dots.map((dot) => [
            words.figures.count(dot.from),
            words.figures.count(dot.to),
            words.figures.count(dot.professionals),
          ]),
        }}
      >
        <CalibrationPlot
          {...{ id: 'models-diff', title, description, ticks: TICKS }}
          {...{ told: byFormer, came: byLatter }}
          points={dots.map((dot) => ({
            label: `${dot.from} ${dot.to}`,
            ...{ told: dot.from / 100, came: dot.to / 100, count: dot.professionals },
          }))}
        />
      </Figure>
    </Part>
  );
}

function Who({ answer, asked }: DiffPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { from, to, summary, items, next } = answer;
  const { format: _, cursor: __, ...question } = asked;
  const values: LinkValues = { ...question };
  const heading = words.say('models.who');
  return (
    <Part heading={heading}>
      <TitledTable
        caption={heading}
        columns={[
          { label: words.say('models.professional') },
          { label: from.model, numeric: true },
          { label: to.model, numeric: true },
          { label: words.say('models.points'), numeric: true },
          ...summary.parts.map(({ part }) => ({
            label: words.say(`models.${part}`),
            numeric: true,
          })),
        ]}
        rows={items.map((each) => [
          nameCell(each, words, link),
          scoreText(each.from, words),
          scoreText(each.to, words),
          signed(each.points, words),
          ...summary.parts.map(({ part }) => signed(pointsOf(each, part), words)),
        ])}
      />
      <p class="acts">
        {next !== null && (
          <a href={link('/models/diff', { ...values, cursor: next })}>{words.say('frame.next')}</a>
        )}{' '}
        <a
          href={link('/v1/models/diff', { ...values, format: 'csv' })}
          download="kept-models-diff.csv"
        >
          {words.say('models.csv')}
        </a>
      </p>
    </Part>
  );
}

function pointsOf({ points, parts }: ShownDifference, part: string): number | null {
  return points === null ? null : (parts.find((each) => each.part === part)?.points ?? 0);
}

function nameCell(
  { professional }: ShownDifference,
  words: Words,
  link: ReturnType<typeof useLink>,
) {
  const text = nameIn(words, professional);
  if (professional.erased || professional.consumer) return text;
  return { text, href: link(professionalPath(professional.id)) };
}
