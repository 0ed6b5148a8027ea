/**
 * What `kept verify` looks at: every stored event hashed again, beside the tiles of the log, the
 * heads that were signed, and what folds make of the events. Nothing is written.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastSignedHead } from '../../audit/log/checkpoints.js';
import { type CheckedLog, LogCheck } from '../../audit/log/log-check.js';
import { heldLogName } from '../../audit/log/log-name.js';
import { LogTree, logFile } from '../../audit/log/log-tree.js';
import { type ReadSeen, readSeen } from '../../audit/log/witness-call.js';
import { askedWitnesses } from '../../audit/log/witness-list.js';
import { FULL_WIDTH } from '../../audit/tree/tiles.js';
import type { KeySlots } from '../../keys/key-slots.js';
import type { Position } from '../../ledger/stored.js';
import { closeParts, openParts, type Parts, placeOf } from '../../open-ledger.js';
import { viewsFile } from '../../projector/views/views.js';
import type { EventStore } from '../../store/event-store.js';
import { openSqliteHistory } from '../../store/sqlite/history.js';
import { verifyEvents } from '../../store/sqlite/verify.js';
import { type Checkpoint, verifyCheckpoint } from '../../../verify/checkpoint.js';
import { parseVerifierKey, type VerifierKey } from '../../../verify/note.js';
import { parsePolicy, type TrustPolicy } from '../../../verify/policy.js';
import { grouped, startBar } from '../terminal.js';
import { CopiedLog } from './copied-log.js';
import { integrity } from './examination.js';
import { type Check, finding } from './finding.js';
import { compareFolds } from './fold-comparison.js';
import { mustHoldLedger } from './folder.js';
import { type SignedRoot, judge } from './log-judgement.js';
import { verifyReads } from './reads-log.js';
import { acceptedHead, type Witnessing, witnessedHeads } from './witnessed-heads.js';

export interface VerifyOptions {
  /** An older checkpoint, a signed note: only what came after it is read. */
  readonly since?: string;
  /** Verifier keys that sign the log, in place of those that are kept with the ledger's keys. */
  readonly logKeys?: readonly string[];
  /** Whom the reader trusts, a text: so many of its witnesses must have seen a checkpoint. */
  readonly policy?: string;
  /** Whether views and tape are compared with the events; true unless told, not with `since`. */
  readonly folds?: boolean;
  /** Asks a witness what it saw; over the network unless told. */
  readonly read?: ReadSeen;
}

export interface Verification {
  /** Nothing that was looked at is wrong. */
  readonly healthy: boolean;
  /** Null where the events could not be read to the end. */
  readonly head: { readonly events: number; readonly root: string } | null;
  /** Leaves that the served checkpoint covers, whose signature holds; null without. */
  readonly signed: { readonly origin: string; readonly size: number } | null;
  /** Heads that witnesses cosigned, those of each in no order. */
  readonly witnessed: readonly { readonly by: string; readonly size: number }[];
  /** The newest checkpoint that the policy accepts, and who of it has seen that; else null. */
  readonly policy: { readonly size: number; readonly witnesses: readonly string[] } | null;
  /** Which witness could not be asked, and why, a sentence each. */
  readonly silent: readonly string[];
  readonly findings: readonly Check[];
}

/** Verifies the ledger of a folder, or of the cluster that it has the views of. */
export async function verifyLedger(
  dir: string,
  { since, logKeys, policy, folds = since === undefined, read = readSeen }: VerifyOptions = {},
): Promise<Verification> {
  mustHoldLedger(dir);
  const findings: Check[] = [];
  const isInFolder = placeOf(dir).kind === 'folder';
  if (isInFolder && since === undefined) {
    for (const name of ['events.db', basename(logFile(dir))]) {
      if (existsSync(join(dir, name))) findings.push(await finding(() => integrity(dir, name)));
    }
  }
  const parts = await openParts(dir, { beside: true });
  try {
    const check = new LedgerCheck(dir, parts, isInFolder, findings);
    await check.log({ since, keys: logKeys, policy, read });
    if (folds && existsSync(viewsFile(dir))) await check.folds();
    if (since === undefined) findings.push(...(await verifyReads(dir, parts)));
    const { head, signed, witnessed, accepted, silent } = check;
    const healthy = findings.every(({ ok }) => ok);
    return { healthy, head, signed, witnessed, policy: accepted, silent, findings };
  } finally {
    await closeParts(parts);
  }
}

