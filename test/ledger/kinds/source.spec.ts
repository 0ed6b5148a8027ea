import { given, says } from '../given.js';
import { sourceCovered } from '../samples.js';

describe('coverage', () => {
  it('is told by the teller whom it is about, in any order of days', () => {
    const earlier = sourceCovered({ upTo: '2025-12-31' });
    given(sourceCovered()).when(earlier).thenTold(earlier);
    given(sourceCovered())
      .when(says(sourceCovered(), { teller: 'bank' }))
      .thenRejects('coverage_must_be_the_tellers_own', '/teller');
  });
});
