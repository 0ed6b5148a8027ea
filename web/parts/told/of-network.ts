/** What is told of contacts, recommendations, skills and set-off. */
import type { EventType } from '../../../src/ledger/events.js';
import type { TextKey } from '../../words/catalogue.js';
import { isolated } from './names.js';
import { isOfSetOff, ofSetOff, type SetOffType } from './of-set-off.js';
import type { Telling } from './telling.js';

type NetworkType = Extract<
  EventType,
  | `Recommendation${string}`
  | `Skill${string}`
  | `Contact${string}`
  | 'VisibilityChosen'
  | SetOffType
>;

/** What is said of both of the two. */
type ToldOfTwo = Extract<TextKey, `told.recommend${string}`>;

export function isOfNetwork(type: EventType): type is NetworkType {
  return /^(Recommendation|Skill|Contact|VisibilityChosen|SetOff)/.test(type);
}

export function ofNetwork(type: NetworkType, told: Telling): string {
  if (isOfSetOff(type)) return ofSetOff(type, told);
  const { words, facts } = told;
  const say = (key: ToldOfTwo): string =>
    words.say(key, { from: told.name('from'), to: told.name('to') });
  const skill = { skill: isolated(facts.text('skill') ?? '') };
  switch (type) {
    case 'RecommendationAsked':
      return told.did(facts.party('to'), say('told.recommendationAsked'));
    case 'RecommendationGiven':
      return told.did(facts.party('from'), say('told.recommended'));
    case 'RecommendationChanged':
      return told.did(facts.party('from'), say('told.recommendationChanged'));
    case 'RecommendationAnswered':
      return told.did(facts.party('to'), say('told.recommendationAnswered'));
    case 'RecommendationShown': {
      const key = facts.flag('shown') ? 'told.recommendationShown' : 'told.recommendationHidden';
      return told.did(facts.party('to'), say(key));
    }
    case 'ContactClaimed':
      return told.did(
        facts.party('from'),
        words.say('told.contactClaimed', { to: told.name('to') }),
      );
    case 'ContactRefused':
      return told.did(
        facts.party('to'),
        words.say('told.contactRefused', { from: told.name('from') }),
      );
    case 'VisibilityChosen': {
      const isLink = facts.text('as') === 'link';
      const key = isLink ? 'told.visibleAsLink' : 'told.visibleAsCounted';
      return words.say(key, { who: told.who, party: told.name('party') });
    }
    case 'SkillClaimed':
      return told.did(facts.party('party'), words.say('told.skillClaimed', skill));
    case 'SkillDropped':
      return told.did(facts.party('party'), words.say('told.skillDropped', skill));
    default:
      return type satisfies never;
  }
}
