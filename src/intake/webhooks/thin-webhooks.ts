/**
 * Webhooks that say that something changed and not what: Xero and QuickBooks. What changed has to
 * be fetched from their API, which Kept does not do; until then they are verified and noted.
 */
import type { Format, Part } from '../format.js';
import { type JsonNode, readingJson } from './json-document.js';

function thin(
  name: string,
  title: string,
  eventsIn: (body: JsonNode) => readonly JsonNode[],
  kindOf: (event: JsonNode) => string,
): Format {
  return {
    ...{ name, title, version: 1 },
    recognises: () => false,
    read: readingJson(function* (body): IterableIterator<Part> {
      const events = eventsIn(body);
      for (const event of events) {
        const kind = kindOf(event)
          .replace(/[^\w. ]/g, '')
          .slice(0, 60);
        yield { at: event.at, ignored: `${kind} has to be fetched from their API and sent here.` };
      }
      if (events.length === 0) yield { at: '', ignored: 'It tells of no event.' };
    }),
    mapping: [{ from: 'every event', to: 'passed over', note: 'It holds no amounts or days.' }],
  };
}

export const xero = thin(
  'xero',
  'Webhook of Xero',
  (body) => body.member('events').items,
  (event) => `${event.member('eventCategory').text} ${event.member('eventType').text}`,
);

export const quickbooks = thin(
  'quickbooks',
  'Webhook of QuickBooks Online (CloudEvents)',
  (body) => body.items,
  (event) => event.member('type').text,
);
