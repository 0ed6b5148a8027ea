/** With whom it has promises, each way, and how they stand. */
import type { VNode } from 'preact';
import type {
  Promises,
  RelationsAnswer,
  ShownRelation,
} from '../../../src/query/promises/relations.js';
import { FigureTable } from '../../charts/figure-table.js';
import { type RelationBar, Relations } from '../../charts/relations.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

interface RelationsPartProps {
  readonly relations: RelationsAnswer;
  readonly id: string;
  /** Whether the viewer sees those of itself only. */
  readonly ownOnly: boolean;
}

export function RelationsPart({ relations, id, ownOnly }: RelationsPartProps): VNode {
  const words = useWords();
  const link = useLink();
  const { items, next, professional } = relations;
  const title = words.say('professional.relations');
  if (items.length === 0) {
    const none = ownOnly ? 'professional.noRelations' : 'professional.noRelationsAtAll';
    return (
      <div class="part">
        <h2>{title}</h2>
        <p class="lede">{words.say(none)}</p>
      </div>
    );
  }
  return (
    <div class="part">
      <h2>{title}</h2>
      <figure>
        <Relations
          id="relations"
          title={words.say('professional.relationsTitle')}
          description={words.say('professional.relationsDesc', {
            name: nameOf(professional, words),
          })}
          partners={items.map(({ partner, promised, received }) => ({
            ...{ name: nameOf(partner, words), href: link(professionalPath(partner.id)) },
            ...{ made: barOf(promised, words), received: barOf(received, words) },
          }))}
          words={{
            made: words.say('professional.made'),
            received: words.say('professional.received'),
            kept: words.say('professional.kept'),
            open: words.say('professional.stillOpen'),
            broken: words.say('professional.broken'),
          }}
        />
      </figure>
      <FigureTable
        caption={words.say('professional.eachRelation')}
        columns={[
          { label: words.say('professional.partner') },
          { label: words.say('professional.keptMade'), numeric: true },
          { label: words.say('professional.keptReceived'), numeric: true },
          { label: words.say('professional.scoreWith'), numeric: true },
          { label: words.say('professional.newest') },
        ]}
        rows={items.map((relation) => [
          {
            text: nameOf(relation.partner, words),
            href: link(professionalPath(relation.partner.id)),
          },
          keptOf(relation.promised, words),
          keptOf(relation.received, words),
          scoreWith(relation, words),
          words.figures.day(relation.lastOn),
        ])}
      />
      {next !== null && (
        <p class="acts">
          <a href={link(professionalPath(id), { partnersAfter: next })}>
            {words.say('professional.moreRelations')}
          </a>
        </p>
      )}
    </div>
  );
}

function barOf({ promises, open, kept, broken }: Promises, { figures }: Words): RelationBar {
  return { kept, open, broken, figure: figures.count(promises) };
}

function keptOf({ kept, promises }: Promises, { figures }: Words): string {
  return `${figures.count(kept)} / ${figures.count(promises)}`;
}

function scoreWith({ score: { own } }: ShownRelation, { figures }: Words): string {
  if (own.status !== 'ok') return '–';
  return `${figures.score(own.score.value)} (${figures.interval(own.score)})`;
}
