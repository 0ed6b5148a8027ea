/** One recommendation: who says what of whom, and what it rests on. */
import type { ComponentChildren, VNode } from 'preact';
import type { ShownParty } from '../../src/query/people/people.js';
import type { ShownRecommendation } from '../../src/query/recommendations/recommendations.js';
import type { KeptPromises } from '../../src/query/recommendations/rests-on.js';
import { promisePath, useLink, useWords } from '../frame/frame.js';
import { PartyLink } from './party-link.js';
import { Say } from './say.js';
import { nameIn } from './told/names.js';
import type { Words } from '../words/words.js';

interface SaidProps {
  readonly item: ShownRecommendation;
  /** What skills are called, by their codes, where their professional names them itself. */
  readonly skills?: ReadonlyMap<string, string>;
  /** Whether names lead nowhere: whoever has a link has no key. */
  readonly plain?: boolean;
  /** What its two may do. */
  readonly children?: ComponentChildren;
}

const NO_SKILLS: ReadonlyMap<string, string> = new Map();

export function Said({ item, skills = NO_SKILLS, plain = false, children }: SaidProps): VNode {
  const words = useWords();
  const { giver, receiver, answer } = item;
  const what = item.goodAt.map((each) =>
    each === 'skill'
      ? words.say('recommendations.aSkill', { skill: skillCalled(item, skills, words) })
      : words.say(`recommendations.${each}`),
  );
  return (
    <div class="part">
      <h3>
        <Say
          text="recommendations.byWhom"
          values={{
            who: plain ? nameIn(words, giver) : <PartyLink party={giver} />,
            whom: plain ? nameIn(words, receiver) : <PartyLink party={receiver} />,
            what: words.figures.list(what),
          }}
        />
      </h3>
      {item.words === null ? (
        <p class="quiet">{words.say('recommendations.noWords')}</p>
      ) : (
        <blockquote dir="auto">{item.words}</blockquote>
      )}
      <p class="small quiet">{howObtained(item, words)}</p>
      {answer && (
        <>
          <p class="small quiet">
            {words.say('recommendations.answered', {
              who: nameIn(words, receiver),
              day: words.figures.day(answer.on),
            })}
          </p>
          <blockquote dir="auto">{answer.words ?? words.say('recommendations.noWords')}</blockquote>
        </>
      )}
      <p class="gap">
        <strong>{words.say('recommendations.rests')}</strong>
      </p>
      <RestsOn item={item} />
      {item.standing && (
        <p>{words.say(`recommendations.${item.standing.word}`, { who: nameIn(words, giver) })}</p>
      )}
      {children}
    </div>
  );
}

function skillCalled(
  { skill = '', skillTitle }: ShownRecommendation,
  own: ReadonlyMap<string, string>,
  words: Words,
): string {
  return skillTitle === undefined ? (own.get(skill) ?? skill) : words.told.of(skillTitle);
}

function howObtained(item: ShownRecommendation, words: Words): string {
  const day = (on: string): string => words.figures.day(on);
  const { givenOn, changedOn, askedOn, isPublic } = item;
  return [
    words.say('recommendations.saidOn', { day: day(givenOn) }),
    ...(changedOn ? [words.say('recommendations.changedOn', { day: day(changedOn) })] : []),
    askedOn
      ? words.say('recommendations.asked_by_link', { day: day(askedOn) })
      : words.say('recommendations.unasked'),
    words.say(isPublic ? 'recommendations.isPublic' : 'recommendations.isPrivate'),
  ].join(' ');
}

function RestsOn({ item }: Pick<SaidProps, 'item'>): VNode {
  const words = useWords();
  const { restsOn, giver, receiver } = item;
  if (item.notCounted) return <p class="note">{words.say('recommendations.notCounted')}</p>;
  if (restsOn === null) return <p>{words.say('recommendations.restsHidden')}</p>;
  if ('sinceYear' in restsOn) {
    const { promises, sinceYear } = restsOn;
    const values = { n: promises, year: String(sinceYear) };
    return <p>{words.say('recommendations.restsOnBand', values)}</p>;
  }
  return <Whole kept={restsOn} giver={giver} receiver={receiver} />;
}

interface WholeProps {
  readonly kept: KeptPromises;
  readonly giver: ShownParty;
  readonly receiver: ShownParty;
}

function Whole({ kept, giver, receiver }: WholeProps): VNode {
  const words = useWords();
  const link = useLink();
  const { byReceiver, byGiver, firstOn, lastOn, last } = kept;
  const [who, whom] = [nameIn(words, giver), nameIn(words, receiver)];
  return (
    <>
      <p>
        {words.say('recommendations.restsOnBoth', {
          ...{ who, whom, receiver: byReceiver.promises, receiverOnTime: byReceiver.onTime },
          ...{ giver: byGiver.promises, giverOnTime: byGiver.onTime },
          ...{ first: words.figures.day(firstOn), last: words.figures.day(lastOn) },
        })}
      </p>
      <details>
        <summary>{words.say('recommendations.lastKept')}</summary>
        <ul class="ruled">
          {last.map(({ promise, kind, by, keptOn }) => (
            <li key={promise}>
              <a href={link(promisePath(promise))}>
                {words.say('recommendations.keptLine', {
                  day: words.figures.day(keptOn),
                  kind: words.say(`recommendations.${kind}`),
                  who: by === 'giver' ? who : whom,
                })}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
