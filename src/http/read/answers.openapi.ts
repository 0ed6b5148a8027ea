/** What reads answer, member by member, for OpenAPI. */
import { WHY_NOT_COUNTED } from '../../../projections/promise/telling/right-to-speak.js';
import type { ContributionPart } from '../../../projections/score/explanation.js';
import { SCOPES, SIDES } from '../../../projections/score/model.js';
import type {
  ChanceFigures,
  Estimate,
  HowMany,
  Overall,
} from '../../../projections/score/scorecard.js';
import { GRADES } from '../../../projections/step.js';
import { STREAM_KINDS } from '../../ledger/stream-kind.js';
import type { Provenance } from '../../messages/message.js';
import type { ShownAmount } from '../../query/figures.js';
import type { ShownParty } from '../../query/people/people.js';
import type {
  FoundProfessional,
  ProfessionalAnswer,
  SearchAnswer,
} from '../../query/people/professionals.js';
import type { ShownVoice } from '../../query/people/voice.js';
import type { NotCounted } from '../../query/promises/not-counted.js';
import type { Promises, RelationsAnswer, ShownRelation } from '../../query/promises/relations.js';
import type { HistoryAnswer, HistoryPoint } from '../../query/score/history.js';
import type {
  ScoreAnswer,
  ShownContribution,
  ShownExplanation,
  ShownRing,
} from '../../query/score/score.js';
import type { ShownOverdue, ShownSide, Withheld } from '../../query/score/score-card.js';
import { EDITIONS } from '../../query/time/editions.js';
import type { EntryAnswer } from '../../query/trail/entry.js';
import type { ShownEntry } from '../../query/trail/shown-entry.js';
import type { TrailAnswer } from '../../query/trail/trail.js';
import { MODEL, POINT_MODEL } from '../models/model.openapi.js';
import { restricted, withoutRestricted } from '../models/restricted.openapi.js';
import { MATURITY } from '../relations/maturity.openapi.js';
import {
  type AnswerSchema,
  day,
  either,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  type SchemaMembers,
  text,
  whole,
} from './schema.js';

export const STAMP = {
  knownAt: whole('Everything up to and with this position is known, and nothing after it.'),
  edition: optional(
    oneOf(EDITIONS, 'There where you are another: figures are in bands, made so often anew.'),
  ),
  stale: optional(flag('There, and true, where the answer may lack what the ledger holds.')),
};

export const NEXT = orNull(text('The cursor of the next page; null after the last.'));

const PARTY: SchemaMembers<ShownParty> = {
  id: text('Its identifier; its party id where it was erased or may not be shown.'),
  name: orNull(text()),
  erased: optional(flag()),
  unreadable: optional(flag('A part of what is known of it does not open: changed, or moved.')),
  unopened: optional(flag('Its name is not to be had while the store is away: ask again.')),
  consumer: optional(flag('Without a business identifier: never scored, named to operators only.')),
};
export const party = object<ShownParty>(PARTY);

const VOICE: SchemaMembers<ShownVoice> = {
  teller: text('The name under which its key was granted.'),
  party: orNull({ ...party, description: 'For whom it was told.' }),
};
export const voice = object<ShownVoice>(VOICE);

export const NOT_COUNTED: SchemaMembers<NotCounted> = {
  entry: text('`stream@revision`'),
  by: voice,
  why: oneOf(WHY_NOT_COUNTED),
};

export const amount = object<ShownAmount>({
  amount: text('`1200.00`.'),
  currency: text('ISO 4217.'),
});

export const withheld = object<Withheld>({
  status: oneOf(['withheld']),
  reason: text('Why it is not shown.'),
});

export const estimate = object<Estimate>({
  value: number('0 to 100.'),
  low: number('With `high`: where it lies with 90 % certainty.'),
  high: number(),
});

const chances = {
  ...object<ChanceFigures>({
    late: { ...estimate, description: 'Kept after its due day.' },
    pastGrace: { ...estimate, description: 'Kept after the grace of the model.' },
    over30: { ...estimate, description: 'Kept more than 30 days after its due day, or not.' },
  }),
  description: 'Of the payment side: percent, for the next promise to pay.',
};

export const overall = either(
  object<Extract<Overall, { status: 'ok' }>>({
    status: oneOf(['ok']),
    score: estimate,
    weakest: oneOf(SIDES, 'The side that drags the overall down most.'),
  }),
  object<Extract<Overall, { status: 'insufficient' }>>({ status: oneOf(['insufficient']) }),
  withheld,
);

