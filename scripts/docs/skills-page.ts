/** The page of the skills that can be claimed, from their data file. */
import { SKILLS } from '../../projections/skills/skills.js';

export function skillsPage(): string {
  const activities = [...new Set(SKILLS.map(({ activity }) => activity))];
  return [
    '# Skills',
    'What professionals claim, invoices and deliveries name (`skill`) and recommendations are ' +
      'for, by its code: the division of NACE that it is mostly of, and a number in it. Anybody ' +
      'may name its own in words, under `own.1` to `own.99`; ' +
      '[how](../how-to/skills.md). `kept skills known` prints this list.',
    ...activities.map((activity) =>
      [
        `## ${activity}`,
        '',
        '| code | skill |',
        '|---|---|',
        ...SKILLS.filter((each) => each.activity === activity).map(
          ({ code, title }) => `| \`${code}\` | ${title} |`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n');
}
