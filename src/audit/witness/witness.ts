/**
 * A witness (C2SP tlog-witness): it cosigns a checkpoint of a log that it knows where that goes on
 * from the last one that it saw, which it keeps first. So no log can show two histories to it.
 */
import { hash } from 'node:crypto';
import { type Checkpoint, parseCheckpoint } from '../../../verify/checkpoint.js';
import { DoesNotHold } from '../../../verify/does-not-hold.js';
import { isSame, toBase64 } from '../../../verify/encoding.js';
import { parseNote, type SignedNote, type VerifierKey, verifyNote } from '../../../verify/note.js';
import { emptyRoot, verifyConsistency } from '../../../verify/tree.js';
import { cosignatureLine } from '../tree/cosignature.js';
import { lineOf, type NoteSigner, noteOf } from '../tree/note.js';
import { parseWitnessRequest, type WitnessRequest } from '../tree/witness-request.js';
import type { SeenHead, SeenHeads } from './seen-heads.js';

/** What a witness answers: a status of HTTP, and the text below it. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422 | 503;
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

/** How often another request may be first before it is given up. */
const ATTEMPTS = 20;

export class Witness {
  constructor(
    private readonly heads: Pick<SeenHeads, 'last' | 'replace'>,
    private readonly signer: NoteSigner,
    /** Of logs, which are called as their keys; a log may have several. */
    private readonly trusted: readonly VerifierKey[],
    /** Seconds since 1970-01-01 UTC. */
    private readonly now: () => number,
  ) {}

  /** Answers a request to cosign. Throws StoreUnavailable; then nothing was signed. */
  async add(body: string): Promise<WitnessAnswer> {
    const request = parseWitnessRequest(body);
    if (!request) return said(400, 'A request is "old <size>", a proof, a blank line and a note.');
    let note: SignedNote;
    let checkpoint: Checkpoint;
    try {
      note = parseNote(request.checkpoint);
      checkpoint = parseCheckpoint(note.text);
    } catch (error) {
      return said(400, whatDoesNotHold(error));
    }
    const keys = this.trusted.filter(({ name }) => name === checkpoint.origin);
    if (keys.length === 0) return said(404, `No log ${checkpoint.origin} is watched here.`);
    try {
      await verifyNote(request.checkpoint, keys);
    } catch (error) {
      return said(403, whatDoesNotHold(error));
    }
    if (request.old > checkpoint.size) return said(400, 'The old size is above the new one.');
    return this.judge(request, checkpoint, signedBy(note, keys));
  }

  /** The last checkpoint that it cosigned of a log, by SHA-256 of its origin in hex; or null. */
  lastOf(originHash: string): string | null {
    const key = this.trusted.find(({ name }) => hash('sha256', name) === originHash);
    return (key && this.heads.last(key.name)?.note) ?? null;
  }

  private async judge(
    request: WitnessRequest,
    checkpoint: Checkpoint,
    logNote: SignedNote,
  ): Promise<WitnessAnswer> {
    const { origin, size } = checkpoint;
    const root = toBase64(checkpoint.root);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const last = this.heads.last(origin);
      if (request.old !== (last?.size ?? 0n)) return conflict(last);
      if (last && size === last.size && root !== last.root) return conflict(last);
      try {
        await mustGoOn(request, checkpoint, last);
      } catch (error) {
        return said(422, whatDoesNotHold(error));
      }
      const cosigned = await cosignatureLine(logNote.text, this.now(), this.signer);
      const next = { size, root, note: noteOf(logNote.text, [...linesOf(logNote), cosigned]) };
      if (this.heads.replace(origin, last, next)) return said(200, cosigned);
    }
    return said(503, 'Others are faster; ask again.');
  }
}

/** Throws DoesNotHold where a checkpoint does not go on from the last one that was seen. */
async function mustGoOn(
  { old, proof }: WitnessRequest,
  { size, root }: Checkpoint,
  last: SeenHead | null,
): Promise<void> {
  if (last && last.size > 0n) {
    const oldRoot = Buffer.from(last.root, 'base64');
    return verifyConsistency({ oldSize: old, oldRoot, size, root, proof });
  }
  if (proof.length > 0) throw new DoesNotHold('consistency', 'From 0 leaves on a proof is empty.');
  if (size === 0n && !isSame(root, await emptyRoot())) {
    throw new DoesNotHold('consistency', 'The root of no leaves is another.');
  }
}

/** A note with the lines of these keys alone: no stranger's line is kept for monitors. */
function signedBy({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): SignedNote {
  const isOurs = (id: string, of: string): boolean =>
    keys.some((key) => key.id === id && key.name === of);
  return { text, signatures: signatures.filter(({ id, name }) => isOurs(id, name)) };
}

function linesOf({ signatures }: SignedNote): readonly string[] {
  return signatures.map(({ name, id, signature }) => lineOf({ name, id }, signature));
}

/** Says which head was seen last, as its size: the log asks again from there. */
function conflict(last: SeenHead | null): WitnessAnswer {
  return { status: 409, type: 'text/x.tlog.size', body: `${last?.size ?? 0n}\n` };
}

function said(status: WitnessAnswer['status'], line: string): WitnessAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: `${line}\n` };
}

/** Why something does not hold; throws what is no such reason. */
function whatDoesNotHold(error: unknown): string {
  if (error instanceof DoesNotHold) return error.message;
  throw error;
}
