/**
 * Heads of a log that witnesses have cosigned: those kept beside its newest checkpoint, and what
 * each witness that is asked says itself that it saw last. Of these whoever runs the ledger can
 * put nothing back.
 */
import type { LogTree } from '../../audit/log/log-tree.js';
import type { CalledWitness, ReadSeen } from '../../audit/log/witness-call.js';
import type { AskedWitness } from '../../audit/log/witness-list.js';
import { parseCheckpoint } from '../../../verify/checkpoint.js';
import { parseNote, type VerifierKey, verifySignature } from '../../../verify/note.js';
import {
  type AcceptedCheckpoint,
  type TrustPolicy,
  verifyByPolicy,
} from '../../../verify/policy.js';
import type { SignedRoot } from './log-judgement.js';

export interface WitnessedHeads {
  readonly heads: readonly SignedRoot[];
  /** What does not hold, a sentence each. */
  readonly wrong: readonly string[];
  /** Which witness could not be asked, and why, a sentence each. */
  readonly silent: readonly string[];
}

export interface Witnessing {
  readonly origin: string;
  readonly tree: Pick<LogTree, 'published' | 'witnessed'> | null;
  readonly witnesses: readonly AskedWitness[];
  readonly read: ReadSeen;
}

export async function witnessedHeads(witnessing: Witnessing): Promise<WitnessedHeads> {
  const { origin, tree, witnesses, read } = witnessing;
  const found = new Found(origin);
  const keys = witnesses.map(({ key }) => key);
  const kept = tree?.witnessed.map(({ note }) => note) ?? [];
  const { published = null } = tree ?? {};
  for (const note of new Set([...kept, ...(published === null ? [] : [published])])) {
    await found.take(note, keys, (why) => {
      return `A checkpoint that is kept with the lines of witnesses does not hold: ${why}`;
    });
  }
  const answers = witnesses.map((witness) => read(witness, origin).then(answered, silent));
  for (const [at, answer] of (await Promise.all(answers)).entries()) {
    const key = keys[at];
    if (key && typeof answer === 'string') {
      found.silent.push(`The witness ${key.name} did not say what it saw: ${answer}`);
    } else if (key && typeof answer !== 'string') {
      const why = (what: string) =>
        `What the witness ${key.name} says it saw does not hold: ${what}`;
      if ((await found.take(answer.body, [key], why)) === 0)
        found.wrong.push(why('it did not sign.'));
    }
  }
  return found;
}

/**
 * The newest checkpoint that is kept and that a policy accepts: the newest of all has the lines of
 * few as long as the log grows. Throws where there is none, and says why of the one most have seen.
 */
export async function acceptedHead(
  tree: Witnessing['tree'],
  policy: TrustPolicy,
): Promise<AcceptedCheckpoint> {
  const { published = null, witnessed = [] } = tree ?? {};
  let why = 'there is none.';
  for (const note of [published, ...witnessed.map((each) => each.note)]) {
    if (note === null) continue;
    try {
      return await verifyByPolicy(note, policy);
    } catch (error) {
      why = messageOf(error);
    }
  }
  throw new Error(`No checkpoint of the log is what the policy asks for: ${why}`);
}

class Found implements WitnessedHeads {
  readonly heads: SignedRoot[] = [];
  readonly wrong: string[] = [];
  readonly silent: string[] = [];

  constructor(private readonly origin: string) {}

  /**
   * Takes a note as far as these keys cosigned it, however the log itself signed it: its keys may
   * be others by now. How many did, or were to.
   */
  async take(
    note: string,
    keys: readonly VerifierKey[],
    whyWrong: (what: string) => string,
  ): Promise<number> {
    let count = 0;
    try {
      const { text, signatures } = parseNote(note);
      const { origin, size, root } = parseCheckpoint(text);
      if (origin !== this.origin) throw new Error(`it is of ${origin}.`);
      for (const line of signatures) {
        const key = keys.find(({ name, id }) => name === line.name && id === line.id);
        if (!key) continue;
        count += 1;
        await verifySignature(text, line, key);
        this.add({ origin, size: Number(size), root: base64(root), by: key.name });
      }
    } catch (error) {
      this.wrong.push(whyWrong(messageOf(error)));
      count += 1;
    }
    return count;
  }

  private add(head: SignedRoot): void {
    const { size, root, by } = head;
    const isKnown = this.heads.some((other) => {
      return other.size === size && other.root === root && other.by === by;
    });
    if (!isKnown) this.heads.push(head);
  }
}

function answered(answer: CalledWitness): CalledWitness | string {
  return answer.status === 200 ? answer : `it answers ${answer.status}.`;
}

function silent(error: unknown): string {
  return messageOf(error);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
