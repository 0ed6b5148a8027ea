import { given, says } from '../given.js';
import {
  BUYER,
  entryWithdrawn,
  feedbackAnswered,
  feedbackGiven,
  OTHER,
  SELLER,
} from '../samples.js';

const from = { party: BUYER } as const;
const to = { party: SELLER } as const;

describe('feedback', () => {
  it('is told by its author about a promise of either of the two', () => {
    const ours = feedbackGiven({ about: { kind: 'invoice', owner: BUYER, number: '9' } });
    given().when(says(feedbackGiven(), from)).thenTold(feedbackGiven());
    given().when(says(ours, from)).thenTold(ours);
    given()
      .when(says(feedbackGiven(), { party: null, role: 'operator' }))
      .thenTold(feedbackGiven());
  });

  it('is answered by the professional it is about', () => {
    given(says(feedbackGiven(), from))
      .when(says(feedbackAnswered(), to))
      .thenTold(feedbackAnswered());
    given(says(feedbackGiven(), from), says(entryWithdrawn(), from))
      .when(says(feedbackAnswered(), to))
      .thenTold(feedbackAnswered());
  });

  it.each([
    [says(feedbackGiven(), to), 'teller_must_speak_for_a_party', '/from'],
    [says(feedbackGiven({ to: BUYER }), from), 'parties_must_differ', '/to'],
    [
      says(
        feedbackGiven({ about: { kind: 'invoice', owner: OTHER, number: '1' }, rating: 9 }),
        from,
      ),
      'feedback_must_be_about_a_promise_of_the_two',
      '/about/owner',
    ],
    [says(feedbackGiven({ rating: 0 }), from), 'rating_must_be_1_to_5', '/rating'],
    [says(feedbackGiven({ rating: 6 }), from), 'rating_must_be_1_to_5', '/rating'],
    [says(feedbackGiven({ rating: 4.5 }), from), 'rating_must_be_1_to_5', '/rating'],
    [says(feedbackAnswered(), from), 'teller_must_speak_for_a_party', '/to'],
    [says(feedbackAnswered({ entry: 1 }), to), 'entry_must_exist', '/entry'],
  ] as const)('that cannot be is refused (%#)', (telling, code, pointer) => {
    given(says(feedbackGiven(), { ...from, message: 'first' }))
      .when(telling)
      .thenRejects(code, pointer);
  });
});
