/** A cell as RFC 4180 writes it: what holds a separator, a quote or a line break is quoted. */
export function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell of text that others wrote. A spreadsheet takes what begins so for a formula and runs it;
 * with an apostrophe before it, it is text.
 */
export function csvText(text: string): string {
  return csvCell(guarded(text));
}

/** The text, with an apostrophe before what a spreadsheet would run. */
export function guarded(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** A line of cells, with its end; null is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const texts = cells.map((cell) => (typeof cell === 'string' ? csvText(cell) : `${cell ?? ''}`));
  return `${texts.join(',')}\r\n`;
}
