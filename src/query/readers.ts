/** Every reader that may take long, by the name under which a process knows it. */
import { type DiffAnswer, type DiffAsked, readDiff } from './models/diff.js';
import { type DisplacedAnswer, type DisplacedAsked, readDisplaced } from './displaced/displaced.js';
import { type KeysAnswer, type KeysAsked, readKeys } from './keys.js';
import {
  type ProfessionalAnswer,
  type ProfessionalAsked,
  readProfessional,
  type SearchAnswer,
  type SearchAsked,
  searchProfessionals,
} from './people/professionals.js';
import {
  type PredictionsAnswer,
  type PredictionsAsked,
  readPredictions,
} from './predictions/predictions.js';
import { type FiguresAnswer, type FiguresQuestion, readFigures } from './promises/figures.js';
import { type PromiseAnswer, type PromiseAsked, readPromise } from './promises/promise.js';
import { type PromisesAnswer, type PromisesAsked, readPromises } from './promises/promises.js';
import { type PathsAnswer, type PathsAsked, readPaths } from './relations/paths.js';
import { type ContactsAnswer, type ContactsAsked, readContacts } from './relations/contacts.js';
import { type RelationsAnswer, type RelationsAsked, readRelations } from './promises/relations.js';
import { readUncounted, type UncountedAnswer, type UncountedAsked } from './promises/uncounted.js';
import { readUnmatched, type UnmatchedAnswer, type UnmatchedAsked } from './promises/unmatched.js';
import { answerQuestion, type QuestionAnswer, type QuestionAsked } from './questions/ask.js';
import type { ReadSide } from './read-side.js';
import {
  readRecommendations,
  type RecommendationsAnswer,
  type RecommendationsAsked,
} from './recommendations/recommendations.js';
import type { ViewReader } from './reader.js';
import { type EvidenceAsked, readEvidence, type ScoreEvidence } from './receipts/evidence.js';
import { type ChangeAnswer, type ChangeAsked, laterMoment, readChange } from './score/change.js';
import { type HistoryAnswer, type HistoryAsked, readHistory } from './score/history.js';
import { isLittleScore } from './score/little.js';
import { type RaiseAnswer, type RaiseAsked, readRaise } from './score/raise.js';
import { readScore, type ScoreAnswer, type ScoreAsked } from './score/score.js';
import { readScores, type ScoresAnswer, type ScoresAsked } from './score/scored.js';
import { readSkills, type SkillsAnswer, type SkillsAsked } from './skills/skills.js';
import { readService, type ServiceAsked, type ServiceFigures } from './service.js';
import { readShared, type SharedAnswer, type SharedAsked, whenShared } from './shares/shared.js';
import { readShares, type SharesAnswer, type SharesAsked } from './shares/shares.js';
import { readTables, type TablesAnswer, type TablesAsked } from './tables/tables.js';
import { findSetOffs, type FoundSetOffs } from './set-offs/finding.js';
import { readSetOffs, type SetOffsAnswer, type SetOffsAsked } from './set-offs/set-offs.js';
import {
  readTerritory,
  type TerritoryAnswer,
  type TerritoryAsked,
  whenOfTerritory,
} from './territory/territory.js';
import { type Timing, whenOf } from './time/when.js';
import { whenOfFigures } from './time/when-of-figures.js';
import { type ContestsAnswer, type ContestsAsked, readContests } from './trail/contests.js';
import { type EntryAnswer, type EntryAsked, readEntry } from './trail/entry.js';
import { type LiveStep, readStep, type StepAsked } from './trail/live-step.js';
import { readTrail, type TrailAnswer, type TrailAsked } from './trail/trail.js';

const reach = ({ parts }: ReadSide, asked: Timing) => whenOf(parts, asked);

