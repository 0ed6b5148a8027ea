/**
 * Text of a document as one line: white space of any kind becomes a single space, control
 * characters and broken surrogates go, and what is longer than `max` characters is cut.
 */
export function oneLine(text: string, max: number): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
  return line.length <= max
    ? line
    : line
        .slice(0, max)
        .replace(/\p{Cs}/gu, '')
        .trim();
}