type Scored = Extract<ShownSide, { readonly status: 'ok' }>;
type Insufficient = Extract<ShownSide, { readonly status: 'insufficient' }>;

const FIGURES: Omit<SchemaMembers<Scored>, 'status' | 'score'> = {
  chances: optional(chances),
  promises: whole('Promises that are evidence.'),
  counterparties: whole('With whom they were made.'),
  strangers: optional({
    ...object<HowMany>({ promises: whole(), counterparties: whole() }),
    description: 'Those of them without standing, where any are: they open no score.',
  }),
  declaredOnly: optional(
    flag('All rests on the own word of whom it favours, or of somebody nobody vouches for.'),
  ),
  evidence: number('Evidence after grade, decay and caps, in promises.'),
  levels: optional(
    list(number(), 'Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days.'),
  ),
  shares: optional(
    list(orNull(whole()), 'To others, in place of `levels`: percent in steps of 5, or null.'),
  ),
  index: orNull(number('PAYDEX-style, 0 to 100, weighted by amount.')),
  daysBeyondTerms: orNull(number('Mean days late, weighted by amount; early counts 0.')),
  daysToOutcome: orNull(number('Mean days from issue or order to the outcome.')),
  tier: optional(orNull(text('Of models with tiers, to who sees it whole: the best reached.'))),
  overdue: list(
    object<ShownOverdue>({
      promises: whole(),
      amount: orNull(amount),
      below: optional(orNull({ ...amount, description: 'To others: it is less than this.' })),
    }),
  ),
  unrated: list(text(), 'Currencies for which the model has no rate.'),
};

export const side = either(
  object<Scored>({ status: oneOf(['ok']), score: estimate, ...FIGURES }),
  object<Insufficient>({
    status: oneOf(['insufficient']),
    missing: object<HowMany>({
      promises: whole('With standing, where anybody is vouched for.'),
      counterparties: whole(),
    }),
    reason: optional(text('Why promises that are there open no score.')),
    indicative: optional({ ...estimate, description: 'No score: for analysts and operators.' }),
    ...FIGURES,
  }),
  withheld,
);

export const contributionPart = object<ContributionPart>({
  count: whole('Millionths of the promise.'),
  late: whole('Raw days late, negative where early.'),
  level: whole('0 on time to 4 worst.'),
  grade: oneOf(GRADES),
  open: flag('Open after its due day.'),
  weight: whole('Millionths of a promise after grade, decay and caps.'),
});

const explanation = either(
  object<ShownExplanation>({
    side: oneOf(SIDES),
    base: number('The value of no evidence at all, to which the contributions add.'),
    value: number(),
    items: list(
      object<ShownContribution>({
        promise: text('Its address, as for reading it.'),
        counterparty: party,
        points: number('Added to the value of the side; negative: taken away.'),
        parts: list(contributionPart),
        entries: list(text('`stream@revision`.'), 'The entries behind it.'),
      }),
    ),
    next: NEXT,
    rings: optional(
      list(
        object<ShownRing>({
          parties: list(party, 'The professional first; each pays the next, the last the first.'),
          promises: whole('How many went round.'),
        }),
        'Of the payment side of the network: invoices that go round, paid within days, that no ' +
          'bank saw and among whose parties nobody is vouched for. They change no score.',
      ),
    ),
  }),
  withheld,
);

const SCORED = {
  professional: party,
  with: optional({ ...party, description: 'The one counterparty.' }),
  ...MODEL,
  scope: oneOf(SCOPES),
};

export const scoreAnswer = object<ScoreAnswer>({
  ...SCORED,
  ...STAMP,
  asOf: day(),
  standing: optional({
    ...oneOf<NonNullable<ScoreAnswer['standing']>>(['seeded', 'unseeded']),
    description: 'Of the network: unseeded while nobody is vouched for, so that all weigh alike.',
  }),
  restricted,
  overall,
  sides: object<ScoreAnswer['sides']>({ payment: side, deadline: side, relation: side }),
  explanation: optional(explanation),
});

/** A side on one day: its status, and its score where there is one. */
const sideThen: AnswerSchema = {
  type: 'object',
  properties: {
    status: oneOf<ShownSide['status']>(['ok', 'insufficient', 'withheld']),
    score: estimate,
    promises: whole(),
  },
  required: ['status'],
  additionalProperties: false,
};

