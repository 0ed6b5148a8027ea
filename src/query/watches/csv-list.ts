/** A list of professionals as CSV, as spreadsheets write it. */

/** The first cell of each line that has one; a first line without any digit is a title. */
export function idsInCsv(text: string): readonly string[] {
  const cells = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n]/)
    .map((line) => firstCell(line))
    .filter((cell) => cell !== '');
  const [first] = cells;
  return first !== undefined && !/\d/.test(first) ? cells.slice(1) : cells;
}

function firstCell(line: string): string {
  const [, quoted, plain = ''] = /^\s*(?:"([^"]*)"|([^",;\t]*))/.exec(line) ?? [];
  return (quoted ?? plain).trim();
}
