/** Reads as the page of who looked shows them. */
import type { ShownRead } from '../../../src/query/people/reads.js';
import { looksOf } from '../../../web/pages/reads/looks.js';

const BANK = { teller: 'bank', role: 'partner', party: null } as const;

function read(at: string, more: Partial<ShownRead> = {}): ShownRead {
  return {
    ...{ at: `2026-11-23T${at}:00.000Z`, of: 'score', asOf: '2026-10-31', knownAt: 7 },
    ...{ by: BANK, purpose: null, ...more },
  };
}

describe('looks at a professional', () => {
  it('are what one reader read within an hour, each kind once, the last first', () => {
    const looks = looksOf([
      read('12:30', { of: 'trail' }),
      read('12:10'),
      read('12:00'),
      read('11:40'),
      read('11:30'),
    ]);
    expect(looks.map(({ at, of }) => [at.slice(11, 16), of])).toEqual([
      ['12:30', ['trail', 'score']],
      ['11:30', ['score']],
    ]);
  });

  it('are apart where the reader, the reason or the day is another', () => {
    const looks = looksOf([
      read('12:04'),
      read('12:03', { purpose: 'a loan' }),
      read('12:02', { asOf: null }),
      read('12:01', { by: { ...BANK, teller: 'other' } }),
      read('12:00', { by: { teller: null, role: 'link', party: null, share: 's1' } }),
    ]);
    expect(looks).toHaveLength(5);
  });
});
