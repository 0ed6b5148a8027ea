/** The recommendations of a professional: those it has, what waits, and those it gave. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type {
  RecommendationsAnswer,
  ShownRecommendation,
} from '../../../src/query/recommendations/recommendations.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import { nameOf } from '../../parts/score.js';
import { AskPart } from './ask-part.js';
import { Item } from './item.js';

export interface RecommendationsPageProps {
  readonly professional: ProfessionalAnswer;
  readonly received: RecommendationsAnswer;
  /** Null for others than itself and operators. */
  readonly given: RecommendationsAnswer | null;
  readonly origin: string;
  /** Of the forms of this page: sent twice they are taken once. */
  readonly formId: string;
  readonly refused: FormRefusal | null;
  readonly typed: string;
}

export function RecommendationsPage(props: RecommendationsPageProps): VNode {
  const { professional, received, given, formId, refused } = props;
  const words = useWords();
  const link = useLink();
  const { id, standing } = professional;
  const name = nameOf(professional, words);
  const path = professionalPath(id, '/recommendations');
  const isItself = standing === 'self';
  return (
    <Layout title={words.say('recommendations.title', { name })} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{words.say('recommendations.title', { name })}</h1>
          <p class="verdict">{words.say('recommendations.lede', { n: received.total })}</p>
          {!received.isWhole && <p class="lede gap">{words.say('recommendations.publicOnly')}</p>}
          <Refusal refused={refused} />
        </div>
      </header>
      <section>
        <div class="wrap cols wide-left">
          <div class="stackd">
            {received.items.length === 0 && <p>{words.say('recommendations.none')}</p>}
            <Items
              {...{ items: received.items, id, as: isItself ? 'receiver' : null }}
              mark={`${formId} received`}
            />
            {received.next !== null && (
              <p class="acts">
                <a href={link(path, { cursor: received.next })}>{words.say('frame.next')}</a>
              </p>
            )}
          </div>
          <div class="stackd">
            {given && <AskPart {...props} requests={received.requests} />}
            {given && (
              <div class="part">
                <h2>{words.say('recommendations.given', { name })}</h2>
                {given.items.length === 0 && <p>{words.say('recommendations.noneGiven')}</p>}
                <Items
                  {...{ items: given.items, id, as: isItself ? 'giver' : null }}
                  mark={`${formId} given`}
                />
              </div>
            )}
            <p class="acts">
              {standing === 'other' && (
                <a href={link(`${path}/give`)}>
                  {words.say('recommendations.giveTitle', { name })}
                </a>
              )}
              <a href={link(professionalPath(id))}>{words.say('statement.back')}</a>
            </p>
          </div>
        </div>
      </section>
    </Layout>
  );
}

interface ItemsProps {
  readonly items: readonly ShownRecommendation[];
  readonly id: string;
  readonly as: 'receiver' | 'giver' | null;
  readonly mark: string;
}

function Items({ items, id, as, mark }: ItemsProps): VNode {
  return (
    <>
      {items.map((item, i) => (
        <Item key={item.entry} {...{ item, id, as, mark: `${mark} ${i}`, skill: null }} />
      ))}
    </>
  );
}
