/**
 * The command side: tellings in, events out. However many come at once, a round is always the same:
 * read each stream once, decide in the order told, seal the personal parts, append at the revision
 * read. Where somebody else appended meanwhile, the tellings concerned go round again.
 *
 * Where reads are dear, a stream that begins with what is told is taken for new and not read in the
 * first round. Where it is not new, the store answers with a conflict, or knows the very event
 * again. Decisions go out in portions then, while the next are made.
 *
 * An append is answered by a store that knows the whole stream. What is answered without one, a
 * refusal or a repeat, rests on what was read, or taken for granted; where a read may be older than
 * what was acknowledged, the store is asked whether the stream is as it was seen, and else the
 * telling goes round again. So each answer is the same as on a file.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { KeyStore } from '../keys/key-store.js';
import type { EventType } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import { professionalStream } from '../ledger/professional.js';
import { REJECTIONS, Rejection } from '../ledger/rejection.js';
import type { EventStore } from '../store/event-store.js';
import { Appending } from './appending.js';
import type { Identities, Mention } from './identities.js';
import { type Acquaintance, acquaintanceOf, introductions } from './introduce.js';
import { entryAddress, type Message, type Refused, type TellResult } from './message.js';
import { OpenStream, type Staged } from './open-stream.js';
import { SealingKeys } from './sealing-keys.js';
import type { Access } from './speaker.js';
import { type Telling, translate } from './translate.js';

export interface TellOptions {
  /** Decides and appends nothing. */
  readonly dryRun?: boolean;
}

/** Messages of one round: bounds memory, and how long a transaction keeps others waiting. */
export const CHUNK = 1000;

/** Tellings decided before what came of them goes out to a store that is remote. */
const PORTION = 100;

/** Conflicts in a row after which a telling is sent back to its teller. */
const ROUNDS = 10;

const ACQUAINTANCES = 200_000;

interface Numbered {
  readonly index: number;
  readonly telling: Telling;
}

/** A telling that was decided: where its entry is, or will be once it is appended. */
interface Decided extends Numbered {
  readonly open: OpenStream;
  readonly revision: number;
  readonly repeated: boolean;
}

/** What a round has opened and decided so far. */
interface Round {
  readonly streams: ReadonlyMap<string, OpenStream>;
  readonly staged: Staged[];
  readonly decided: Decided[];
  readonly refused: { readonly numbered: Numbered; readonly result: Refused }[];
}

export class Ledger {
  readonly #acquaintances = new LRUCache<PartyId, Acquaintance>({ max: ACQUAINTANCES });

  constructor(
    private readonly store: EventStore,
    private readonly keys: KeyStore,
    readonly identities: Identities,
  ) {}

  /** Tells messages under one key; a result for each, in their order. */
  tellEach(
    messages: readonly Message[],
    access: Access,
    options: TellOptions = {},
  ): Promise<readonly TellResult[]> {
    const tellings = messages.map((message) => this.translate(message, access));
    return this.record(tellings, options);
  }

  /** What a message tells under a key. It looks at nothing stored, so it may be done ahead. */
  translate(message: Message, access: Access): Telling | Refused {
    return orRefused(() => translate(message, access, this.identities));
  }

  /** Records tellings; what was refused on the way is passed on. A result for each, in order. */
  async record(
    tellings: readonly (Telling | Refused)[],
    options: TellOptions = {},
  ): Promise<readonly TellResult[]> {
    if (tellings.length <= CHUNK) return this.#recordChunk(tellings, options);
    const results: TellResult[] = [];
    for (let start = 0; start < tellings.length; start += CHUNK) {
      const chunk = tellings.slice(start, start + CHUNK);
      for (const result of await this.#recordChunk(chunk, options)) results.push(result);
    }
    return results;
  }

  async #recordChunk(
    tellings: readonly (Telling | Refused)[],
    options: TellOptions,
  ): Promise<readonly TellResult[]> {
    const results: TellResult[] = [];
    let waiting: Numbered[] = [];
    for (const [index, telling] of tellings.entries()) {
      if ('status' in telling) results[index] = telling;
      else waiting.push({ index, telling });
    }
    const { remote = false } = this.store;
    for (let round = 1; waiting.length > 0; round++) {
      const guess = remote && round === 1 && !options.dryRun;
      waiting = await this.#round(waiting, results, { ...options, guess });
      if (round === ROUNDS) break;
      if (waiting.length > 0) await sleep(Math.random() * 2 ** round);
    }
    for (const { index } of waiting) results[index] = BUSY;
    return results;
  }

