/** What an append must be for any store, so that the adapters refuse the same mistakes. */
import type { Append } from './event-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Throws TypeError for an append that no store may take: a mistake of the caller's code. */
export function checkAppend(append: Append): void {
  const mistake = mistakeIn(append);
  if (mistake) throw new TypeError(`append to ${JSON.stringify(append.stream)}: ${mistake}`);
}

function mistakeIn({ stream, expected, events }: Append): string | null {
  if (!isName(stream)) return "the stream's name must be well-formed text.";
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    return `expected must be 'none' or a revision, not ${expected}.`;
  }
  if (events.length === 0) return 'give at least one event.';
  for (const { id, type, data, metadata } of events) {
    if (!UUID.test(id)) return `the event id ${id} is not a UUID.`;
    if (!isName(type)) return 'an event type must be well-formed text.';
    if (!data.isWellFormed() || !metadata.isWellFormed()) {
      return `data and metadata of ${id} must be well-formed text.`;
    }
  }
  return null;
}

/** Lone surrogates cannot be written as UTF-8: two names that differ in them would become one. */
function isName(text: string): boolean {
  return text !== '' && text.isWellFormed();
}