interface Asked {
  readonly since: string | undefined;
  readonly keys: readonly string[] | undefined;
  readonly policy: string | undefined;
  readonly read: ReadSeen;
}

class LedgerCheck {
  head: Verification['head'] = null;
  signed: Verification['signed'] = null;
  witnessed: Verification['witnessed'] = [];
  accepted: Verification['policy'] = null;
  silent: Verification['silent'] = [];

  constructor(
    private readonly dir: string,
    private readonly parts: Parts,
    private readonly isInFolder: boolean,
    private readonly findings: Check[],
  ) {}

  async log({ since, keys, policy: text, read }: Asked): Promise<void> {
    const policy = await this.policyIn(text);
    // What was signed is looked at first: a log that grows meanwhile has more than that, not less.
    const kept = await this.look(() => keptHead(this.parts.slots));
    const file = logFile(this.dir);
    const tree = existsSync(file)
      ? await this.look(async () => new LogTree(file, { readOnly: true }))
      : null;
    try {
      const heads = kept ? [kept] : [];
      const witnesses = (await this.look(() => askedWitnesses(this.parts.slots))) ?? [];
      const isSigned = Boolean(tree?.published) || witnesses.length > 0;
      const isAsked = isSigned || since || policy;
      const known = isAsked ? await this.look(() => this.keys(keys, policy)) : null;
      if (known && tree?.published) heads.push(...(await this.served(tree.published, known)));
      else if (kept && tree && !tree.published) {
        this.wrong('The log has no checkpoint, though it was signed.');
      }
      heads.push(...(await this.policed(tree, policy, known)));
      const [{ name: origin } = { name: null }] = known ?? [];
      if (origin !== null) {
        const seen = await this.look(() => this.seen({ origin, tree, witnesses, read }));
        heads.push(...(seen ?? []));
      }
      let first = 0;
      if (since !== undefined) {
        const from = known && (await this.look(() => servedHead(since, known)));
        if (!from || !tree || !this.goesOn(tree, from)) return;
        first = from.size;
      }
      await this.look(async () => this.events(tree, heads, first));
    } finally {
      tree?.close();
    }
  }

  /** The head of the checkpoint that is served; none where it does not hold. */
  private async served(note: string, keys: readonly VerifierKey[]): Promise<readonly SignedRoot[]> {
    const head = await this.look(() => servedHead(note, keys));
    if (!head) return [];
    this.signed = { origin: head.origin, size: head.size };
    return [head];
  }

  private async policyIn(text: string | undefined): Promise<TrustPolicy | null> {
    return text === undefined ? null : this.look(() => parsePolicy(text));
  }

  /** The head that a policy accepts; none where it accepts none of those that are kept. */
  private async policed(
    tree: LogTree | null,
    policy: TrustPolicy | null,
    keys: readonly VerifierKey[] | null,
  ): Promise<readonly SignedRoot[]> {
    if (!policy || !keys) return [];
    const logs = keys.map((key) => ({ key, url: null }));
    const head = await this.look(() => acceptedHead(tree, { ...policy, logs }));
    if (!head) return [];
    this.accepted = { size: Number(head.size), witnesses: head.witnesses };
    return [rootOf(head)];
  }

  /** What witnesses cosigned. It is noted who could not be asked, and what does not hold. */
  private async seen(witnessing: Witnessing): Promise<readonly SignedRoot[]> {
    const { heads, wrong, silent } = await witnessedHeads(witnessing);
    for (const what of wrong) this.wrong(what);
    this.silent = silent;
    this.witnessed = heads.map(({ by = '', size }) => ({ by, size }));
    return heads;
  }

  async folds(): Promise<void> {
    if (this.isInFolder) {
      const history = openSqliteHistory(this.dir);
      try {
        this.findings.push(...(await compareFolds(this.dir, history, { all: true })));
      } finally {
        history.close();
      }
      return;
    }
    const copy = new CopiedLog(this.parts.store, false);
    try {
      const { history } = await copy.events();
      this.findings.push(...(await compareFolds(this.dir, history, { all: true })));
    } finally {
      copy.close();
    }
  }

