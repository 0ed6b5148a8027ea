/** The forms about recommendations, to messages. */
import { RECOMMENDED_FOR } from '../../../src/ledger/kinds/recommendation.js';
import type { Day } from '../../../src/ledger/values/day.js';
import type { Message, MessageType } from '../../../src/messages/message.js';
import { mustBeClaimable } from '../../../src/query/skills/claimable.js';
import type { Draft } from './give-page.js';

/** What the form about a recommendation, or about a request for one, has done; null for no act. */
export function actMessage(form: URLSearchParams, id: string, on: Day): Message | null {
  const entry = textIn(form, 'entry');
  const words = textIn(form, 'words');
  switch (form.get('act')) {
    case 'ask':
      return messageOf(form, 'RecommendationAsked', { from: textIn(form, 'from'), to: id, on });
    case 'answer':
      return messageOf(form, 'RecommendationAnswered', { entry, on, ...(words && { words }) }, id);
    case 'show': {
      const shown = form.get('shown') === 'yes';
      return messageOf(form, 'RecommendationShown', { entry, shown, on }, id);
    }
    case 'withdraw':
    case 'take-back':
      return messageOf(form, 'EntryWithdrawn', { entry, why: 'other' }, id);
    case 'claim':
      return messageOf(form, 'SkillClaimed', claimIn(form, id, on));
    case 'drop':
      return messageOf(form, 'SkillDropped', { party: id, skill: textIn(form, 'skill'), on });
    default:
      return null;
  }
}

/** A skill of the list, or words for one of its own. */
function claimIn(form: URLSearchParams, party: string, on: Day) {
  const [listed, words] = [textIn(form, 'skill'), textIn(form, 'words')];
  const claim = { skill: listed === '' ? textIn(form, 'own') : listed, ...(words && { words }) };
  mustBeClaimable(claim);
  return { party, ...claim, on };
}

/** What the form of a recommendation says: one that names an entry changes it. */
export function givingMessage(form: URLSearchParams, to: string, on: Day): Message {
  const { goodAt, skill, words, mayBePublic } = draftIn(form);
  const [from, entry] = [textIn(form, 'from'), textIn(form, 'entry')];
  const isForSkill = goodAt.includes('skill') && skill !== '';
  const said = {
    ...{ goodAt, mayBePublic, on, ...(words && { words }) },
    ...(isForSkill && { skill }),
  };
  return entry
    ? messageOf(form, 'RecommendationChanged', { ...said, entry }, from)
    : messageOf(form, 'RecommendationGiven', { ...said, from, to });
}

/** What was typed into the form of a recommendation. */
export function draftIn(form: URLSearchParams): Draft {
  return {
    goodAt: RECOMMENDED_FOR.filter((each) => form.has(each)),
    skill: textIn(form, 'skillCode'),
    words: textIn(form, 'words'),
    mayBePublic: form.has('mayBePublic'),
  };
}

function textIn(form: URLSearchParams, name: string): string {
  return form.get(name)?.trim() ?? '';
}

/** The same form sent twice says it once. */
function messageOf(
  form: URLSearchParams,
  type: MessageType,
  data: Readonly<Record<string, unknown>>,
  onBehalfOf?: string,
): Message {
  const id = `form ${textIn(form, 'form')}`;
  return { type, id, data, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}
