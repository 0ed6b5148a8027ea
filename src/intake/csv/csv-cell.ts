/** A cell as RFC 4180 writes it: what holds a separator, a quote or a line break is quoted. */
export function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
