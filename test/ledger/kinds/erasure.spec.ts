import { given, says } from '../given.js';
import { professionalErased } from '../samples.js';

const operator = { role: 'operator', party: null, message: 'erased 1' } as const;

describe('an erasure', () => {
  it('is told by operators alone, and told again is the entry that there is', () => {
    const erased = professionalErased();
    given().when(erased).thenRejects('only_an_operator_may');
    given().when(says(erased, operator)).thenTold(erased);
    given(says(erased, operator)).when(says(erased, operator)).thenDuplicate(0);
  });
});
