/** What skills answer, member by member, for OpenAPI. */
import type { BorneOutBy, ShownSkill, SkillsAnswer } from '../../query/skills/skills.js';
import { restricted } from '../models/restricted.openapi.js';
import { party, STAMP, withheld } from '../read/answers.openapi.js';
import { day, either, list, object, orNull, text, whole } from '../read/schema.js';
import { keptCount } from './recommendations.openapi.js';

export const skillsAnswer = object<SkillsAnswer>({
  ...STAMP,
  ...{ professional: party, asOf: day(), restricted },
  items: list(
    object<ShownSkill>({
      code: text('`62.01` of the list, or `own.1` and so on.'),
      title: orNull(text('What the list calls it.')),
      activity: orNull(text('Its activity, by NACE.')),
      words: orNull(text('What its professional calls it, where it is its own.')),
      entry: text('Where it is claimed, `stream@revision`.'),
      claimedOn: day(),
      borneOutBy: either(
        object<BorneOutBy>({
          kept: keptCount,
          counterparties: whole(),
          recommendations: whole('Those for it, as far as you see them.'),
        }),
        withheld,
      ),
    }),
  ),
});
