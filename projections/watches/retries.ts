/** When a message is sent again that an endpoint did not take: ten times over three days. Pure. */

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];

/** Before the second attempt, the third ...: those that Standard Webhooks gives as an example. */
export const PAUSES_MS: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR],
  ...[10 * HOUR, 14 * HOUR, 20 * HOUR, 20 * HOUR],
];

/** How much later it may be, of the pause, so that not all come back at once. */
const JITTER = 0.1;

/**
 * How long after the attempt, 1 for the first, in ms; null where it was the last. The same for
 * every process that asks: the jitter follows from the message.
 */
export function pauseAfter(attempt: number, message: string): number | null {
  const pause = PAUSES_MS[attempt - 1];
  if (pause === undefined) return null;
  return pause + Math.floor(pause * JITTER * partOf(`${message} ${attempt}`));
}

/** From 0 up to 1, by a text (FNV-1a). */
function partOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}
