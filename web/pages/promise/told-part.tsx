/** Who told what of a promise: the picture, its words in a list, and all of it as a table. */
import type { VNode } from 'preact';
import type { PromiseAnswer, ShownPromise } from '../../../src/query/promises/promise.js';
import { Figure } from '../../charts/figure.js';
import type { FigureTableProps } from '../../charts/figure-table.js';
import { LaneKey } from '../../charts/promise/lane-marks.js';
import { LatenessKey } from '../../charts/lateness.js';
import { PromiseLanes, type PromiseLanesProps } from '../../charts/promise/promise-lanes.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { gradeOfSource } from '../../parts/evidence.js';
import type { Words } from '../../words/words.js';
import { FactLine } from './fact-line.js';
import { factsIn, type PromiseFact } from './facts.js';
import { lanesOf, seatOf } from './lanes.js';
import { owedSteps } from './owed.js';

/** Facts in the list: the first and the last ones, where there are many; the table has all. */
const [FIRST, LAST] = [12, 12];

interface ToldPartProps {
  readonly answer: PromiseAnswer;
  readonly promise: ShownPromise;
}

export function ToldPart({ answer, promise }: ToldPartProps): VNode {
  const words = useWords();
  const link = useLink();
  const facts = factsIn(answer, promise, words);
  const owed = owedSteps(promise, answer.asOf, words);
  const hrefOf = ({ entry }: PromiseFact): string => link(entryPath(entry.entry));
  const lanes = lanesOf({ promise, facts, owed, words, hrefOf });
  const isLong = facts.length > FIRST + LAST;
  return (
    <section>
      <div class="wrap">
        <div class="part">
          <h2>{words.say('promise.whoTold')}</h2>
          <Figure
            lede={words.say('promise.whoToldLede')}
            summary={words.say('frame.sameAsTable')}
            table={tableOf(facts, promise, words, hrefOf)}
          >
            <PromiseLanes {...lanes} />
            <Keys lanes={lanes} />
            <ol class="events numbered">
              {(isLong ? facts.slice(0, FIRST) : facts).map((fact) => (
                <FactLine key={fact.number} fact={fact} promise={promise} />
              ))}
            </ol>
            {isLong && (
              <>
                <p class="small quiet gap">
                  {words.say('promise.middle', { n: facts.length - FIRST - LAST })}
                </p>
                <ol class="events numbered">
                  {facts.slice(-LAST).map((fact) => (
                    <FactLine key={fact.number} fact={fact} promise={promise} />
                  ))}
                </ol>
              </>
            )}
          </Figure>
        </div>
      </div>
    </section>
  );
}

/** What the colours and the shapes mean, as far as the picture has them. */
function Keys({ lanes }: { readonly lanes: PromiseLanesProps }): VNode {
  const words = useWords();
  const levels = [...new Set(lanes.owed.steps.map(({ level }) => level))].filter(Boolean).sort();
  const marks = lanes.lanes.flatMap((lane) => lane.marks);
  return (
    <>
      <LatenessKey
        levels={levels.flatMap((level) =>
          level === 0 ? [] : [{ level, label: words.say(`promise.late${level}`) }],
        )}
      />
      <LaneKey
        square={words.say('promise.square')}
        circle={words.say('promise.circle')}
        diamond={words.say('promise.diamond')}
        hollow={words.say('promise.hollow')}
        {...(marks.some(({ told }) => told) && { tail: words.say('promise.tail') })}
      />
    </>
  );
}

function tableOf(
  facts: readonly PromiseFact[],
  promise: ShownPromise,
  words: Words,
  hrefOf: (fact: PromiseFact) => string,
): FigureTableProps {
  const { figures } = words;
  return {
    caption: words.say('promise.facts'),
    columns: [
      { label: words.say('promise.day') },
      { label: words.say('promise.teller') },
      { label: words.say('promise.what') },
      { label: words.say('promise.evidence') },
      { label: words.say('promise.told') },
      { label: words.say('promise.entryColumn'), numeric: true },
    ],
    rows: facts.map((fact) => [
      figures.day(fact.day),
      words.say(`promise.${seatOf(fact, promise)}`),
      fact.sentence,
      words.say(`grade.${gradeOfSource(fact.entry.by.source)}`),
      figures.day(fact.toldOn),
      { text: figures.count(fact.entry.position), href: hrefOf(fact) },
    ]),
  };
}
