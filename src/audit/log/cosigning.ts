/**
 * Has witnesses cosign each checkpoint once it is served, each at its own pace: one that is slow or
 * away keeps neither the checkpoint nor another witness waiting.
 */
import { parseCheckpoint } from '../../../verify/checkpoint.js';
import { fromDecimal } from '../../../verify/encoding.js';
import { parseNote, parseSignatureLine, verifySignature } from '../../../verify/note.js';
import type { KeySlots } from '../../keys/key-slots.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import { consistencyProof } from '../tree/proofs.js';
import { witnessRequest } from '../tree/witness-request.js';
import type { LogClock } from './log-clock.js';
import type { LogTree } from './log-tree.js';
import { CosigningRound } from './cosigning-round.js';
import { sizeIn } from './served-log.js';
import type { CalledWitness, CallWitness } from './witness-call.js';
import { type AskedWitness, askedWitnesses } from './witness-list.js';
import { textOf } from './witnessed.js';

export interface CosigningOptions {
  readonly clock: LogClock;
  readonly call: CallWitness;
  /** Hears, a line each, which witness does not sign and why, and when it does again. */
  readonly log?: ((line: string) => void) | undefined;
}

/** A witness that was just added is asked for the newest checkpoint after so many ms at most. */
const LOOK_MS = 60_000;
/** After a failure it is asked again after so many ms, twice as many each time that it fails. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Answers 409 in a row: a witness that names another size each time is left alone for a while. */
const MOST_CONFLICTS = 3;

/** How it goes with one witness. */
interface Pace {
  isAsked: boolean;
  /** By the clock: it is not asked before. */
  notBefore: number;
  waitMs: number;
  /** What was said last of why it does not sign; null while it does. */
  said: string | null;
}

export class Cosigning {
  private readonly paces = new Map<string, Pace>();
  private readonly round = new CosigningRound();
  private readonly underWay = new Set<Promise<void>>();
  private readonly timers = new Set<() => void>();
  private readonly ending = new AbortController();
  private cancelLook: (() => void) | null = null;

  constructor(
    private readonly tree: Pick<
      LogTree,
      'published' | 'hashAt' | 'cosign' | 'keepWitnessed' | 'seenBy' | 'noteSeenBy'
    >,
    private readonly slots: KeySlots,
    private readonly options: CosigningOptions,
  ) {}

  /** Has the checkpoint that is served cosigned by those who are free. Returns at once. */
  begin(): void {
    if (this.ending.signal.aborted) return;
    this.cancelLook?.();
    this.cancelLook = this.options.clock.later(() => this.begin(), LOOK_MS);
    this.track(this.askAll());
  }

  /** Ends it; resolves once nothing is under way any more. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.cancelLook?.();
    for (const cancel of this.timers) cancel();
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private track(work: Promise<void>): void {
    const tracked = work.finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private async askAll(): Promise<void> {
    try {
      const witnesses = await askedWitnesses(this.slots);
      const { published } = this.tree;
      if (published !== null) this.round.meet(published, this.able(witnesses));
      for (const witness of witnesses) this.askIfFree(witness);
    } catch (error) {
      this.options.log?.(`No witness is asked: ${messageOf(error)}`);
    }
  }

  /** The names of those who are asked, or may be. */
  private able(witnesses: readonly AskedWitness[]): readonly string[] {
    const now = this.options.clock.now();
    const able = witnesses.filter((witness) => {
      const { isAsked, notBefore } = this.paceOf(witness);
      return isAsked || now >= notBefore;
    });
    return able.map(nameOf);
  }

  private askIfFree(witness: AskedWitness): void {
    const pace = this.paceOf(witness);
    const now = this.options.clock.now();
    if (pace.isAsked || now < pace.notBefore || this.ending.signal.aborted) return;
    pace.isAsked = true;
    this.track(this.askInTurn(witness, pace));
  }

  /** Never rejects: what is wrong is said, and tried again later. */
  private async askInTurn(witness: AskedWitness, pace: Pace): Promise<void> {
    try {
      const seen = await this.ask(witness);
      this.round.signed(nameOf(witness), sizeIn(seen));
      if (pace.said !== null) this.options.log?.(`The witness ${witness.key.name} signs again.`);
      Object.assign(pace, { isAsked: false, waitMs: FIRST_WAIT_MS, said: null });
      const newest = this.tree.published;
      if (newest !== null && textOf(newest) !== textOf(seen ?? '')) this.begin();
    } catch (error) {
      pace.isAsked = false;
      this.round.failed(nameOf(witness));
      if (!this.ending.signal.aborted) this.wait(witness, pace, messageOf(error));
    }
  }

