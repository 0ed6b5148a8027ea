/** What a receipt says and which of its parts hold, for people and for programs. */
import type { PartFound } from '../../../verify/check.js';
import type { PlainSentence } from '../../words/wording.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import type { CheckedFile } from './checking.js';

/** A part with what it came to, in a sentence where there is more to say. */
interface PartRow {
  readonly part: 'signature' | 'log' | 'witnesses' | 'entries' | 'score';
  readonly status: PartFound<unknown>['status'];
  readonly said: string;
}

const NAMES = {
  signature: 'its signature',
  log: 'the log',
  witnesses: 'witnesses',
  entries: 'entries',
  score: 'the score',
} as const satisfies Readonly<Record<PartRow['part'], PlainSentence>>;

const COLUMNS: readonly Column<PartRow>[] = [
  { title: 'part', cell: ({ part }) => words().say(NAMES[part]) },
  { title: '', cell: ({ status }) => statusText(status) },
  { title: '', cell: ({ said }) => said },
];

function statusText(status: PartRow['status']): string {
  switch (status) {
    case 'holds':
      return words().say('holds');
    case 'fails':
      return words().say('does not hold');
    case 'absent':
      return words().say('not in it');
    default:
      return status satisfies never;
  }
}

/** A table of its parts under a line of what it is a receipt of. */
export function receiptText(checked: CheckedFile): string {
  const { origin, model, asOf, knownAt } = checked.receipt;
  const of = words().say('{who}: the score by {model} as of {asOf}, known at {knownAt}; {origin}', {
    ...{ who: professionalIn(checked.receipt.answer), model, origin },
    ...{ asOf: words().figures.day(asOf), knownAt: String(knownAt) },
  });
  return `${of}\n\n${table(COLUMNS, rowsOf(checked))}`;
}

/** For programs; numbers that may be beyond 2^53 as text. */
export function receiptJson(checked: CheckedFile) {
  const { receipt, keys, keysFrom, holds } = checked;
  const { origin, model, modelHash, asOf } = receipt;
  return {
    ...{ holds, origin, keys, keysFrom, model, modelHash, asOf },
    fold: String(receipt.fold),
    knownAt: String(receipt.knownAt),
    leaves: String(receipt.leaves),
    answer: JSON.parse(receipt.answer),
    parts: Object.fromEntries(
      rowsOf(checked).map(({ part, status, said }) => [part, { status, said }]),
    ),
  };
}

function rowsOf(checked: CheckedFile): readonly PartRow[] {
  const { signature, log, witnesses, entries, score } = checked;
  return [
    rowOf('signature', signature, {
      holds: (keys) => words().say('signed by {keys}', { keys: keys.map(nameOf).join(', ') }),
    }),
    rowOf('log', log, {
      holds: ({ size }) => words().say('{size} entries are signed', { size: String(size) }),
    }),
    rowOf('witnesses', witnesses, {
      holds: (names) => words().say('seen by {names}', { names: names.join(', ') }),
      absent: words().say('no policy asks for one'),
    }),
    rowOf('entries', entries, {
      holds: (evidence) => {
        const parts = evidence.entries.filter(({ leaf }) => leaf === null).length;
        const values = { entries: evidence.entries.length, parts };
        return words().say('{entries} stand in the log; of {parts} only a part is shown', values);
      },
      absent: words().say('it carries none'),
    }),
    rowOf('score', score, {
      holds: () => words().say('reckoned again from the entries'),
      absent: score.status === 'absent' ? words().of(score.why) : '',
    }),
  ];
}

interface SaidOf<What> {
  readonly holds: (found: What) => string;
  readonly absent?: string;
}

function rowOf<What>(
  part: PartRow['part'],
  found: PartFound<What>,
  { holds, absent = '' }: SaidOf<What>,
): PartRow {
  switch (found.status) {
    case 'holds':
      return { part, status: found.status, said: holds(found.found) };
    case 'fails':
      return { part, status: found.status, said: words().of(found.why) };
    case 'absent':
      return { part, status: found.status, said: absent };
    default:
      return found satisfies never;
  }
}

function nameOf({ name, id }: { readonly name: string; readonly id: string }): string {
  return `${name}+${id}`;
}

/** Its name and identifier as the answer shows them: after an erasure, that there is none. */
function professionalIn(answer: string): string {
  const { professional }: AnswerRead = JSON.parse(answer);
  const { id, name, erased } = professional ?? {};
  if (erased === true) return `${words().say('erased')} (${printable(id)})`;
  return typeof name === 'string' ? `${printable(name)} (${printable(id)})` : printable(id);
}

/** What a file may say of itself: nothing of it is certain. */
interface AnswerRead {
  readonly professional?: {
    readonly id?: unknown;
    readonly name?: unknown;
    readonly erased?: unknown;
  };
}

/** Without what could move a terminal. */
function printable(text: unknown): string {
  return String(text ?? '?')
    .replace(/[\p{Cc}\p{Cf}]/gu, '?')
    .slice(0, 200);
}
