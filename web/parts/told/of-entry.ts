/** What is told of a relation, and of what was told before. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

type EntryType = Extract<EventType, `Feedback${string}` | `Entry${string}` | 'ContestResolved'>;

export function ofEntry(type: EntryType, told: Telling): string {
  const { words, facts, who } = told;
  switch (type) {
    case 'FeedbackGiven': {
      const number = facts.within('about').text('number') ?? words.say('told.noNumber');
      const values = { to: told.name('to'), rating: facts.number('rating') ?? 0, number };
      return told.did(facts.party('from'), words.say('told.rated', values));
    }
    case 'FeedbackAnswered':
      return told.did(null, words.say('told.answeredFeedback', { from: told.name('from') }));
    case 'EntryWithdrawn':
      return told.acted(words.say('told.withdrew') + told.because('why'));
    case 'EntryContested':
      return told.acted(words.say('told.contested'));
    case 'EntryAnswered':
      return told.acted(words.say('told.answeredContest'));
    case 'ContestResolved':
      return words.say(facts.flag('upheld') ? 'told.upheld' : 'told.rejectedContest', { who });
    default:
      return type satisfies never;
  }
}