  private wait({ key }: AskedWitness, pace: Pace, why: string): void {
    const { clock, log } = this.options;
    if (pace.said !== why) log?.(`The witness ${key.name} does not sign: ${why}`);
    const ms = pace.waitMs;
    const notBefore = clock.now() + ms;
    Object.assign(pace, { notBefore, said: why, waitMs: Math.min(2 * ms, LONGEST_WAIT_MS) });
    const cancel = clock.later(() => {
      this.timers.delete(cancel);
      this.begin();
    }, ms);
    this.timers.add(cancel);
  }

  /**
   * Has the checkpoint of the round cosigned, or else the newest, unless it is already; which it
   * was. Throws where the witness does not.
   */
  private async ask(witness: AskedWitness): Promise<string | null> {
    const { key } = witness;
    let old = BigInt(this.tree.seenBy(key)?.size ?? 0);
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const note = this.round.noteFor(nameOf(witness), old) ?? this.tree.published;
      if (note === null) return null;
      const { text, signatures } = parseNote(note);
      if (signatures.some(({ name, id }) => name === key.name && id === key.id)) return note;
      const { size } = parseCheckpoint(text);
      mustBeWithin(old, size);
      const proof = consistencyProof(Number(old), Number(size), this.tree.hashAt);
      const request = witnessRequest({ old, proof, checkpoint: note });
      const answer = await this.options.call(witness, request, this.ending.signal);
      if (answer.status === 200) {
        await this.take(witness, note, answer.body);
        return note;
      }
      old = sizeSeen(answer, old);
    }
    throw new Error(`it named another size ${MOST_CONFLICTS} times in a row.`);
  }

  private async take({ key }: AskedWitness, note: string, answer: string): Promise<void> {
    const text = textOf(note);
    for (const line of answer.split('\n').filter((each) => each !== '')) {
      const signature = parseSignatureLine(line);
      if (signature.name !== key.name || signature.id !== key.id) continue;
      const { time } = await verifySignature(text, signature, key);
      const head = { size: Number(parseCheckpoint(text).size), time: Number(time) };
      await whenFree(() => this.tree.cosign(text, line));
      await whenFree(() => this.tree.noteSeenBy(key, head));
      const asked = (await askedWitnesses(this.slots)).map(nameOf);
      const whole = this.round.add(text, line) ?? `${note}${line}\n`;
      return whenFree(() =>
        this.tree.keepWitnessed(whole, ({ name, id }) => asked.includes(`${name}+${id}`)),
      );
    }
    throw new Error('its answer holds no signature of its key.');
  }

  private paceOf(witness: AskedWitness): Pace {
    const name = nameOf(witness);
    const known = this.paces.get(name);
    if (known) return known;
    const pace = { isAsked: false, notBefore: 0, waitMs: FIRST_WAIT_MS, said: null };
    this.paces.set(name, pace);
    return pace;
  }
}

function mustBeWithin(old: bigint, size: bigint): void {
  if (old <= size) return;
  throw new Error(
    `it saw ${old} events of this log, which has signed ${size}: an older copy of the ledger was ` +
      'put back, or another process is ahead.',
  );
}

/** From where to ask again. Throws where the answer is another than that. */
function sizeSeen({ status, body }: CalledWitness, asked: bigint): bigint {
  if (status !== 409) throw new Error(`it answers ${status}: ${firstLineOf(body)}`);
  const size = fromDecimal(body.trimEnd());
  if (size === null) throw new Error('it answers 409 without a size.');
  if (size === asked) throw new Error(`it saw another log of ${size} events.`);
  return size;
}

/** What a witness says is shown in part, and without what could move a terminal. */
function firstLineOf(body: string): string {
  const [line = ''] = body.split('\n', 1);
  return line.slice(0, 200).replace(/[^\x20-\x7e]/g, '?');
}

/** What tells a witness from the others. */
function nameOf({ key }: AskedWitness): string {
  return `${key.name}+${key.id}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
