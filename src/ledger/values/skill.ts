/**
 * The code of a skill: one of the list, `62.01`, by the division of NACE that it is mostly of, or
 * `own.1` and so on, which its professional names in words. It holds no word, since it stays in the
 * log in clear.
 */
export const SKILL_CODE = /^(\d{2}\.\d{2}|own\.[1-9]\d?)$/;

/** Whether the professional names it in its own words, which are sealed. */
export function isOwnSkill(code: string): boolean {
  return code.startsWith('own.');
}
