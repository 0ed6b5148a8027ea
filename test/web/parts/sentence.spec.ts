import { sentenceOf } from '../../../web/parts/told/sentence.js';
import { WORDS } from '../../../web/words/words.js';
import { en } from '../../../web/words/en.js';
import { TOLD } from './told-entries.js';

const TYPES = Object.keys(en.event);

describe('an entry as a sentence', () => {
  it('is tried for every type of event', () => {
    expect(Object.keys(TOLD).sort()).toEqual([...TYPES].sort());
  });

  it.each(Object.entries(TOLD))('says %s in both languages', (_, { entry, english, french }) => {
    expect([sentenceOf(entry, WORDS.en), sentenceOf(entry, WORDS.fr)]).toEqual([english, french]);
  });
});