export const historyAnswer = object<HistoryAnswer>({
  ...SCORED,
  ...STAMP,
  restricted,
  points: list(
    object<HistoryPoint>({
      asOf: day(),
      ...POINT_MODEL,
      overall,
      sides: object<HistoryPoint['sides']>({
        ...{ payment: sideThen, deadline: sideThen, relation: sideThen },
      }),
    }),
  ),
});

export const professionalAnswer = object<ProfessionalAnswer>({
  ...PARTY,
  ...STAMP,
  party: text('The party id under which facts know it.'),
  restricted,
  asOf: day(),
  standing: oneOf<ProfessionalAnswer['standing']>(
    ['operator', 'self', 'analyst', 'other'],
    'How you stand to it, which decides what else may be asked.',
  ),
  identifiers: list(text()),
  contact: optional(text('For itself and operators.')),
  country: optional(text('ISO 3166-1 alpha-2.')),
  region: optional(text('ISO 3166-2.')),
  postalArea: optional(text('The beginning of a postal code, after its country.')),
  activity: optional(text('NACE or NAF code.')),
  sizeClass: optional(text()),
  legalForm: optional(text()),
  naturalPerson: optional(flag()),
  publicBody: optional(flag()),
});

export const searchAnswer = object<SearchAnswer>({
  ...STAMP,
  items: list(object<FoundProfessional>({ ...PARTY, party: text(), country: orNull(text()) })),
  next: NEXT,
});

const ENTRY: SchemaMembers<ShownEntry> = {
  entry: text('`stream@revision`.'),
  position: whole(),
  id: text(),
  type: text('The event type.'),
  kind: orNull(oneOf(STREAM_KINDS)),
  day: orNull(day('The business day.')),
  recordedAt: text('RFC 3339, UTC.'),
  by: object<ShownEntry['by']>({
    ...VOICE,
    side: oneOf<ShownEntry['by']['side']>(['promisor', 'promisee', 'bank', 'none']),
    source: oneOf<ShownEntry['by']['source']>(['api', 'ledger', 'platform', 'webhook', 'bank']),
    message: text("The teller's own id of the message."),
  }),
  parties: list(party, 'Whom it concerns.'),
  document: optional(
    object<Provenance>({ sha256: text(), format: text(), parser: text(), locator: text() }),
  ),
  facts: { type: 'object', description: 'As the event type documents, with parties shown.' },
  texts: { type: 'object', additionalProperties: text(), description: 'Names and free texts.' },
  erased: optional(flag('A text can no longer be opened.')),
  unreadable: optional(flag('A text does not open though its key is there: changed, or moved.')),
  status: oneOf<ShownEntry['status']>(['stands', 'contested', 'withdrawn', 'taken_out']),
};
export const entry = object<ShownEntry>(ENTRY);

export const entryAnswer = object<EntryAnswer>({
  ...ENTRY,
  ...STAMP,
  asOf: optional(day('There where it was asked for.')),
  said: list(entry, 'Contests, answers, their end and withdrawals.'),
  promises: list(text(), 'Addresses of the promises that it is a fact of.'),
  notCounted: list(
    object<EntryAnswer['notCounted'][number]>({ promise: text(), why: oneOf(WHY_NOT_COUNTED) }),
    'Those of them for which it counts for nothing: for its teller and operators.',
  ),
  previous: orNull(text('The entry before it in its stream.')),
  next: orNull(text('The entry after it in its stream.')),
});

export const trailAnswer = object<TrailAnswer>({
  ...STAMP,
  asOf: optional(day('There where it was asked for.')),
  professional: party,
  items: list(entry),
  next: NEXT,
});

const promises = object<Promises>({
  promises: whole(),
  open: whole(),
  kept: whole(),
  broken: whole(),
});

export const relationsAnswer = object<RelationsAnswer>({
  ...STAMP,
  ...{ restricted, withoutRestricted },
  professional: party,
  asOf: day(),
  items: list(
    object<ShownRelation>({
      partner: party,
      promised: { ...promises, description: 'What the professional promised to the partner.' },
      received: { ...promises, description: 'What it was promised.' },
      lastOn: day('The last day on which something happened.'),
      ...MATURITY,
      score: object<ShownRelation['score']>({ own: overall, partner: overall }),
    }),
  ),
  next: NEXT,
});
