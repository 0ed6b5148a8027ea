/**
 * The rules by which a contact becomes a relation: a data file, read and checked as models are.
 * Another file would be another view of the same steps.
 */
import { integer, list, members, oneOf, text } from '../score/read-json.js';
import { GRADES, type Grade, type Step } from '../step.js';
import rulesJson from './rules.json' with { type: 'json' };

/** What a state asks of the promises that the two kept. */
export interface Needs {
  /** Promises kept, both ways together. */
  readonly kept: number;
  /** Calendar months in which one was kept. */
  readonly months: number;
  /** Kept by each of the two. */
  readonly eachWay: number;
  /** Of those kept: as two independent voices or a bank tell, in whole promises. */
  readonly sure: number;
}

export interface RelationRules {
  readonly name: string;
  readonly kept: {
    /** A promise kept later than this, in days, is not counted as kept. */
    readonly lateAtMost: number;
    /** The least grade of what is known for sure. */
    readonly sureFrom: Grade;
  };
  readonly relation: Needs;
  readonly proven: Needs;
  readonly broken: {
    /** Later than this, in days, it breaks the relation. */
    readonly daysLate: number;
    readonly states: readonly Step['state'][];
    readonly marks: readonly Step['state'][];
  };
  readonly dormant: {
    /** Nothing happened for longer than this, in days, and nothing is due. */
    readonly days: number;
  };
}

const STATES = ['lost', 'apart'] as const satisfies readonly Step['state'][];
const MARKS = [
  'dispute_lost',
  'refused_quality',
  'returned_debit',
  'feedback_1',
  'feedback_2',
] as const satisfies readonly Step['state'][];

const MOST_PROMISES = 1000;
const MOST_DAYS = 3660;

/** Throws a ModelError that says where the file breaks a rule. */
export function readRelationRules(json: unknown): RelationRules {
  const names = ['name', 'kept', 'relation', 'proven', 'broken', 'dormant'] as const;
  const found = members('rules', json, names);
  const kept = members('rules.kept', found.kept, ['lateAtMost', 'sureFrom']);
  const broken = members('rules.broken', found.broken, ['daysLate', 'states', 'marks']);
  const dormant = members('rules.dormant', found.dormant, ['days']);
  const relation = needs('rules.relation', found.relation, NOTHING);
  return {
    name: text('rules.name', found.name),
    kept: {
      lateAtMost: integer('rules.kept.lateAtMost', kept.lateAtMost, { from: 0, to: MOST_DAYS }),
      sureFrom: oneOf('rules.kept.sureFrom', kept.sureFrom, GRADES),
    },
    relation,
    proven: needs('rules.proven', found.proven, relation),
    broken: {
      daysLate: integer('rules.broken.daysLate', broken.daysLate, { from: 1, to: MOST_DAYS }),
      states: words('rules.broken.states', broken.states, STATES),
      marks: words('rules.broken.marks', broken.marks, MARKS),
    },
    dormant: { days: integer('rules.dormant.days', dormant.days, { from: 1, to: MOST_DAYS }) },
  };
}

const NOTHING: Needs = { kept: 1, months: 1, eachWay: 0, sure: 0 };

/** Each at least what the state before asks, so that nobody reaches a state by fewer promises. */
function needs(where: string, json: unknown, before: Needs): Needs {
  const found = members(where, json, ['kept', 'months', 'eachWay', 'sure']);
  const of = (name: keyof Needs): number =>
    integer(`${where}.${name}`, found[name], { from: before[name], to: MOST_PROMISES });
  return { kept: of('kept'), months: of('months'), eachWay: of('eachWay'), sure: of('sure') };
}

function words<Word extends string>(
  where: string,
  json: unknown,
  known: readonly Word[],
): readonly Word[] {
  return list(where, json).map((word, i) => oneOf(`${where}[${i}]`, word, known));
}

/** The rules that hold. */
export const RELATION_RULES: RelationRules = readRelationRules(rulesJson);
