/** A list of professionals as CSV, as spreadsheets write it. */

export interface ListedId {
  readonly id: string;
  /** The line on which it stands, from 1. */
  readonly line: number;
}

/** The first cell of each line that has one; a first line without any digit is a title. */
export function idsInCsv(text: string): readonly ListedId[] {
  const listed = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n]/)
    .map((line, i) => ({ id: firstCell(line), line: i + 1 }))
    .filter(({ id }) => id !== '');
  const [first] = listed;
  return first !== undefined && !/\d/.test(first.id) ? listed.slice(1) : listed;
}

function firstCell(line: string): string {
  const [, quoted, plain = ''] = /^\s*(?:"([^"]*)"|([^",;\t]*))/.exec(line) ?? [];
  return (quoted ?? plain).trim();
}