  /** One round; returns the tellings that met a conflict. */
  async #round(
    tellings: readonly Numbered[],
    results: TellResult[],
    { dryRun = false, guess }: TellOptions & { readonly guess: boolean },
  ): Promise<Numbered[]> {
    const keys = new SealingKeys(this.keys);
    const [streams] = await Promise.all([
      this.#open(tellings, guess),
      this.store.remote && !dryRun && keys.foresee(tellings.map(({ telling }) => telling)),
    ]);
    const round: Round = { streams, staged: [], decided: [], refused: [] };
    if (dryRun) this.#decideEach(tellings, round);
    else await this.#decideAndAppend(tellings, round, keys);
    const outdated = dryRun ? NONE : await this.#outdated(round);
    const conflicts: Numbered[] = [];
    for (const { numbered, result } of round.refused) {
      if (outdated.has(openOf(round, numbered.telling.stream))) conflicts.push(numbered);
      else results[numbered.index] = result;
    }
    for (const decided of round.decided) {
      const result =
        decided.repeated && outdated.has(decided.open) ? null : resultOf(decided, dryRun);
      if (!result) conflicts.push(decided);
      else results[decided.index] = result;
      if (result && !dryRun) this.#remember(decided.telling, round);
    }
    return conflicts.sort((a, b) => a.index - b.index);
  }

  /**
   * Reads every stream that the tellings write to, and those of parties not known yet. `guess`:
   * takes streams for new where a telling nearly always begins one.
   */
  async #open(
    tellings: readonly Numbered[],
    guess: boolean,
  ): Promise<ReadonlyMap<string, OpenStream>> {
    const streams = new Map<string, OpenStream>();
    const names = new Set<string>();
    for (const { telling } of tellings) {
      const { stream, event } = telling;
      const isFirst = !names.has(stream) && !streams.has(stream);
      if (isFirst && guess && BEGINNINGS.has(event.type)) {
        streams.set(stream, new OpenStream(stream, []));
      } else if (isFirst) names.add(stream);
      for (const { party } of this.#strangersIn(telling)) names.add(professionalStream(party));
    }
    const stored = await this.store.readEach([...names]);
    for (const [i, name] of [...names].entries()) {
      streams.set(name, new OpenStream(name, stored[i] ?? []));
    }
    return streams;
  }

  async #decideAndAppend(
    tellings: readonly Numbered[],
    round: Round,
    keys: SealingKeys,
  ): Promise<void> {
    const portion = this.store.remote ? PORTION : tellings.length;
    const appending = new Appending(this.store, keys);
    try {
      for (let start = 0; start < tellings.length; start += portion) {
        this.#decideEach(tellings.slice(start, start + portion), round);
        await appending.send(round.staged.splice(0));
        if (start + portion < tellings.length) await nextTurn();
      }
    } finally {
      await appending.over();
    }
  }

  /**
   * The streams on which refusals and repeats rest, and that are not as the round saw them: an
   * entry that counted was kept out by a conflict, or there is more than was read.
   */
  async #outdated(round: Round): Promise<ReadonlySet<OpenStream>> {
    const outdated = new Set<OpenStream>();
    const rested = new Set([
      ...round.refused.map(({ numbered }) => openOf(round, numbered.telling.stream)),
      ...round.decided.filter(({ repeated }) => repeated).map(({ open }) => open),
    ]);
    await Promise.all(
      [...rested].map(async (open) => {
        const isSo =
          !open.conflicted && ((await this.store.isAt?.(open.stream, open.expected)) ?? true);
        if (!isSo) outdated.add(open);
      }),
    );
    return outdated;
  }

  #decideEach(tellings: readonly Numbered[], round: Round): void {
    for (const numbered of tellings) {
      const result = orRefused(() => this.#decide(numbered, round));
      if (result) round.refused.push({ numbered, result });
    }
  }

  #decide({ index, telling }: Numbered, round: Round): null {
    const open = openOf(round, telling.stream);
    const strangers = this.#strangersIn(telling);
    // A link is decided by what is known of its party, so that party is met before and not after.
    const isOwn = ({ party }: Mention): boolean => professionalStream(party) === open.stream;
    if (strangers.length > 0) this.#introduce(strangers.filter(isOwn), round);
    const decision = open.decide(telling);
    if (strangers.length > 0) {
      const others = strangers.filter((mention) => !isOwn(mention));
      this.#introduce(others, round);
    }
    if (decision.status === 'duplicate') {
      const { revision } = decision;
      round.decided.push({ index, telling, open, revision, repeated: true });
      return null;
    }
    for (const told of decision.told) round.staged.push(open.stage(told, telling));
    const revision = open.entries.length - 1;
    round.decided.push({ index, telling, open, revision, repeated: false });
    return null;
  }

  #introduce(mentions: readonly Mention[], round: Round): void {
    for (const mention of mentions) {
      for (const telling of introductions(mention, this.#acquaintances.get(mention.party))) {
        const open = round.streams.get(telling.stream);
        // Forgotten since the streams were opened: it is met when it is named again.
        if (!open) continue;
        // The first to describe a party is heard; what others say of it then comes as their own
        // telling.
        const decision = orRefused(() => open.decide(telling));
        if (decision.status !== 'new') continue;
        for (const told of decision.told) round.staged.push(open.stage(told, telling));
      }
    }
  }

  /** The mentions of whom the ledger does not know all that they say; nearly always none. */
  #strangersIn({ mentions }: Telling): readonly Mention[] {
    return mentions.every((mention) => this.#knows(mention))
      ? NOBODY
      : mentions.filter((mention) => !this.#knows(mention));
  }

  #knows(mention: Mention): boolean {
    const known = this.#acquaintances.get(mention.party);
    return known === 'described' || (known === 'met' && acquaintanceOf(mention) === 'met');
  }

  /** Notes whom the ledger knows now, unless a conflict kept an introduction out. */
  #remember({ mentions }: Telling, { streams }: Round): void {
    for (const mention of mentions) {
      if (this.#knows(mention)) continue;
      const open = streams.get(professionalStream(mention.party));
      if (open && !open.conflicted) this.#acquaintances.set(mention.party, acquaintanceOf(mention));
    }
  }
}

