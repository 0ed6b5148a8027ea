/** Skills and what bears them out, as people read it on a terminal. */
import type { ShownSkill, SkillsAnswer } from '../../query/skills/skills.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';
import { type Column, table } from './table.js';

const COLUMNS: readonly Column<ShownSkill>[] = [
  { title: 'skill code', cell: ({ code }) => code },
  { title: 'skill', cell: ({ title, words: own }) => (title ? words().of(title) : (own ?? '')) },
  { title: 'promises kept', cell: countOf((by) => by.kept.promises) },
  { title: 'on time', cell: countOf((by) => by.kept.onTime) },
  { title: 'confirmed', cell: countOf((by) => by.kept.confirmed) },
  { title: 'partners', cell: countOf((by) => by.counterparties) },
  { title: 'recommendations', cell: countOf((by) => by.recommendations) },
];

type Borne = Exclude<ShownSkill['borneOutBy'], { readonly status: 'withheld' }>;

function countOf(count: (by: Borne) => number): (skill: ShownSkill) => string {
  return ({ borneOutBy }) => ('status' in borneOutBy ? '' : String(count(borneOutBy)));
}

export function skillsText({ professional, asOf, items }: SkillsAnswer): string {
  const said = words().say('Skills of {who}, as of {day}', {
    ...{ who: partyText(professional), day: words().figures.day(asOf) },
  });
  if (items.length === 0) return `${said}\n${words().say('None are claimed.')}`;
  return `${said}\n\n${table(COLUMNS, items)}`;
}
