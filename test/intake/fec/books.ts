/** Small books for tests of the FEC reader, written as programs write them. */
import { fec } from '../../../src/intake/fec/fec.js';
import type { Part, Reader } from '../../../src/intake/format.js';
import { checkedData } from '../../../src/messages/check.js';
import type { Message } from '../../../src/messages/message.js';

export const OWNER = '0002:000901108';

export const HEADER = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'],
  ...['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit'],
  ...['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

/** Stands for the keyed hash: what matters is that no identifier is left in an id. */
export const BOOKS: Reader = {
  teller: 'books',
  partyOf: (id) => `party-of-${id.slice(-6)}`,
  owner: OWNER,
};

/** What is said of a row; the rest is as its journal would have it. */
export interface Row {
  /** `journal number day`: `VE 1 20260115`. */
  readonly entry: string;
  /** `account` or `account:auxiliary`. */
  readonly account: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly piece?: string;
  readonly pieceDate?: string;
  readonly label?: string;
  readonly letter?: string;
}

const JOURNALS: Readonly<Record<string, string>> = {
  VE: 'Ventes',
  AC: 'Achats',
  BQ: 'Banque',
  OD: 'Opérations diverses',
  AN: 'À nouveaux',
};

export function cellsOf(row: Row): string[] {
  const [journal = '', number = '', day = ''] = row.entry.split(' ');
  const [account = '', party = ''] = row.account.split(':');
  const name = party === '' ? '' : `Tiers ${party}`;
  return [
    ...[journal, JOURNALS[journal] ?? '', number, day, account, `Compte ${account}`],
    ...[party, name, row.piece ?? '', row.pieceDate ?? day, row.label ?? ''],
    ...[row.debit ?? '0,00', row.credit ?? '0,00', row.letter ?? '', '', day, '', ''],
  ];
}

export function fileOf(rows: readonly Row[], delimiter = '\t', end = '\r\n'): string {
  return [HEADER, ...rows.map(cellsOf)].map((cells) => `${cells.join(delimiter)}${end}`).join('');
}

/** An invoice of three rows. `of` is `C1 FA-1 120,00`. */
export function sale(entry: string, of: string, letter = ''): Row[] {
  const [party = '', piece = '', amount = ''] = of.split(' ');
  return [
    { entry, account: `411000:${party}`, debit: amount, piece, letter },
    { entry, account: '707000', credit: amount, piece },
  ];
}

export function purchase(entry: string, of: string, letter = ''): Row[] {
  const [party = '', piece = '', amount = ''] = of.split(' ');
  return [
    { entry, account: `401000:${party}`, credit: amount, piece, letter },
    { entry, account: '607000', debit: amount, piece },
  ];
}

/** Money from a client. `of` is `C1 120,00`. */
export function paid(entry: string, of: string, letter = '', label = 'Virement reçu'): Row[] {
  const [party = '', amount = ''] = of.split(' ');
  return [
    { entry, account: `411000:${party}`, credit: amount, letter, label },
    { entry, account: '512000', debit: amount, label },
  ];
}

export function paying(entry: string, of: string, letter = ''): Row[] {
  const [party = '', amount = ''] = of.split(' ');
  return [
    { entry, account: `401000:${party}`, debit: amount, letter },
    { entry, account: '512000', credit: amount },
  ];
}

export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Reads a file whole; every message has the shape that its type documents. */
export async function partsOf(
  file: string | Uint8Array | readonly Row[],
  reader: Reader = BOOKS,
  size = 1000,
): Promise<readonly Part[]> {
  const text = typeof file === 'string' || file instanceof Uint8Array ? file : fileOf(file);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const parts: Part[] = [];
  for await (const part of fec.read(inPieces(bytes, size), reader)) parts.push(part);
  for (const { type, data } of messagesIn(parts)) checkedData(type, data);
  return parts;
}

export function messagesIn(parts: readonly Part[]): readonly Message[] {
  return parts.flatMap((part) => ('messages' in part ? part.messages : []));
}

/** The data of the messages of one type. */
export function told(parts: readonly Part[], type: Message['type']): readonly Message['data'][] {
  return messagesIn(parts).flatMap((message) => (message.type === type ? [message.data] : []));
}

export function figuresIn(parts: readonly Part[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.flatMap((part) => ('figure' in part ? [[part.figure.name, part.figure.value]] : [])),
  );
}

/** Problems, anomalies and what was ignored, as `line 3 anomaly`. */
export function remarksIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if ('problem' in part) return [`${part.at} ${part.problem.code}`];
    if ('anomaly' in part) return [`${part.at} anomaly`];
    return 'ignored' in part ? [`${part.at} ignored`] : [];
  });
}
