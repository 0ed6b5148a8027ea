/** Why a score changed, as people read it on a terminal: causes, and under each its promises. */
import { CHANGE_CAUSES, type ChangeCause } from '../../../projections/score/change/path.js';
import type { ContributionPart } from '../../../projections/score/explanation.js';
import { SIDES } from '../../../projections/score/model.js';
import type { ChangeAnswer, ChangeMoment } from '../../query/score/change.js';
import type { ChangeItem, ShownChange, ShownChangePart } from '../../query/score/change-shown.js';
import type { PlainSentence } from '../../words/wording.js';
import { words } from '../language.js';
import { partyText, valueText } from './score-table.js';
import { type Column, table } from './table.js';

const CAUSES = {
  model: 'another model weighs it',
  links: 'who is who is another',
  contests: 'contests were upheld',
  known_later: 'corrected, or told later, of the days before',
  coverage: 'tellers told everything up to other days',
  standing: 'who vouches for its partners is another',
  age: 'what lies behind weighs less',
  outcomes: 'what happened since',
  grown_late: 'still open, and overdue for longer',
} as const satisfies Readonly<Record<ChangeCause, PlainSentence>>;

/** With its sign: +1.2, -0.4. */
function signed(points: number, decimals: number): string {
  return `${points > 0 ? '+' : ''}${words().figures.number(points, decimals)}`;
}

/** A row of the four scores: those of a moment, or what lies between two of them. */
interface ScoresRow {
  readonly name: string;
  readonly overall: string;
  readonly sides: Readonly<Record<(typeof SIDES)[number], string>>;
}

const SCORE_COLUMNS: readonly Column<ScoresRow>[] = [
  { title: '', cell: ({ name }) => name },
  { title: 'overall', cell: ({ overall }) => overall, align: 'right' },
  { title: 'payment', cell: ({ sides }) => sides.payment, align: 'right' },
  { title: 'deadlines', cell: ({ sides }) => sides.deadline, align: 'right' },
  { title: 'relation', cell: ({ sides }) => sides.relation, align: 'right' },
];

function rowOfMoment({ asOf, overall, sides }: ChangeMoment): ScoresRow {
  const { payment, deadline, relation } = sides;
  const shown = { payment: valueText(payment), deadline: valueText(deadline) };
  return {
    name: words().figures.day(asOf),
    overall: valueText(overall),
    sides: { ...shown, relation: valueText(relation) },
  };
}

function rowOfCause({ overall, sides }: ChangeAnswer, cause: ChangeCause): ScoresRow {
  const points = (change: ShownChange): string => {
    const part = partsOf(change).find((each) => each.cause === cause);
    return part ? signed(part.points, 1) : '';
  };
  const { payment, deadline, relation } = sides;
  return {
    name: words().say(CAUSES[cause]),
    overall: points(overall),
    sides: { payment: points(payment), deadline: points(deadline), relation: points(relation) },
  };
}

function partsOf(change: ShownChange): readonly ShownChangePart[] {
  return change.status === 'ok' ? change.parts : [];
}

const ITEM_COLUMNS: readonly Column<ChangeItem>[] = [
  { title: 'points', cell: ({ points }) => signed(points, 3), align: 'right' },
  { title: 'side', cell: ({ side }) => words().code('side', side) },
  { title: 'before', cell: ({ before, side }) => evidenceText(before, side) },
  { title: 'after', cell: ({ after, side }) => evidenceText(after, side) },
  { title: 'counterparty', cell: ({ counterparty }) => partyText(counterparty) },
  { title: 'promise', cell: ({ promise }) => promise },
];

/** How its parts were kept, or are overdue; a dash where it is no evidence. */
function evidenceText(parts: readonly ContributionPart[], side: ChangeItem['side']): string {
  if (parts.length === 0) return '-';
  return [...new Set(parts.map((part) => partText(part, side)))].join(', ');
}

function partText({ late, level, open }: ContributionPart, side: ChangeItem['side']): string {
  if (side === 'relation') return words().say(level === 0 ? 'no incident' : 'incident');
  if (open) return words().say('{n} {n|day|days} overdue', { n: late });
  if (late <= 0) return words().say('in time');
  return words().say('{n} {n|day|days} late', { n: late });
}

/** A cause with its promises; what is left out is summed. */
function partsText({ cause, points, items, rest }: ShownChangePart): string {
  const said = { cause: words().say(CAUSES[cause]), points: signed(points, 1) };
  const lines = [words().say('{cause}: {points}', said)];
  if (items.length > 0) lines.push(table(ITEM_COLUMNS, items).trimEnd());
  if (rest.promises > 0) {
    const values = { n: rest.promises, points: signed(rest.points, 3) };
    lines.push(words().say('{points} by {n} more {n|promise|promises}', values));
  }
  return `${lines.join('\n')}\n`;
}

/** The difference of two scores, cause by cause, and the promises behind each. */
export function changeText(answer: ChangeAnswer): string {
  const { professional, with: partner, from, to, overall, sides } = answer;
  const who = partyText(professional);
  const changes = [overall, ...SIDES.map((side) => sides[side])];
  const found = new Set(changes.flatMap(partsOf).map(({ cause }) => cause));
  const causes = CHANGE_CAUSES.filter((cause) => found.has(cause));
  const rows = [
    rowOfMoment(from),
    ...causes.map((cause) => rowOfCause(answer, cause)),
    rowOfMoment(to),
  ];
  // The promises of the overall are those of its sides.
  const shown = overall.status === 'ok' ? [overall] : SIDES.map((side) => sides[side]);
  return [
    partner
      ? words().say('{who} with {partner}', { who, partner: partyText(partner) })
      : words().say('{who} in the network', { who }),
    words().say('from {day}, known at position {position}, to {later}, known at {last}', {
      ...{ day: words().figures.day(from.asOf), position: String(from.knownAt) },
      ...{ later: words().figures.day(to.asOf), last: String(to.knownAt) },
    }),
    '',
    table(SCORE_COLUMNS, rows),
    ...shown.flatMap(partsOf).map(partsText),
    ...(changes.some(({ status }) => status === 'insufficient')
      ? [words().say('Of what has no score on both days, no difference is told.')]
      : []),
  ].join('\n');
}
