/** The rules of relations as a page, from their data file. */
import { type Needs, RELATION_RULES } from '../../projections/relation/rules.js';

export function relationsPage(): string {
  const { name, kept, relation, proven, broken, dormant } = RELATION_RULES;
  return [
    '# Rules of relations',
    `How far two professionals have come with one another, by the rules \`${name}\` in\n` +
      '`projections/relation/rules.json`. How to see it: [contacts and relations]' +
      '(../how-to/contacts-and-relations.md); why it is so: [ADR 69](../adr/0069-contacts-and-relations.md).',
    '| state | holds from the day on which |\n|---|---|\n' +
      '| `contact` | one claims the other, which does not refuse, and nothing is promised |\n' +
      '| `first_promises` | something is promised between them |\n' +
      `| \`relation\` | ${needsText(relation)} |\n` +
      `| \`proven\` | ${needsText(proven)} |\n` +
      `| \`dormant\` | ${dormant.days + 1} days have passed since anything happened, and nothing is due |\n` +
      `| \`broken\` | something is more than ${broken.daysLate} days late (of what is open: as far as its teller covers), ` +
      `or is one of: ${[...broken.states, ...broken.marks].map((each) => `\`${each}\``).join(', ')} |`,
    `A promise counts as kept when nothing of it is open, set apart or lost and it was kept at most ${kept.lateAtMost} days\n` +
      `late. It is known for sure from the grade \`${kept.sureFrom}\` on. What is broken starts anew: only promises kept since\n` +
      'then count, and it is a relation again once these are enough. What sleeps wakes with the next thing that happens.',
  ].join('\n\n');
}

function needsText({ kept, months, eachWay, sure }: Needs): string {
  const needs = [
    `${kept} promises between them are kept`,
    ...(months > 1 ? [`in ${months} calendar months or more`] : []),
    ...(eachWay > 0 ? [`at least ${eachWay} by each`] : []),
    ...(sure > 0 ? [`${sure} of them for sure`] : []),
  ];
  return needs.join(', ');
}
