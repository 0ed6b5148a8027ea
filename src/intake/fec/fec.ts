/**
 * The FEC, a ledger file. Every French firm that keeps its books by computer can export it. It
 * holds years of invoices on both sides, and its lettering says which payments settled them.
 */
import { Rejection } from '../../ledger/rejection.js';
import { readIdentifier } from '../../ledger/values/party.js';
import type { Beginning, Format, Part, Reader } from '../format.js';
import { FEC_MAPPING } from './columns.js';
import { FEC_ROLE_MAPPING } from './entries.js';
import { isUnreadCharset } from './lines.js';
import { OpenLetters } from './open-letters.js';
import { FecReading } from './reading.js';
import { fecRows } from './rows.js';

export const fec: Format = {
  name: 'fec',
  acrossFiles: () => {
    const open = new OpenLetters();
    return { ...fec, read: (bytes, reader) => read(bytes, reader, open) };
  },
  title: 'FEC (fichier des écritures comptables), a French ledger file',
  version: 2,
  recognises,
  read,
  ownerByName: ownerOfFecName,
  mapping: [...FEC_MAPPING, ...FEC_ROLE_MAPPING],
};

function recognises({ bytes, name, text, root }: Beginning): boolean {
  const header = text.slice(0, text.search(/[\r\n]|$/)).toLowerCase();
  const named = ['journalcode', 'ecriturenum', 'comptenum'].every((each) => header.includes(each));
  if (named || root?.name === XML_ROOT) return true;
  return isUnreadCharset(bytes) && ownerOfFecName(name) !== null;
}

/** The law has an XML variant, which hardly any program writes: it is known, and refused. */
const XML_ROOT = 'comptabilite';

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
  open?: OpenLetters,
): AsyncGenerator<Part> {
  const reading = new FecReading(reader, fecOwner(reader), open);
  for await (const rows of fecRows(bytes)) {
    for (const row of rows) {
      for (const part of reading.take(row)) yield part;
    }
  }
  for (const part of reading.end()) yield part;
}

/** Whose books they are, as an identifier. Throws party_spoken_for_must_be_named. */
export function fecOwner({ owner }: Reader): string {
  const identifier = owner === undefined ? null : readIdentifier(owner);
  if (identifier) return identifier.text;
  throw new Rejection(
    'party_spoken_for_must_be_named',
    '',
    'A FEC does not say whose books it holds. Name the owner (--owner 0002:<SIREN>), or give the ' +
      'file its legal name, <SIREN>FEC<AAAAMMJJ>.txt.',
  );
}

/**
 * The owner of the books by the file's legal name, `<SIREN>FEC<day of closing>`, as an identifier;
 * null where the name is another one or its SIREN is none.
 */
export function ownerOfFecName(name: string): string | null {
  const siren = /(?:^|[/\\])(\d{9})FEC\d{8}/i.exec(name)?.[1];
  return (siren && readIdentifier(`0002:${siren}`)?.text) || null;
}