const NOBODY: readonly Mention[] = [];

const NONE: ReadonlySet<OpenStream> = new Set();

/** With these a stream begins, unless it is told anew or somebody else was quicker. */
const BEGINNINGS: ReadonlySet<EventType> = new Set<EventType>([
  'InvoiceIssued',
  'CreditNoteIssued',
  'PaymentReceived',
  'DeliveryPromised',
]);

const BUSY: Refused = {
  status: 'rejected',
  code: 'stream_must_be_quiet',
  pointer: '',
  detail: REJECTIONS.stream_must_be_quiet,
};

/**
 * The result, or what the rule that it breaks makes of it. Other errors are nobody's telling: they
 * pass.
 */
export function orRefused<Result>(run: () => Result): Result | Refused {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, pointer, detail } = error;
    return { status: 'rejected', code, pointer, detail };
  }
}

/** Null where the entry met a conflict and is not in the store. */
function resultOf({ open, revision, repeated }: Decided, dryRun: boolean): TellResult | null {
  const entry = open.entries[revision];
  if (!entry) throw new Error(`${open.stream} was decided to hold entry ${revision} and does not.`);
  const { id, position } = entry;
  const address = entryAddress(open.stream, revision);
  if (position === null) return dryRun ? { status: 'accepted', entry: address, id } : null;
  const status = repeated || entry.repeated ? 'duplicate' : 'accepted';
  return { status, entry: address, position, id };
}

function openOf({ streams }: Round, name: string): OpenStream {
  const open = streams.get(name);
  if (!open) throw new Error(`${name} was not opened for this round.`);
  return open;
}
