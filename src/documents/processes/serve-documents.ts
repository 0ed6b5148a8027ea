/**
 * What a process does that reads documents: one after another, with the readers that it is given.
 * It opens no file and no ledger: bytes come from the server, and parts go to it.
 */
import { Identities } from '../../command/identities.js';
import type { Format } from '../../intake/format.js';
import { readPartyMap } from '../../intake/party-map-file.js';
import { partyIdsOf } from '../../keys/party-id.js';
import { Parent } from '../../processes/parent.js';
import { type CheckedPart, checkedParts } from '../checked-part.js';
import {
  type DocumentCall,
  type DocumentReply,
  type DocumentTask,
  endOf,
  type FromDocumentReader,
  type ToDocumentReader,
} from './crossing.js';

/** Parts, or messages of parts, that go to the server at a time. */
const PORTION = 500;

/** Serves until the server is gone. Call it in a process of its own, once. */
export function serveDocuments(formats: readonly Format[]): void {
  const send = (message: FromDocumentReader): void => {
    process.send?.(message);
  };
  const server = new Parent<DocumentCall, DocumentReply>((call) => send({ what: 'call', call }));
  let identities: Identities | null = null;
  process.on('message', async (message: ToDocumentReader) => {
    switch (message.what) {
      case 'begin':
        identities = new Identities(partyIdsOf(message.partySecret));
        return send({ what: 'ready' });
      case 'read':
        return identities && send(await ended(read(message.task, formats, identities, server)));
      case 'check':
        return send(await ended(check(message.partyMap)));
      case 'told':
        return server.hear(message.told);
      default:
        return message satisfies never;
    }
  });
  process.once('disconnect', () => process.exit());
  // A terminal tells all processes of a group to end; the server ends its readers itself, last.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
}

async function ended(work: Promise<void>): Promise<FromDocumentReader> {
  try {
    await work;
    return { what: 'over' };
  } catch (error) {
    return endOf(error);
  }
}

async function check(partyMap: Uint8Array): Promise<void> {
  readPartyMap(partyMap);
}

async function read(
  { format: name, teller, owner, partyMap, mapping }: DocumentTask,
  formats: readonly Format[],
  identities: Identities,
  server: Parent<DocumentCall, DocumentReply>,
): Promise<void> {
  const format = formats.find((each) => each.name === name);
  if (!format) throw new Error(`No format is called ${name}.`);
  const reader = {
    teller,
    partyOf: (identifier: string) => identities.read(identifier, '').party,
    ...(owner !== undefined && { owner }),
    ...(partyMap && { partyMap: readPartyMap(partyMap) }),
    ...(mapping !== undefined && { mapping }),
  };
  try {
    const portions = inPortions(checkedParts(format, piecesFrom(server), reader));
    for await (const parts of portions) await server.ask({ of: 'parts', parts });
  } finally {
    // Some formats read ahead of what they say.
    await server.quiet();
  }
}

async function* piecesFrom(
  server: Parent<DocumentCall, DocumentReply>,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const told = await server.ask({ of: 'piece' });
    if (told.of !== 'piece' || !told.bytes) return;
    yield told.bytes;
  }
}

/** What was read before an error goes to the server before it. */
async function* inPortions(
  parts: AsyncIterable<CheckedPart>,
): AsyncGenerator<readonly CheckedPart[]> {
  let waiting: CheckedPart[] = [];
  let size = 0;
  try {
    for await (const part of parts) {
      waiting.push(part);
      size += 'messages' in part ? Math.max(1, part.messages.length) : 1;
      if (size < PORTION) continue;
      yield waiting;
      [waiting, size] = [[], 0];
    }
  } catch (error) {
    if (waiting.length > 0) yield waiting;
    throw error;
  }
  if (waiting.length > 0) yield waiting;
}
