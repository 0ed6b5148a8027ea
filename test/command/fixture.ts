/** A ledger on a temporary folder, and the messages and keys that the tests of the shell share. */
import { rmSync } from 'node:fs';
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import type { Access } from '../../src/command/speaker.js';
import { readIdentifier } from '../../src/ledger/values/party.js';
import type { Message, MessageType } from '../../src/messages/message.js';
import { closeParts, openParts, type Parts, type PartsOptions } from '../../src/open-ledger.js';
import { temporaryFolder } from '../temporary-folder.js';

export const SELLER = '0002:552100554';
export const BUYER = '0002:732829320';
export const OTHER = '0002:542051180';

export interface Folder extends Parts {
  readonly dir: string;
  readonly ledger: Ledger;
  /** The party id of an identifier as written. */
  party(written: string): string;
  close(): Promise<void>;
}

/** Opens a ledger in a new temporary folder, or again in one that is there. */
export async function openFolder(
  dir = temporaryFolder(),
  options: PartsOptions = {},
): Promise<Folder> {
  return folderOf(dir, await openParts(dir, options));
}

/** The ledger on parts that are open; the folder is for views. */
export function folderOf(dir: string, parts: Parts): Folder {
  const { store, keys, partyIds } = parts;
  return {
    ...parts,
    dir,
    ledger: new Ledger(store, keys, new Identities(partyIds)),
    party: (written) => partyIds.of(readIdentifier(written)?.text ?? written),
    close: () => closeParts(parts),
  };
}

export function removeFolder({ dir }: Folder): void {
  rmSync(dir, { recursive: true, force: true });
}

export function accessOf(folder: Folder, parties: readonly string[], more: Partial<Access> = {}) {
  const access: Access = {
    keyId: '000000000001',
    role: 'emitter',
    teller: 'books',
    parties: new Set(parties.map((written) => folder.party(written))),
    anyParty: false,
    source: 'api',
    owner: `teller/${more.teller ?? 'books'}`,
    vetting: 'known',
    ...more,
  };
  return access;
}

export const OPERATOR: Access = {
  keyId: '000000000000',
  role: 'operator',
  teller: 'ops',
  parties: new Set(),
  anyParty: true,
  source: 'api',
  owner: 'teller/ops',
  vetting: 'known',
};

export function message(
  type: MessageType,
  id: string,
  data: Record<string, unknown>,
  onBehalfOf?: string,
): Message {
  return { type, id, data, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}

/** The data of an invoice of 1,200.00 EUR, changed where the test says so. */
export function invoiceData(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    seller: SELLER,
    buyer: BUYER,
    number: 'F2026-041',
    typeCode: '380',
    total: '120000',
    prepaid: '0',
    payable: '120000',
    currency: 'EUR',
    issuedOn: '2026-08-01',
    instalments: [{ kind: 'ordinary', amount: '120000', due: '2026-08-31', basis: 'stated' }],
    ...changes,
  };
}
