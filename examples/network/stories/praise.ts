/** Ébénisterie Goasdoué asks for a recommendation, is given two, and claims a skill. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { inMonth } from '../calendar.js';
import { MULLER } from '../cast.js';
import { GOASDOUE, OLLIVIER } from '../neighbours.js';
import { type SentMessage, sent, tell, tellAbout } from '../sent-message.js';
import { goasdoue, muller, ollivier } from '../voices.js';
import { CABINET_MAKING } from './growing.js';

const OCTOBER = 23;

export function praise(): SentMessage[] {
  const day = (of: number): DayNumber => inMonth(OCTOBER, of);
  const [to, client, supplier] = [GOASDOUE.identifier, OLLIVIER.identifier, MULLER.identifier];
  const given = sent(ollivier, 'RecommendationGiven', 'Goasdoué');
  return [
    tell(goasdoue, 'SkillClaimed', CABINET_MAKING, day(2), {
      ...{ party: to, skill: CABINET_MAKING, on: dayOf(day(2)) },
    }),
    tell(goasdoue, 'RecommendationAsked', 'Ollivier', day(5), {
      ...{ from: client, to, on: dayOf(day(5)) },
    }),
    tell(ollivier, 'RecommendationGiven', 'Goasdoué', day(8), {
      ...{ from: client, to, goodAt: ['deadlines', 'skill'], skill: CABINET_MAKING },
      ...{ mayBePublic: true, on: dayOf(day(8)) },
      words: 'Stairs that fit at the first try, and two days early.',
    }),
    tellAbout(goasdoue, 'RecommendationAnswered', given, day(9), {
      ...{ on: dayOf(day(9)), words: 'It is a pleasure to build on frames that are true.' },
    }),
    tellAbout(goasdoue, 'RecommendationShown', given, day(9), { shown: true, on: dayOf(day(9)) }),
    tell(muller, 'RecommendationGiven', 'Goasdoué', day(12), {
      ...{ from: supplier, to, goodAt: ['payment'], mayBePublic: false, on: dayOf(day(12)) },
      words: 'Small orders, and each is paid on the day.',
    }),
  ];
}
