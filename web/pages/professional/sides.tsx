/** The three sides, each on its ruler; and what is missing where one has no figure yet. */
import type { VNode } from 'preact';
import type { TrianglePart } from '../../../projections/step.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { ShownSide } from '../../../src/query/score/score-card.js';
import { Figure } from '../../charts/figure.js';
import { SideRuler } from '../../charts/side-ruler.js';
import { useWords } from '../../frame/frame.js';
import { reasonOf, SIDES_SHOWN, scoreOf, sideName } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

export function Sides({ score }: { readonly score: ScoreAnswer }): VNode {
  const words = useWords();
  return (
    <div class="part">
      <h2>{words.say('professional.sides')}</h2>
      <Figure
        lede={words.say('professional.sidesLede')}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: words.say('professional.sides'),
          columns: [
            { label: words.say('professional.side') },
            { label: words.say('professional.value'), numeric: true },
            { label: words.say('professional.interval'), numeric: true },
            { label: words.say('professional.promises'), numeric: true },
            { label: words.say('professional.partners'), numeric: true },
          ],
          rows: SIDES_SHOWN.map((part) => rowOf(part, score.sides[part], words)),
        }}
      >
        <ul class="sides">
          {SIDES_SHOWN.map((part) => (
            <Side key={part} part={part} side={score.sides[part]} />
          ))}
        </ul>
      </Figure>
    </div>
  );
}

function rowOf(part: TrianglePart, side: ShownSide, words: Words): readonly string[] {
  const { figures } = words;
  const name = sideName(part, words);
  if (side.status === 'withheld') return [name, '–', '–', '–', '–'];
  const score = scoreOf(side);
  return [
    name,
    score ? figures.score(score.value) : '–',
    score ? figures.interval(score) : '–',
    figures.count(side.promises),
    figures.count(side.counterparties),
  ];
}

function Side({ part, side }: { readonly part: TrianglePart; readonly side: ShownSide }): VNode {
  const words = useWords();
  const score = scoreOf(side);
  const name = sideName(part, words);
  return (
    <li class="side">
      <h3>{name}</h3>
      {score ? (
        <span>
          <b>{words.figures.score(score.value)}</b>{' '}
          <span class="quiet small">{words.figures.interval(score)}</span>
        </span>
      ) : (
        <span class="tag">
          {words.say(
            side.status === 'withheld' ? 'professional.notShown' : 'professional.notEnough',
          )}
        </span>
      )}
      <SideRuler id={`side-${part}`} title={name} description={noteOf(side, words)} score={score} />
      <p>{noteOf(side, words)}</p>
    </li>
  );
}

/** What a side rests on, or what is missing for one. */
function noteOf(side: ShownSide, words: Words): string {
  if (side.status === 'withheld') return reasonOf(side, words);
  const { promises, counterparties: partners } = side;
  if (side.status === 'insufficient') return missingFor(side.missing, words);
  const on = words.say('professional.sideOn', { promises, partners });
  return side.declaredOnly ? `${on}; ${words.say('professional.declaredOnly')}` : on;
}

function missingFor(
  { promises, counterparties: partners }: { promises: number; counterparties: number },
  words: Words,
): string {
  if (partners === 0) return words.say('professional.missingPromises', { promises });
  return promises === 0
    ? words.say('professional.missingPartners', { partners })
    : words.say('professional.missing', { promises, partners });
}
