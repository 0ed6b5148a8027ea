/** Professionals with their scores, as a table whose heads sort it. */
import type { VNode } from 'preact';
import type {
  ListedScore,
  ListedSide,
  ScoreSort,
  ScoresAnswer,
  SortOrder,
} from '../../../src/query/score/scored.js';
import { SideRuler } from '../../charts/side-ruler.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { nameOf, SIDES_SHOWN, sideName } from '../score.js';

/** By what a table is sorted; without a column by nothing that people look for. */
export interface Sorting {
  readonly sort?: ScoreSort | undefined;
  readonly order?: SortOrder | undefined;
}

interface ScoreTableProps extends Sorting {
  readonly scores: ScoresAnswer;
}

export function ScoreTable({ scores, sort, order }: ScoreTableProps): VNode {
  const words = useWords();
  const caption = words.say('home.table');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="all">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <Head column="name" {...{ sort, order }} />
            <Head column="overall" {...{ sort, order }} />
            <th scope="col">{words.say('home.ruler')}</th>
            {SIDES_SHOWN.map((part) => (
              <Head key={part} column={part} {...{ sort, order }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.items.map((item, i) => (
            <Row key={item.professional.id} item={item} id={`ruler-${i}`} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps extends Sorting {
  readonly column: ScoreSort;
}

/** Who looks without names cannot sort by them. */
function Head({ column, sort, order }: HeadProps): VNode {
  const words = useWords();
  const link = useLink();
  const { visitor } = useFrame();
  const first: SortOrder = column === 'name' ? 'asc' : 'desc';
  const now = sort === column ? (order ?? first) : null;
  const next = now === 'desc' ? 'asc' : now === 'asc' ? 'desc' : first;
  const label = headOf(column, words);
  const direction = now === 'asc' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      class={column === 'name' ? undefined : 'num'}
      aria-sort={now === null ? undefined : direction}
    >
      {column === 'name' && visitor?.role === 'analyst' ? (
        label
      ) : (
        <a href={link('/professionals', { sort: column, order: next })}>
          {label}
          {now !== null && <span aria-hidden="true">{now === 'asc' ? ' ↑' : ' ↓'}</span>}
        </a>
      )}
    </th>
  );
}

function headOf(column: ScoreSort, words: Words): string {
  switch (column) {
    case 'name':
      return words.say('home.professional');
    case 'overall':
      return words.say('professional.overall');
    case 'payment':
    case 'deadline':
    case 'relation':
      return sideName(column, words);
    default:
      return column satisfies never;
  }
}

function Row({ item, id }: { readonly item: ListedScore; readonly id: string }): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, overall, sides } = item;
  const name = nameOf(professional, words);
  const score = overall.status === 'ok' ? overall.score : null;
  return (
    <tr>
      <th scope="row">
        <a href={link(professionalPath(professional.id))}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td class="num">{score ? <b>{words.figures.score(score.value)}</b> : '–'}</td>
      <td class="rul">
        {score ? (
          <SideRuler
            {...{ id, score, title: name }}
            description={words.say('home.rulerDesc', {
              score: words.figures.score(score.value),
              interval: words.figures.interval(score),
            })}
          />
        ) : (
          <span class="quiet small">{words.say('home.notEnough')}</span>
        )}
      </td>
      {SIDES_SHOWN.map((part) => (
        <td key={part} class="num sidecell">
          {sideText(sides[part], words)}
        </td>
      ))}
    </tr>
  );
}

function sideText({ value }: ListedSide, { figures }: Words): string {
  return value === null ? '–' : figures.score(value);
}

/**
 * A first page that holds everybody, in the order of what nobody asked to be sorted: the highest
 * overall first. What is only a part is left as it comes: its best would not be the best.
 */
export function bestFirst(scores: ScoresAnswer): ScoresAnswer {
  if (scores.next !== null) return scores;
  const scoreIn = ({ overall }: ListedScore): number =>
    overall.status === 'ok' ? overall.score.value : -1;
  return { ...scores, items: scores.items.toSorted((a, b) => scoreIn(b) - scoreIn(a)) };
}
