/** The door to the read side: each read as a typed query of the Nest QueryBus, with its reader. */
import type { Type } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ModelFile } from '../../projections/score/model-file.js';
import type { OwnPlace } from '../command/set-offs/set-offs.js';
import type { MadeShare, Sharer } from '../command/shares/share-links.js';
import type { Original } from '../documents/originals.js';
import type { PartyId } from '../ledger/values/party.js';
import { type JudgingAsked, readBacktest } from './backtests/backtest.js';
import type { BacktestAnswer } from './backtests/backtest-answer.js';
import { Backtests } from './backtests/backtests.js';
import type { DisplacedAnswer, DisplacedAsked } from './displaced/displaced.js';
import type { KeysAnswer, KeysAsked } from './keys.js';
import type { DiffAnswer, DiffAsked } from './models/diff.js';
import { type ModelAsked, type ModelsAnswer, readModelFile, readModels } from './models/models.js';
import type {
  ProfessionalAnswer,
  ProfessionalAsked,
  SearchAnswer,
  SearchAsked,
} from './people/professionals.js';
import { findParties, type PartiesAsked } from './people/professionals.js';
import { type ReadsAnswer, type ReadsAsked, readReads } from './people/reads.js';
import type { PredictionsAnswer, PredictionsAsked } from './predictions/predictions.js';
import type { FiguresAnswer, FiguresQuestion } from './promises/figures.js';
import type { PromiseAnswer, PromiseAsked } from './promises/promise.js';
import type { PromisesAnswer, PromisesAsked } from './promises/promises.js';
import type { RelationsAnswer, RelationsAsked } from './promises/relations.js';
import type { UncountedAnswer, UncountedAsked } from './promises/uncounted.js';
import type { UnmatchedAnswer, UnmatchedAsked } from './promises/unmatched.js';
import type { QuestionAnswer, QuestionAsked } from './questions/ask.js';
import { ReadSide } from './read-side.js';
import { type Asker, Readers, type ViewReader } from './reader.js';
import {
  CHANGE,
  CONTACTS,
  CONTESTS,
  PATHS,
  DIFF,
  DISPLACED,
  ENTRY,
  EVIDENCE,
  FIGURES,
  FOUND_SET_OFFS,
  HISTORY,
  KEYS,
  PREDICTIONS,
  PROFESSIONAL,
  PROMISE,
  PROMISES,
  QUESTION,
  RAISE,
  RECOMMENDATIONS,
  RELATIONS,
  SCORE,
  SCORES,
  SEARCH,
  SERVICE,
  SET_OFFS,
  SHARED,
  SHARES,
  SKILLS,
  TABLES,
  TERRITORY,
  TRAIL,
  UNCOUNTED,
  UNMATCHED,
} from './readers.js';
import type {
  RecommendationsAnswer,
  RecommendationsAsked,
} from './recommendations/recommendations.js';
import type { ContactsAnswer, ContactsAsked } from './relations/contacts.js';
import type { PathsAnswer, PathsAsked } from './relations/paths.js';
import { findMeeting, type MeetingAsked } from './relations/meeting.js';
import type { EvidenceAsked, ScoreEvidence } from './receipts/evidence.js';
import type { ChangeAnswer, ChangeAsked } from './score/change.js';
import { restrictedIds } from './restrictions/restricted-ids.js';
import type { HistoryAnswer, HistoryAsked } from './score/history.js';
import type { RaiseAnswer, RaiseAsked } from './score/raise.js';
import type { ScoreAnswer, ScoreAsked } from './score/score.js';
import type { ScoresAnswer, ScoresAsked } from './score/scored.js';
import type { ServiceAsked, ServiceFigures } from './service.js';
import type { SharedAnswer, SharedAsked } from './shares/shared.js';
import { findOwnShare, findSharer, type OwnShareAsked, type SharerAsked } from './shares/sharer.js';
import type { SkillsAnswer, SkillsAsked } from './skills/skills.js';
import type { SharesAnswer, SharesAsked } from './shares/shares.js';
import type { FoundSetOffs } from './set-offs/finding.js';
import {
  findOwnPlace,
  type OwnPlaceAsked,
  type SetOffsAnswer,
  type SetOffsAsked,
} from './set-offs/set-offs.js';
import type { TablesAnswer, TablesAsked } from './tables/tables.js';
import type { TerritoryAnswer, TerritoryAsked } from './territory/territory.js';
import { type DigestAnswer, type DigestAsked, readDigest } from './watches/digest.js';
import {
  type DeliveriesAnswer,
  type DeliveriesAsked,
  type EndpointsAnswer,
  type EndpointsAsked,
  readDeliveries,
  readEndpoints,
} from './watches/endpoints.js';
import { type NoticesAnswer, type NoticesAsked, readNotices } from './watches/notices.js';
import {
  type OneWatchAsked,
  readWatch,
  readWatches,
  type WatchAnswer,
  type WatchesAnswer,
  type WatchesAsked,
} from './watches/watches.js';
import type { Timing } from './time/when.js';
import type { Viewer } from './visibility.js';
import type { ContestsAnswer, ContestsAsked } from './trail/contests.js';
import type { EntryAnswer, EntryAsked } from './trail/entry.js';
import { type OriginalAsked, readOriginal } from './trail/original.js';
import { readStoredEntry, type StoredEntry, type StoredEntryAsked } from './trail/stored-entry.js';
import type { TrailAnswer, TrailAsked } from './trail/trail.js';

