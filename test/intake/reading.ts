/** Reads documents in tests as the shell does, and checks each message against its DTO. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format, Part, Problem, Reader } from '../../src/intake/format.js';
import { readIdentifier } from '../../src/ledger/values/party.js';
import { checkMessage } from '../../src/messages/check.js';
import type { Message } from '../../src/messages/message.js';

/** A party id that tests can work out, made of the identifier's one form. */
export const partyOf = (identifier: string): string =>
  createHash('sha256')
    .update(readIdentifier(identifier)?.text ?? '')
    .digest('hex')
    .slice(0, 32);

export const READER: Reader = { teller: 'books', partyOf };

/** All parts of a document, given in pieces of an odd size as a network would. */
export async function partsOf(
  format: Format,
  document: string | Uint8Array,
  reader: Reader = READER,
): Promise<readonly Part[]> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const parts: Part[] = [];
  for await (const part of format.read(inPieces(bytes), reader)) parts.push(part);
  for (const message of messagesIn(parts)) checkMessage(message);
  return parts;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 4099) yield bytes.subarray(i, i + 4099);
}

export function messagesIn(parts: readonly Part[]): readonly Message[] {
  return parts.flatMap((part) => ('messages' in part ? part.messages : []));
}

export function problemsIn(parts: readonly Part[]): readonly (Problem & { at: string })[] {
  return parts.flatMap((part) => ('problem' in part ? [{ ...part.problem, at: part.at }] : []));
}

export function anomaliesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => ('anomaly' in part ? [part.anomaly] : []));
}

export function ignoredIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => ('ignored' in part ? [part.ignored] : []));
}

/** Type and data of each message: ids are tested apart. */
export function saidIn(parts: readonly Part[]): readonly Pick<Message, 'type' | 'data'>[] {
  return messagesIn(parts).map(({ type, data }) => ({ type, data }));
}

/** What was not taken as it stands, and why, in the order of the document. */
export function leftOut(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if ('problem' in part) return [`${part.problem.code}: ${part.problem.detail}`];
    if ('ignored' in part) return [part.ignored];
    return 'anomaly' in part ? [part.anomaly] : [];
  });
}

/** A small document of our own. */
export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), 'utf8');
}