  /** Reads the events from the leaf `first` on, and says what is wrong with them or the log. */
  private async events(
    tree: LogTree | null,
    heads: readonly SignedRoot[],
    first: number,
  ): Promise<void> {
    const span = tree?.bundle(Math.floor(first / FULL_WIDTH)) ?? null;
    const after = span?.after ?? (first > 0 ? (tree?.checkpoint ?? 0) : 0);
    const check = new LogCheck(tree, new Set(heads.map(({ size }) => size)), first, after);
    // The bundle of the first leaf may begin before it.
    let skipped = span ? first - span.index : 0;
    const take: LogCheck['take'] = (event, leaf) => {
      if (skipped > 0) skipped -= 1;
      else check.take(event, leaf);
    };
    const faults = await this.readEvents(after, take);
    const found = check.end();
    this.head = { events: found.events, root: found.root };
    this.findings.push({ ok: true, what: summary(found) });
    const judged = judge(found, { heads, tree, isShared: !this.isInFolder });
    for (const what of new Set([...faults, ...judged])) this.wrong(what, RESTORE);
  }

  /** Reads the events after a position; what the store finds wrong with them, a sentence each. */
  private async readEvents(after: Position, take: LogCheck['take']): Promise<readonly string[]> {
    const { dir, parts, isInFolder } = this;
    const bar = startBar({ label: 'Hashing', total: (await parts.store.head()) - after });
    const seen = (position: Position): void => bar.update(position - after);
    try {
      if (!isInFolder) return await readCluster(parts.store, { after, take, seen });
      return verifyEvents(join(dir, 'events.db'), { after, seen, each: take }).faults;
    } finally {
      bar.stop();
    }
  }

  private goesOn(tree: LogTree, { size, root }: SignedRoot): boolean {
    if (size > tree.size) {
      const what =
        `The log has ${tree.size} leaves, and the checkpoint given covers ${size}: an older copy ` +
        'of the ledger was put back.';
      this.wrong(what, RESTORE);
      return false;
    }
    if (tree.rootAt(size).toString('base64') === root) return true;
    const what =
      'The log does not go on from the checkpoint given: ' + `its first ${size} leaves differ.`;
    this.wrong(what, 'See what with kept verify, without --since.');
    return false;
  }

  /** The keys of the log: as they are given, else as a policy names them, else as they are kept. */
  private async keys(
    given: readonly string[] | undefined,
    policy: TrustPolicy | null,
  ): Promise<readonly VerifierKey[]> {
    if (given) return Promise.all(given.map(parseVerifierKey));
    if (policy && policy.logs.length > 0) return policy.logs.map(({ key }) => key);
    return (await heldLogName(this.parts.slots)).signers.map(({ key }) => key);
  }

  /** What is found; null where it is an error, which is a finding. */
  private async look<Found>(find: () => Promise<Found>): Promise<Found | null> {
    try {
      return await find();
    } catch (error) {
      this.wrong(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private wrong(what: string, advice?: string): void {
    this.findings.push({ ok: false, what, ...(advice !== undefined && { advice }) });
  }
}

const RESTORE = 'Restore a backup with kept restore.';

function summary({ events, root }: CheckedLog): string {
  return `${grouped(events)} events have the root ${root}.`;
}

interface ClusterReading {
  readonly after: Position;
  readonly take: LogCheck['take'];
  readonly seen: (position: Position) => void;
}

async function readCluster(
  store: Pick<EventStore, 'readAll'>,
  { after, take, seen }: ClusterReading,
): Promise<readonly string[]> {
  for await (const events of store.readAll(after)) {
    for (const event of events) take(event);
    seen(events.at(-1)?.position ?? after);
  }
  return [];
}

async function keptHead(slots: KeySlots): Promise<SignedRoot | null> {
  const head = await lastSignedHead(slots);
  return head && { ...head, origin: '' };
}

/** A checkpoint of the log as it was served. Throws DoesNotHold where it is not. */
async function servedHead(note: string, keys: readonly VerifierKey[]): Promise<SignedRoot> {
  return { ...rootOf(await verifyCheckpoint(note, keys)), isOwn: true };
}

function rootOf({ origin, size, root }: Checkpoint): SignedRoot {
  return { origin, size: Number(size), root: Buffer.from(root).toString('base64') };
}
