/** Which skills can be claimed by the calls that are made for it. */
import { type ListedSkill, SKILLS, skillListed } from '../../../projections/skills/skills.js';
import { must } from '../../ledger/rejection.js';
import { isOwnSkill } from '../../ledger/values/skill.js';

/** The skills of the list, by their activities. */
export function claimableSkills(): readonly ListedSkill[] {
  return SKILLS;
}

/** Throws message_must_be_well_formed for one that nobody could name. */
export function mustBeClaimable({
  skill,
  words,
}: {
  readonly skill: string;
  readonly words?: string;
}): void {
  if (isOwnSkill(skill)) must(words !== undefined, 'message_must_be_well_formed', '/words', OWN);
  else must(skillListed(skill) !== null, 'message_must_be_well_formed', '/skill', UNLISTED);
}

const OWN = 'A skill of your own needs words that say what it is.';
const UNLISTED = 'The list has no such skill: see kept skills known, or claim one of your own.';
