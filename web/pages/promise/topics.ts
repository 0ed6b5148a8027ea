/** What the tellers of a promise do not tell the same, in words. */
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { en } from '../../words/en.js';
import type { Words } from '../../words/words.js';

/** Each once: `the due day and what was paid`. */
export function topicsIn({ discrepancies }: ShownPromise, words: Words): string {
  return words.figures.list([...new Set(discrepancies.map(({ about }) => topicOf(about, words)))]);
}

export function topicOf(about: string, words: Words): string {
  if (isTopic(about)) return words.say(`differs.${about}`);
  return isEvent(about) ? words.say(`event.${about}`) : about;
}

function isTopic(about: string): about is keyof typeof en.differs {
  return about in en.differs;
}

function isEvent(about: string): about is keyof typeof en.event {
  return about in en.event;
}