/** A read: who asks for what, of which moment, and on whose account. */
abstract class Read<Question, Answer> extends Query<Answer> {
  constructor(
    readonly question: Question,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** A read of little work, whoever asks. */
abstract class LittleRead<Question, Answer> extends Query<Answer> {
  constructor(readonly question: Question) {
    super();
  }
}

export class SearchProfessionals extends Read<SearchAsked, SearchAnswer> {}
export class ReadProfessional extends Read<ProfessionalAsked, ProfessionalAnswer> {}
export class FindParties extends LittleRead<PartiesAsked, readonly PartyId[]> {}
export class FindRestricted extends LittleRead<PartiesAsked, readonly string[]> {}
export class ReadScore extends Read<ScoreAsked, ScoreAnswer> {}
export class ReadEvidence extends Read<EvidenceAsked, ScoreEvidence> {}
export class ReadHistory extends Read<HistoryAsked, HistoryAnswer> {}
export class ReadRaise extends Read<RaiseAsked, RaiseAnswer> {}
export class ReadChange extends Read<ChangeAsked, ChangeAnswer> {}
export class ReadTrail extends Read<TrailAsked, TrailAnswer> {}
export class ReadPaths extends Read<PathsAsked, PathsAnswer> {}
export class ReadContacts extends Read<ContactsAsked, ContactsAnswer> {}
export class ReadRelations extends Read<RelationsAsked, RelationsAnswer> {}
export class ReadFigures extends Read<FiguresQuestion, FiguresAnswer> {}
export class ReadPromises extends Read<PromisesAsked, PromisesAnswer> {}
export class ReadTables extends Read<TablesAsked, TablesAnswer> {}
export class ReadSetOffs extends Read<SetOffsAsked, SetOffsAnswer> {}
export class FindOwnPlace extends LittleRead<OwnPlaceAsked, OwnPlace> {}
export class FindSetOffs extends Read<{ readonly viewer: Viewer }, FoundSetOffs> {}
export class ReadDisplaced extends Read<DisplacedAsked, DisplacedAnswer> {}
export class ReadTerritory extends Read<TerritoryAsked, TerritoryAnswer> {}
export class ReadPromise extends Read<PromiseAsked, PromiseAnswer> {}
export class ReadEntry extends Read<EntryAsked, EntryAnswer> {}
export class ReadOriginal extends LittleRead<OriginalAsked, Original> {}
export class ReadStoredEntry extends LittleRead<StoredEntryAsked, StoredEntry> {}
export class ReadContests extends Read<ContestsAsked, ContestsAnswer> {}
export class ReadService extends Read<ServiceAsked, ServiceFigures> {}
export class ReadScores extends Read<ScoresAsked, ScoresAnswer> {}
export class ReadDiff extends Read<DiffAsked, DiffAnswer> {}
export class ReadUncounted extends Read<UncountedAsked, UncountedAnswer> {}
export class ReadKeys extends Read<KeysAsked, KeysAnswer> {}
export class ReadUnmatched extends Read<UnmatchedAsked, UnmatchedAnswer> {}
export class FindSharer extends LittleRead<SharerAsked, Sharer> {}
export class FindOwnShare extends LittleRead<OwnShareAsked, MadeShare> {}
export class FindMeeting extends LittleRead<MeetingAsked, string> {}
export class ReadShares extends Read<SharesAsked, SharesAnswer> {}
export class ReadWatches extends LittleRead<WatchesAsked, WatchesAnswer> {}
export class ReadWatch extends LittleRead<OneWatchAsked, WatchAnswer> {}
export class ReadNotices extends LittleRead<NoticesAsked, NoticesAnswer> {}
export class ReadDigest extends LittleRead<DigestAsked, DigestAnswer> {}
export class ReadEndpoints extends LittleRead<EndpointsAsked, EndpointsAnswer> {}
export class ReadDeliveries extends LittleRead<DeliveriesAsked, DeliveriesAnswer> {}
export class ReadPredictions extends Read<PredictionsAsked, PredictionsAnswer> {}
export class AskQuestion extends Read<QuestionAsked, QuestionAnswer> {}
export class ReadShared extends Read<SharedAsked, SharedAnswer | null> {}

export class ReadRecommendations extends Read<RecommendationsAsked, RecommendationsAnswer> {}

export class ReadSkills extends Read<SkillsAsked, SkillsAnswer> {}

/** How well a model would have told who pays late. */
export class ReadBacktest extends LittleRead<JudgingAsked, BacktestAnswer> {}

/** Who read what of a professional. */
export class ReadReads extends LittleRead<ReadsAsked, ReadsAnswer> {}

export class ReadModels extends LittleRead<Pick<Timing, 'after'>, ModelsAnswer> {}
export class ReadModelFile extends LittleRead<ModelAsked, ModelFile> {}

/** A handler that has a query answered by its reader, in whichever process. */
function answers<Question, Answer>(
  query: new (question: Question, asker: Asker) => Read<Question, Answer>,
  reader: ViewReader<Question, Answer>,
): Type<IQueryHandler<Read<Question, Answer>, Answer>> {
  @QueryHandler(query)
  class Handler implements IQueryHandler<Read<Question, Answer>, Answer> {
    constructor(private readonly readers: Readers) {}

    execute({ question, asker }: Read<Question, Answer>): Promise<Answer> {
      return this.readers.answer(reader, question, asker);
    }
  }
  return Handler;
}

/** A handler that answers in the process that asks. */
function answersHere<Question, Answer>(
  query: new (question: Question) => LittleRead<Question, Answer>,
  read: (side: ReadSide, question: Question) => Promise<Answer>,
): Type<IQueryHandler<LittleRead<Question, Answer>, Answer>> {
  @QueryHandler(query)
  class Handler implements IQueryHandler<LittleRead<Question, Answer>, Answer> {
    constructor(private readonly side: ReadSide) {}

    execute({ question }: LittleRead<Question, Answer>): Promise<Answer> {
      return read(this.side, question);
    }
  }
  return Handler;
}

/** A backtest is reckoned in a process of its own; here it is looked up, and shown. */
@QueryHandler(ReadBacktest)
class BacktestHandler implements IQueryHandler<ReadBacktest, BacktestAnswer> {
  constructor(
    private readonly side: ReadSide,
    private readonly backtests: Backtests,
  ) {}

  execute({ question }: ReadBacktest): Promise<BacktestAnswer> {
    return readBacktest(this.side, this.backtests, question);
  }
}

/** Which reader answers which query. */
export const QUERY_HANDLERS = [
  answers(SearchProfessionals, SEARCH),
  answers(ReadProfessional, PROFESSIONAL),
  answersHere(FindParties, findParties),
  answersHere(FindRestricted, restrictedIds),
  answers(ReadScore, SCORE),
  answers(ReadEvidence, EVIDENCE),
  answers(ReadHistory, HISTORY),
  answers(ReadRaise, RAISE),
  answers(ReadChange, CHANGE),
  answers(ReadTrail, TRAIL),
  answers(ReadRelations, RELATIONS),
  answers(ReadContacts, CONTACTS),
  answers(ReadPaths, PATHS),
  answers(ReadPromises, PROMISES),
  answers(ReadFigures, FIGURES),
  answers(ReadTables, TABLES),
  answers(ReadTerritory, TERRITORY),
  answers(ReadDisplaced, DISPLACED),
  answers(ReadSetOffs, SET_OFFS),
  answersHere(FindOwnPlace, findOwnPlace),
  answers(FindSetOffs, FOUND_SET_OFFS),
  answers(ReadPromise, PROMISE),
  answers(ReadEntry, ENTRY),
  answersHere(ReadOriginal, readOriginal),
  answersHere(ReadStoredEntry, readStoredEntry),
  answers(ReadContests, CONTESTS),
  answers(ReadService, SERVICE),
  answers(ReadScores, SCORES),
  answers(ReadDiff, DIFF),
  answers(ReadUncounted, UNCOUNTED),
  answers(ReadUnmatched, UNMATCHED),
  answers(ReadKeys, KEYS),
  answersHere(ReadReads, readReads),
  answersHere(ReadModels, readModels),
  answersHere(ReadModelFile, readModelFile),
  answersHere(FindSharer, findSharer),
  answersHere(FindOwnShare, findOwnShare),
  answersHere(FindMeeting, findMeeting),
  answers(ReadShares, SHARES),
  answersHere(ReadWatches, readWatches),
  answersHere(ReadWatch, readWatch),
  answersHere(ReadNotices, readNotices),
  answersHere(ReadDigest, readDigest),
  answersHere(ReadEndpoints, readEndpoints),
  answersHere(ReadDeliveries, readDeliveries),
  answers(ReadPredictions, PREDICTIONS),
  answers(AskQuestion, QUESTION),
  answers(ReadShared, SHARED),
  answers(ReadRecommendations, RECOMMENDATIONS),
  answers(ReadSkills, SKILLS),
  BacktestHandler,
];
