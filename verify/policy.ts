/**
 * Whom the reader trusts (C2SP tlog-policy): which logs, which witnesses, and how many of these
 * must have seen a checkpoint.
 *
 * A policy is read as UTF-8, where the specification allows any bytes in names and comments.
 */
import { type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { DoesNotHold } from './does-not-hold.js';
import { textOf } from './encoding.js';
import { COSIGNATURE, ED25519, parseVerifierKey, type VerifierKey } from './note.js';

/** A log that is accepted; the name of its key is its origin. */
export interface TrustedLog {
  readonly key: VerifierKey;
  readonly url: string | null;
}

/** A witness, by the name that it has in the policy. */
export interface TrustedWitness extends TrustedLog {
  readonly name: string;
}

/** A group of witnesses and groups, which has seen what at least `least` of them have seen. */
export interface WitnessGroup {
  readonly name: string;
  readonly least: number;
  readonly members: readonly string[];
}

/** Whom a reader trusts. */
export interface TrustPolicy {
  readonly logs: readonly TrustedLog[];
  readonly witnesses: readonly TrustedWitness[];
  /** Each names only witnesses and groups before it. */
  readonly groups: readonly WitnessGroup[];
  /** The witness or group that must have seen a checkpoint; null where none must. */
  readonly quorum: string | null;
}

/** A checkpoint that a policy accepts. */
export interface AcceptedCheckpoint extends VerifiedCheckpoint {
  /** Witnesses of the policy that have seen it, by their names there. */
  readonly witnesses: readonly string[];
}

/** Lines of logs, witnesses and groups in all that a policy may have. */
const MOST_LINES = 1000;

/**
 * Reads a policy. Throws DoesNotHold: 'policy' where a line is malformed, names what is not there
 * or tells anything twice, with the number of the line; 'key' where a verifier key is malformed.
 */
export async function parsePolicy(policy: string | Uint8Array): Promise<TrustPolicy> {
  const text = typeof policy === 'string' ? policy : textOf(policy);
  if (text === null) throw new DoesNotHold('policy', 'The policy is not UTF-8.');
  const reader = new PolicyReader();
  for (const [i, line] of text.split('\n').entries()) {
    try {
      await reader.read(line);
    } catch (error) {
      if (!(error instanceof DoesNotHold)) throw error;
      throw new DoesNotHold(error.part, `Line ${i + 1} of the policy: ${error.message}`);
    }
  }
  return reader.whole();
}

/**
 * Verifies a checkpoint by a policy: that one of its logs signed it, and that so many witnesses as
 * it asks for have seen it. Cosignatures of witnesses that it does not name are passed over.
 * Throws DoesNotHold: 'note', 'signature', 'checkpoint', or 'quorum' where too few have seen it.
 */
export async function verifyByPolicy(
  note: string | Uint8Array,
  policy: TrustPolicy,
): Promise<AcceptedCheckpoint> {
  const keys = [...policy.logs, ...policy.witnesses].map(({ key }) => key);
  const checkpoint = await verifyCheckpoint(note, keys);
  const signers = new Set(checkpoint.signed.map(({ key }) => key));
  const witnesses = policy.witnesses.filter(({ key }) => signers.has(key)).map(({ name }) => name);
  const seen = new Set(witnesses);
  for (const { name, least, members } of policy.groups) {
    if (members.filter((member) => seen.has(member)).length >= least) seen.add(name);
  }
  if (policy.quorum !== null && !seen.has(policy.quorum)) {
    const who = witnesses.length > 0 ? `only ${witnesses.join(', ')}` : 'no witness';
    throw new DoesNotHold('quorum', `The policy asks for ${policy.quorum}; ${who} has seen this.`);
  }
  return { ...checkpoint, witnesses };
}

/** Gathers a policy line by line. */
class PolicyReader {
  private readonly logs: TrustedLog[] = [];
  private readonly witnesses: TrustedWitness[] = [];
  private readonly groups: WitnessGroup[] = [];
  private readonly keys = new Set<string>();
  /** Names that may be listed as members yet. */
  private readonly free = new Set<string>();
  private readonly names = new Set<string>(['none']);
  private quorum: string | null | undefined;

  async read(line: string): Promise<void> {
    if (hasForbidden(line))
      throw broken('only tab and line feed are allowed of control characters');
    const [word, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (word === undefined || word.startsWith('#')) return;
    if (this.names.size + this.logs.length > MOST_LINES) throw broken('the policy is too long');
    switch (word) {
      case 'log':
        this.logs.push(await this.trusted(rest, ED25519));
        return;
      case 'witness':
        await this.readWitness(rest);
        return;
      case 'group':
        this.readGroup(rest);
        return;
      case 'quorum':
        this.readQuorum(rest);
        return;
      default:
        throw broken(`a line begins with log, witness, group, quorum or #, not "${word}"`);
    }
  }

  /** What was read. */
  whole(): TrustPolicy {
    const { logs, witnesses, groups, quorum } = this;
    if (quorum === undefined) throw broken('The policy has no line of a quorum');
    return { logs, witnesses, groups, quorum };
  }

  private async readWitness([name = '', ...rest]: readonly string[]): Promise<void> {
    this.define(name);
    this.witnesses.push({ name, ...(await this.trusted(rest, COSIGNATURE)) });
  }

  private readGroup([name = '', count = '', ...members]: readonly string[]): void {
    if (members.length === 0) throw broken('a group has a name, a number and its members');
    for (const member of members) {
      if (!this.names.has(member) || member === 'none') throw broken(`"${member}" is not defined`);
      if (!this.free.delete(member)) throw broken(`"${member}" is in a group already`);
    }
    this.define(name);
    this.groups.push({ name, least: leastOf(count, members.length), members });
  }

  private readQuorum([name, ...rest]: readonly string[]): void {
    if (this.quorum !== undefined) throw broken('there is a quorum already');
    if (name === undefined || rest.length > 0) throw broken('a quorum is one name');
    if (!this.names.has(name)) throw broken(`"${name}" is not defined`);
    this.quorum = name === 'none' ? null : name;
  }

  private define(name: string): void {
    if (name === '') throw broken('a name is missing');
    if (this.names.has(name)) throw broken(`"${name}" is defined already`);
    this.names.add(name);
    this.free.add(name);
  }

  private async trusted(
    [vkey = '', url, ...rest]: readonly string[],
    type: VerifierKey['type'],
  ): Promise<TrustedLog> {
    if (rest.length > 0) throw broken('there is more than a key and a URL');
    const key = await parseVerifierKey(vkey);
    if (key.type !== type) throw broken(`the key is of type ${key.type}, not ${type}`);
    // Of one kind: whether the same key may be a log and a witness, the specification leaves open.
    const held = `${type} ${key.publicKey.join()}`;
    if (this.keys.has(held)) throw broken('the public key is listed already');
    this.keys.add(held);
    return { key, url: url ?? null };
  }
}

function leastOf(count: string, members: number): number {
  if (count === 'any') return 1;
  if (count === 'all') return members;
  const least = /^[1-9][0-9]{0,3}$/.test(count) ? Number(count) : 0;
  if (least >= 1 && least <= members) return least;
  throw broken(`of ${members} members, any, all or a number up to that have to be asked for`);
}

function hasForbidden(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
  }
  return false;
}

function broken(what: string): DoesNotHold {
  return new DoesNotHold('policy', `${what}.`);
}
