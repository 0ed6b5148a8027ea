/** What Hélène Vasseur and Ferrand say of each other, and what each of them contests. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { inMonth, MONTHS, workday } from '../calendar.js';
import { FERRAND, VASSEUR } from '../cast.js';
import { opinion } from '../dealings.js';
import { type MessageRef, type SentMessage, sent, tellAbout } from '../sent-message.js';
import { ferrand, operator, vasseur } from '../voices.js';
import { fee } from './consultant.js';

export function opinions(): SentMessage[] {
  return [...MONTHS.filter((month) => month % 3 === 1).flatMap(opinionsOf), ...contests()];
}

const BY_CLIENT: readonly (readonly [number, string])[] = [
  [4, 'Clear slides, clear minutes.'],
  [1, 'She never came.'],
  [3, 'Useful, though not what we had asked for.'],
  [2, 'Too much theory.'],
  [5, 'Saved us a year.'],
  [4, 'Back to form.'],
  [5, 'We would ask her again.'],
  [3, 'Fair.'],
];

const BY_CONSULTANT: readonly (readonly [number, string])[] = [
  [4, 'Pays to the day.'],
  [2, 'Argues first and reads afterwards.'],
  [1, 'Fifty days after the due day they found the price too high.'],
  [3, 'Correct in the end.'],
  [2, 'A whole invoice refused for a comma.'],
  [4, 'A good year.'],
  [5, 'Straight and quick.'],
  [4, 'Paid to the day again.'],
];

/** Each quarter both say what they think, and the one who is praised or blamed answers. */
function opinionsOf(month: number): SentMessage[] {
  const bill = fee(month, 0);
  const [byClient, toConsultant] = BY_CLIENT[(month - 1) / 3] ?? [3, 'Fair.'];
  const [byConsultant, toClient] = BY_CONSULTANT[(month - 1) / 3] ?? [3, 'Fair.'];
  const day = workday(bill.issuedOn + 10);
  const told = opinion(
    ferrand,
    FERRAND.identifier,
    VASSEUR.identifier,
    bill,
    byClient,
    day,
    toConsultant,
  );
  return [
    told,
    opinion(
      vasseur,
      VASSEUR.identifier,
      FERRAND.identifier,
      bill,
      byConsultant,
      workday(bill.dueOn + 2),
      toClient,
    ),
    ...(byClient < 4
      ? [
          tellAbout(
            vasseur,
            'FeedbackAnswered',
            sent(ferrand, 'FeedbackGiven', bill.number),
            day + 12,
            {
              on: dayOf(day + 12),
              text: 'I would rather have heard this in the meeting.',
            },
          ),
        ]
      : []),
  ];
}

/** Three contests: one upheld, one rejected, one still open. */
function contests(): SentMessage[] {
  const neverCame = sent(ferrand, 'FeedbackGiven', fee(4, 0).number);
  const lateDispute = sent(vasseur, 'FeedbackGiven', fee(7, 0).number);
  const theory = sent(ferrand, 'FeedbackGiven', fee(10, 0).number);
  const first = workday(inMonth(6, 10));
  const second = workday(inMonth(10, 20));
  return [
    tellAbout(vasseur, 'EntryContested', neverCame, first, {
      on: dayOf(first),
      reason: 'I was there on each of the four days; the visitors’ book has my name.',
    }),
    tellAbout(ferrand, 'EntryAnswered', neverCame, first + 9, {
      on: dayOf(first + 9),
      text: 'The book says so. Our site manager was thinking of somebody else.',
    }),
    resolution(neverCame, first + 16, true),
    tellAbout(ferrand, 'EntryContested', lateDispute, second, {
      on: dayOf(second),
      reason: 'The price was discussed in June.',
    }),
    tellAbout(vasseur, 'EntryAnswered', lateDispute, second + 5, {
      on: dayOf(second + 5),
      text: 'By whom? There is no trace of it.',
    }),
    resolution(lateDispute, second + 20, false),
    tellAbout(vasseur, 'EntryContested', theory, workday(inMonth(23, 12)), {
      on: dayOf(workday(inMonth(23, 12))),
      reason: 'Theory was what the order asked for: see its page 1.',
    }),
  ];
}

function resolution(about: MessageRef, day: DayNumber, upheld: boolean): SentMessage {
  return tellAbout(operator, 'ContestResolved', about, day, {
    upheld,
    on: dayOf(day),
    note: upheld ? 'The teller agrees that the entry is wrong.' : 'Nothing shows it to be wrong.',
  });
}
