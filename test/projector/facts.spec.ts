import { withoutPersonal } from '../../src/projector/facts.js';

const SEALED = {
  '83011c3e8fe641ecb7bf173f90bd39a8': 'BIa4-p_7',
  '45c9d624d53df54ada12c74d1079958e': 'Q',
};

describe('the data of an entry in views', () => {
  it.each([
    ['first', { personal: SEALED, seller: 'b' }],
    ['in the middle', { buyer: 'a', personal: SEALED, after: { known: true } }],
    ['last', { buyer: 'a', personal: SEALED }],
    ['alone', { personal: SEALED }],
    ['of nobody', { buyer: 'a', personal: {} }],
  ])('have no personal parts, where those stand %s', (_place, whole) => {
    const { personal: _sealed, ...facts } = whole;
    expect(JSON.parse(withoutPersonal({ data: JSON.stringify(whole) }))).toEqual(facts);
  });

  it('are left as they are where a text only looks like such parts', () => {
    const data = JSON.stringify({ reason: '"personal":{"a":"b"}', teller: '\\"personal":{}' });
    expect(withoutPersonal({ data })).toBe(data);
  });
});
