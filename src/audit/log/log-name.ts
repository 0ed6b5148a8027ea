/**
 * What a log is called and what signs it, kept with the ledger's keys (`log-keys`), so that every
 * process of a ledger signs as the same log, and a folder whose views are deleted still does.
 */
import { randomBytes } from 'node:crypto';
import type { KeySlots } from '../../keys/key-slots.js';
import { logSigner, type NoteSigner, privateKeyOf } from '../tree/note.js';
import type { SignersFor } from './signers.js';

/** What stands in the slot; keys as their seeds (RFC 8032), newest first. */
interface HeldName {
  readonly origin: string;
  /** Base64 of 32 bytes each; none where something else signs. */
  readonly seeds: readonly string[];
}

/** A log by its name, with all that signs it: at least one key, newest first. */
export interface LogName {
  readonly origin: string;
  readonly signers: readonly NoteSigner[];
}

export interface LogNaming {
  /** What a ledger's log is called that has no name yet. */
  readonly first: () => string;
  /** What it must be called, where the operator says so. */
  readonly origin?: string | undefined;
  /** What signs in place of the keys that are kept here. */
  readonly signers?: SignersFor | undefined;
}

/** The log has another name, or lacks a key, than what is asked for; the message says which. */
export class LogNameError extends Error {
  override readonly name = 'LogNameError';
}

const SLOT = 'log-keys';
const SEED_SIZE = 32;

/** How often another process may be first before it is given up. */
const ATTEMPTS = 20;

/**
 * The name and the keys of the log, made where there are none yet; with a path, those of the log
 * that has this path below it. Throws LogNameError where it has another name than it must have, and
 * what the signers throw.
 */
export async function logName(slots: KeySlots, naming: LogNaming, path = ''): Promise<LogName> {
  const held = await change(slots, (now) => now ?? firstHeld(naming));
  if (naming.origin !== undefined && naming.origin !== held.origin) {
    throw new LogNameError(
      `This log is called ${held.origin} since it was first signed, not ${naming.origin}: ` +
        'whoever follows it knows it by that name.',
    );
  }
  const origin = held.origin + path;
  if (!naming.signers) return named({ ...mustBeThere(held), origin });
  return { origin, signers: await naming.signers(origin) };
}

/** A log that others sign has no key here until one is added on purpose. */
function firstHeld({ origin, first, signers }: LogNaming): HeldName {
  return { origin: origin ?? first(), seeds: signers ? [] : [newSeed()] };
}

/**
 * The name and the keys that are kept here, newest first; with a path, those of the log below it.
 * Throws LogNameError without any.
 */
export async function heldLogName(slots: KeySlots, path = ''): Promise<LogName> {
  const text = await slots.read(SLOT);
  const held = mustBeThere(text === null ? null : readHeld(text));
  return named({ ...held, origin: held.origin + path });
}

/** Adds a key, which signs beside those that are there: whoever knows one of these still can. */
export async function addLogKey(slots: KeySlots): Promise<LogName> {
  const seed = newSeed();
  const held = await change(slots, (now) => {
    if (now === null) throw new LogNameError('This ledger has no log yet: serve it once.');
    return { ...now, seeds: [seed, ...now.seeds.filter((other) => other !== seed)] };
  });
  return named(held);
}

/**
 * Takes a key away, by its id as a verifier key has it: it signs no more. Throws LogNameError for
 * one that is not there, and for the only one.
 */
export async function retireLogKey(slots: KeySlots, id: string): Promise<LogName> {
  const held = await change(slots, (now) => {
    const { origin, seeds } = mustBeThere(now);
    const others = seeds.filter((seed) => signerOf(origin, seed).key.id !== id);
    if (others.length === seeds.length) throw new LogNameError(`No key ${id} signs this log.`);
    if (others.length === 0) throw new LogNameError(`${id} is the only key: add another first.`);
    return { origin, seeds: others };
  });
  return named(held);
}

async function change(
  slots: KeySlots,
  make: (now: HeldName | null) => HeldName,
): Promise<HeldName> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const text = await slots.read(SLOT);
    const next = make(text === null ? null : readHeld(text));
    const written = JSON.stringify(next);
    if (written === text || (await slots.replace(SLOT, text, written))) return next;
  }
  throw new Error(`Others changed the keys of the log ${ATTEMPTS} times in a row; try again.`);
}

function mustBeThere(held: HeldName | null): HeldName {
  if (held && held.seeds.length > 0) return held;
  throw new LogNameError(
    'No key of the log is kept here: it was never served, or is signed with --log-key or ' +
      '--log-signer. Give that again, or add a key with kept log add-key.',
  );
}

function readHeld(text: string): HeldName {
  const held: HeldName = JSON.parse(text);
  return held;
}

function newSeed(): string {
  return randomBytes(SEED_SIZE).toString('base64');
}

function named({ origin, seeds }: HeldName): LogName {
  return { origin, signers: seeds.map((seed) => signerOf(origin, seed)) };
}

function signerOf(origin: string, seed: string): NoteSigner {
  return logSigner(origin, privateKeyOf(Buffer.from(seed, 'base64')));
}