export const SEARCH: ViewReader<SearchAsked, SearchAnswer> = {
  ...{ name: 'search', reach, read: searchProfessionals },
};
export const PROFESSIONAL: ViewReader<ProfessionalAsked, ProfessionalAnswer> = {
  ...{ name: 'professional', reach, read: readProfessional },
};
export const SCORE: ViewReader<ScoreAsked, ScoreAnswer> = {
  ...{ name: 'score', reach: whenOfFigures, isLittle: isLittleScore, read: readScore },
};
export const HISTORY: ViewReader<HistoryAsked, HistoryAnswer> = {
  ...{ name: 'history', reach: whenOfFigures, read: readHistory },
};
export const RAISE: ViewReader<RaiseAsked, RaiseAnswer> = { name: 'raise', reach, read: readRaise };
export const CHANGE: ViewReader<ChangeAsked, ChangeAnswer> = {
  ...{ name: 'change', reach: laterMoment, read: readChange },
};
export const TRAIL: ViewReader<TrailAsked, TrailAnswer> = { name: 'trail', reach, read: readTrail };
export const RELATIONS: ViewReader<RelationsAsked, RelationsAnswer> = {
  ...{ name: 'relations', reach, read: readRelations },
};
export const PATHS: ViewReader<PathsAsked, PathsAnswer> = {
  ...{ name: 'paths', reach: whenOfFigures, read: readPaths },
};
export const CONTACTS: ViewReader<ContactsAsked, ContactsAnswer> = {
  ...{ name: 'contacts', reach, read: readContacts },
};
export const PROMISES: ViewReader<PromisesAsked, PromisesAnswer> = {
  ...{ name: 'promises', reach, read: readPromises },
};
export const FIGURES: ViewReader<FiguresQuestion, FiguresAnswer> = {
  ...{ name: 'figures', reach: whenOfFigures, read: readFigures },
};
export const TABLES: ViewReader<TablesAsked, TablesAnswer> = {
  ...{ name: 'tables', reach, read: readTables },
};
export const DISPLACED: ViewReader<DisplacedAsked, DisplacedAnswer> = {
  ...{ name: 'displaced', reach, read: readDisplaced },
};
export const TERRITORY: ViewReader<TerritoryAsked, TerritoryAnswer> = {
  ...{ name: 'territory', reach: whenOfTerritory, read: readTerritory },
};
export const SET_OFFS: ViewReader<SetOffsAsked, SetOffsAnswer> = {
  ...{ name: 'set-offs', reach, read: readSetOffs },
};
export const FOUND_SET_OFFS: ViewReader<Pick<SetOffsAsked, 'viewer'>, FoundSetOffs> = {
  ...{ name: 'found-set-offs', reach: ({ parts }) => whenOf(parts, {}), read: findSetOffs },
};
export const PROMISE: ViewReader<PromiseAsked, PromiseAnswer> = {
  ...{ name: 'promise', reach, read: readPromise },
};
export const ENTRY: ViewReader<EntryAsked, EntryAnswer> = { name: 'entry', reach, read: readEntry };
export const CONTESTS: ViewReader<ContestsAsked, ContestsAnswer> = {
  ...{ name: 'contests', reach: null, read: readContests },
};
export const SERVICE: ViewReader<ServiceAsked, ServiceFigures> = {
  ...{ name: 'service', reach: null, read: readService },
};
export const SCORES: ViewReader<ScoresAsked, ScoresAnswer> = {
  ...{ name: 'scores', reach, read: readScores },
};
export const DIFF: ViewReader<DiffAsked, DiffAnswer> = { name: 'diff', reach, read: readDiff };
export const UNCOUNTED: ViewReader<UncountedAsked, UncountedAnswer> = {
  ...{ name: 'uncounted', reach: null, read: readUncounted },
};
export const UNMATCHED: ViewReader<UnmatchedAsked, UnmatchedAnswer> = {
  ...{ name: 'unmatched', reach: null, read: readUnmatched },
};
export const LIVE_STEP: ViewReader<StepAsked, LiveStep> = {
  ...{ name: 'live-step', reach: null, read: readStep },
};

export const KEYS: ViewReader<KeysAsked, KeysAnswer> = {
  ...{ name: 'keys', reach: null, read: readKeys },
};

export const SHARES: ViewReader<SharesAsked, SharesAnswer> = {
  ...{ name: 'shares', reach, read: readShares },
};

export const PREDICTIONS: ViewReader<PredictionsAsked, PredictionsAnswer> = {
  ...{ name: 'predictions', reach, read: readPredictions },
};

export const QUESTION: ViewReader<QuestionAsked, QuestionAnswer> = {
  ...{ name: 'question', reach: whenOfFigures, read: answerQuestion },
};

export const SHARED: ViewReader<SharedAsked, SharedAnswer | null> = {
  ...{ name: 'shared', reach: whenShared, read: readShared },
};

export const RECOMMENDATIONS: ViewReader<RecommendationsAsked, RecommendationsAnswer> = {
  ...{ name: 'recommendations', reach: whenOfFigures, read: readRecommendations },
};

export const SKILLS: ViewReader<SkillsAsked, SkillsAnswer> = {
  ...{ name: 'skills', reach: whenOfFigures, read: readSkills },
};

export const EVIDENCE: ViewReader<EvidenceAsked, ScoreEvidence> = {
  ...{ name: 'evidence', reach: null, read: readEvidence },
};

/** A reader of which only its name is known: whoever asks it has a question of its kind. */
export type AnyReader = Pick<ViewReader<never, unknown>, 'name' | 'read'>;

export const READERS: readonly AnyReader[] = [
  ...[SEARCH, PROFESSIONAL, SCORE, HISTORY, CHANGE, RAISE],
  ...[TRAIL, RELATIONS, PROMISES, FIGURES, TABLES, CONTESTS, SERVICE, SCORES],
  ...[PROMISE, ENTRY, UNCOUNTED, UNMATCHED, LIVE_STEP, KEYS, SHARES, SHARED],
  ...[PREDICTIONS, QUESTION, DIFF, EVIDENCE, TERRITORY],
  ...[RECOMMENDATIONS, SKILLS],
  ...[SET_OFFS, FOUND_SET_OFFS, DISPLACED],
  ...[PATHS, CONTACTS],
];
