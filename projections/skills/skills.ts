/** The skills that can be claimed, by the activity that they are of, from their data file. */
import skillsJson from './skills.json' with { type: 'json' };

/** A skill of the list. */
export interface ListedSkill {
  /** `62.01`: the division of NACE, and a number in it. */
  readonly code: string;
  /** In English. */
  readonly title: string;
  /** What the division is, in English. */
  readonly activity: string;
}

export const SKILLS: readonly ListedSkill[] = skillsJson.activities.flatMap((activity) =>
  activity.skills.map(({ code, title }) => ({ code, title, activity: activity.title })),
);

const BY_CODE: ReadonlyMap<string, ListedSkill> = new Map(SKILLS.map((each) => [each.code, each]));

/** The skill of a code; null for one's own, and for codes of which the list knows nothing. */
export function skillListed(code: string): ListedSkill | null {
  return BY_CODE.get(code) ?? null;
}
