/**
 * Checkpoints that witnesses have seen, kept beside the newest, which has the lines of few as long
 * as the log grows: whoever needs so many of them finds the newest that so many have seen.
 */
import { parseCheckpoint } from '../../../verify/checkpoint.js';
import { type NoteSignature, parseNote } from '../../../verify/note.js';

/** A checkpoint with the lines of its witnesses, a signed note. */
export interface WitnessedCheckpoint {
  readonly note: string;
  /** Leaves that it covers. */
  readonly size: number;
  /** How many witnesses have signed it, 1 or more. */
  readonly seenBy: number;
}

/** Whether a line counts: that of a witness which is asked yet. */
export type CountsLine = (line: Pick<NoteSignature, 'name' | 'id'>) => boolean;

/** A checkpoint by what stands under it. Throws DoesNotHold where it is malformed. */
export function witnessedOf(note: string, counts: CountsLine = () => true): WitnessedCheckpoint {
  const { text, signatures } = parseNote(note);
  const { origin, size } = parseCheckpoint(text);
  const seenBy = signatures.filter((line) => line.name !== origin && counts(line)).length;
  return { note, size: Number(size), seenBy };
}

/**
 * What is kept once a checkpoint is cosigned: newest first, each seen by more than those before it.
 * Of two that have the same text one is made, with the lines of both.
 */
export function keptWith(
  kept: readonly string[],
  note: string,
  counts: CountsLine,
): readonly WitnessedCheckpoint[] {
  const text = textOf(note);
  const same = kept.filter((other) => textOf(other) === text);
  const others = kept.filter((other) => textOf(other) !== text);
  const all = [same.reduce(withLinesOf, note), ...others].map((each) => witnessedOf(each, counts));
  const most: WitnessedCheckpoint[] = [];
  for (const each of all.sort((a, b) => b.size - a.size)) {
    if (each.seenBy > (most.at(-1)?.seenBy ?? 0)) most.push(each);
  }
  return most;
}

/** The text that a note signs; nothing is verified. */
export function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

/** A note with the lines of another of the same text that it lacks. */
function withLinesOf(note: string, other: string): string {
  const [has, more] = [note, other].map((each) => each.slice(textOf(each).length + 1).split('\n'));
  const lacking = more?.filter((line) => line !== '' && !has?.includes(line)) ?? [];
  return note + lacking.map((line) => `${line}\n`).join('');
}
