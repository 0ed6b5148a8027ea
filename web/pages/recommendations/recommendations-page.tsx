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
import type { SkillsAnswer } from '../../../src/query/skills/skills.js';
import { Said } from '../../parts/recommendation.js';
import { ItemActs } from './item-acts.js';
import { SkillsPart, skillName } from './skills-part.js';

export interface RecommendationsPageProps {
  readonly professional: ProfessionalAnswer;
  readonly received: RecommendationsAnswer;
  /** Null for others than itself and operators. */
  readonly given: RecommendationsAnswer | null;
  readonly skills: SkillsAnswer;
  readonly origin: string;
  /** Of the forms of this page: sent twice they are taken once. */
  readonly formId: string;
  readonly refused: FormRefusal | null;
  readonly typed: string;
}

export function RecommendationsPage(props: RecommendationsPageProps): VNode {
  const { professional, received, given, skills, formId, refused } = props;
  const words = useWords();
  const link = useLink();
  const { id, standing } = professional;
  const name = nameOf(professional, words);
  const path = professionalPath(id, '/recommendations');
  const isItself = standing === 'self';
  const own = new Map(skills.items.map((each) => [each.code, skillName(each, words)]));
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
            <h2>{words.say('recommendations.received')}</h2>
            {received.items.length === 0 && <p>{words.say('recommendations.none')}</p>}
            <Items
              {...{ items: received.items, id, as: isItself ? 'receiver' : null, skills: own }}
              mark={`${formId} received`}
            />
            {received.next !== null && (
              <p class="acts">
                <a href={link(path, { cursor: received.next })}>{words.say('frame.next')}</a>
              </p>
            )}
          </div>
          <div class="stackd">
            <SkillsPart {...{ skills, id, formId, isOwn: given !== null }} />
            {given && <AskPart {...props} requests={received.requests} />}
            {given && (
              <div class="part">
                <h2>{words.say('recommendations.given', { name })}</h2>
                {given.items.length === 0 && <p>{words.say('recommendations.noneGiven')}</p>}
                <Items
                  {...{ items: given.items, id, as: isItself ? 'giver' : null, skills: NONE }}
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
  /** What skills are called, by their codes, where their professional names them itself. */
  readonly skills: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

function Items({ items, id, as, mark, skills }: ItemsProps): VNode {
  return (
    <>
      {items.map((item, i) => (
        <Said key={item.entry} item={item} skills={skills}>
          <ItemActs {...{ item, id, as, mark: `${mark} ${i}` }} />
        </Said>
      ))}
    </>
  );
}
