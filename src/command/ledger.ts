/**
 * The command side: messages in, events out. A message is translated to a command, commands go
 * round until each is answered (see round/round.ts), and what the store cannot settle in ten rounds
 * is sent back.
 *
 * Single commands that come within one turn of the event loop go their first round together: most
 * of what a round costs is paid once then. Where the store is remote they do not, so that none
 * waits for another's append.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyStore } from '../keys/key-store.js';
import { REJECTIONS } from '../ledger/rejection.js';
import type { CommandResult, Message, Refused } from '../messages/message.js';
import type { EventStore } from '../store/event-store.js';
import { Addresses } from './addresses.js';
import { orRefused } from './command-result.js';
import type { Identities } from './identities.js';
import { Acquaintances } from './round/acquaintances.js';
import { inOneTurn } from './round/in-one-turn.js';
import { Round, type RoundOptions, type RoundOutcome, type RoundParts } from './round/round.js';
import { StreamMemory } from './round/stream-memory.js';
import { StreamTurns } from './round/stream-turns.js';
import type { Access } from './speaker.js';
import { type Command, translate } from './translate.js';

export interface TellOptions {
  /** Decides and appends nothing. */
  readonly dryRun?: boolean;
}

/**
 * Commands of one round: bounds memory, and how long a round keeps others waiting. Of more of them
 * many outlive a collection; with fewer, commits cost more.
 */
export const ROUND_SIZE = 500;

/** Of streams: as little is read as can be. Where that was wrong the next round reads. */
const FIRST: RoundOptions = { guess: true, recall: true };

/** Conflicts in a row after which a command is sent back to its teller. */
const MOST_ROUNDS = 10;

export class Ledger {
  readonly #parts: RoundParts;
  readonly #together = inOneTurn(
    (commands: readonly Command[]) => this.#round(commands, FIRST),
    ROUND_SIZE,
  );

  readonly #turns = new StreamTurns();
  /** By stream that is busy: how a command joins those that wait for it. */
  readonly #waiting = new Map<string, (command: Command) => Promise<RoundOutcome>>();

  constructor(
    store: EventStore,
    keys: KeyStore,
    readonly identities: Identities,
  ) {
    const memory = store.remote ? new StreamMemory() : null;
    this.#parts = { store, keys, acquaintances: new Acquaintances(), memory };
  }

  /** Whom electronic addresses mean by the word of whoever holds a key. */
  addressesOf(access: Access): Addresses {
    return new Addresses(this.#parts, this.identities, access);
  }

  /** Tells messages under one key; a result for each, in their order. */
  tellEach(
    messages: readonly Message[],
    access: Access,
    options: TellOptions = {},
  ): Promise<readonly CommandResult[]> {
    const commands = messages.map((message) => this.translate(message, access));
    return this.record(commands, options);
  }

  /** The command that a message is under a key. It looks at nothing stored, so it may be ahead. */
  translate(message: Message, access: Access): Command | Refused {
    return orRefused(() => translate(message, access, this.identities));
  }

  /** Records commands; what was refused on the way is passed on. A result for each, in order. */
  async record(
    commands: readonly (Command | Refused)[],
    options: TellOptions = {},
  ): Promise<readonly CommandResult[]> {
    if (commands.length <= ROUND_SIZE) return this.#recordSome(commands, options);
    const results: CommandResult[] = [];
    for (let start = 0; start < commands.length; start += ROUND_SIZE) {
      const some = commands.slice(start, start + ROUND_SIZE);
      for (const result of await this.#recordSome(some, options)) results.push(result);
    }
    return results;
  }

  /** Records as many as go in a round, in as many rounds as it takes. */
  async #recordSome(
    commands: readonly (Command | Refused)[],
    options: TellOptions,
  ): Promise<readonly CommandResult[]> {
    const results: CommandResult[] = [];
    let waiting: { readonly index: number; readonly command: Command }[] = [];
    for (const [index, command] of commands.entries()) {
      if ('status' in command) results[index] = command;
      else waiting.push({ index, command });
    }
    for (let round = 1; waiting.length > 0; round++) {
      const going = waiting.map(({ command }) => command);
      const outcomes = await (round === 1
        ? this.#firstRound(going, options)
        : this.#round(going, options));
      waiting = waiting.filter(({ index }, i) => {
        const result = outcomes[i];
        if (result) results[index] = result;
        return !result;
      });
      if (round === MOST_ROUNDS) break;
      if (waiting.length > 0) await sleep(Math.random() * 2 ** round);
    }
    for (const { index } of waiting) results[index] = BUSY;
    return results;
  }

  async #firstRound(
    commands: readonly Command[],
    options: TellOptions,
  ): Promise<readonly RoundOutcome[]> {
    const [only, ...others] = commands;
    if (options.dryRun) return this.#round(commands, options);
    if (!only || others.length > 0) return this.#round(commands, FIRST);
    if (this.#turns.isBusy(only.stream)) return [await this.#afterwards(only)];
    if (this.#parts.store.remote) return this.#round(commands, FIRST);
    return [await this.#together(only)];
  }

  /** Single commands that find their stream busy go together once it is free. */
  #afterwards(command: Command): Promise<RoundOutcome> {
    const { stream } = command;
    const begin = (go: () => void): void => {
      void this.#turns.over(stream).then(() => {
        this.#waiting.delete(stream);
        go();
      });
    };
    const join =
      this.#waiting.get(stream) ??
      inOneTurn((all: readonly Command[]) => this.#round(all, { recall: true }), ROUND_SIZE, begin);
    this.#waiting.set(stream, join);
    return join(command);
  }

  #round(commands: readonly Command[], options: RoundOptions): Promise<readonly RoundOutcome[]> {
    const round = new Round(commands, this.#parts, options);
    // What appends nothing is in nobody's way.
    if (options.dryRun) return round.run();
    return this.#turns.run(new Set(commands.map(({ stream }) => stream)), () => round.run());
  }
}

const BUSY: Refused = {
  status: 'rejected',
  code: 'stream_must_be_quiet',
  pointer: '',
  detail: REJECTIONS.stream_must_be_quiet,
};
