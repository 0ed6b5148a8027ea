/** The door to the read side: each read as a typed query of the Nest QueryBus, with its reader. */
import type { Type } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Original } from '../documents/originals.js';
import type { PartyId } from '../ledger/party.js';
import {
  findParties,
  type PartiesAsked,
  type ProfessionalAnswer,
  type ProfessionalAsked,
  readProfessional,
  type SearchAnswer,
  type SearchAsked,
  searchProfessionals,
} from './people/professionals.js';
import { type PromiseAnswer, type PromiseAsked, readPromise } from './promises/promise.js';
import { type RelationsAnswer, type RelationsAsked, readRelations } from './promises/relations.js';
import { readUncounted, type UncountedAnswer, type UncountedAsked } from './promises/uncounted.js';
import { readUnmatched, type UnmatchedAnswer, type UnmatchedAsked } from './promises/unmatched.js';
import { ReadSide } from './read-side.js';
import { type HistoryAnswer, type HistoryAsked, readHistory } from './score/history.js';
import { readScore, type ScoreAnswer, type ScoreAsked } from './score/score.js';
import { type EntryAnswer, type EntryAsked, readEntry } from './trail/entry.js';
import { type OriginalAsked, readOriginal } from './trail/original.js';
import { readTrail, type TrailAnswer, type TrailAsked } from './trail/trail.js';

/** A read: who asks for what, and of which moment. */
abstract class Read<Question, Answer> extends Query<Answer> {
  constructor(readonly question: Question) {
    super();
  }
}

export class SearchProfessionals extends Read<SearchAsked, SearchAnswer> {}
export class ReadProfessional extends Read<ProfessionalAsked, ProfessionalAnswer> {}
export class FindParties extends Read<PartiesAsked, readonly PartyId[]> {}
export class ReadScore extends Read<ScoreAsked, ScoreAnswer> {}
export class ReadHistory extends Read<HistoryAsked, HistoryAnswer> {}
export class ReadTrail extends Read<TrailAsked, TrailAnswer> {}
export class ReadRelations extends Read<RelationsAsked, RelationsAnswer> {}
export class ReadPromise extends Read<PromiseAsked, PromiseAnswer> {}
export class ReadEntry extends Read<EntryAsked, EntryAnswer> {}
export class ReadOriginal extends Read<OriginalAsked, Original> {}
export class ReadUncounted extends Read<UncountedAsked, UncountedAnswer> {}
export class ReadUnmatched extends Read<UnmatchedAsked, UnmatchedAnswer> {}

/**
 * A handler that has a query answered by its reader. Readers know nothing of Nest, since the
 * command line asks them, too.
 */
function answers<Question, Answer>(
  query: new (question: Question) => Read<Question, Answer>,
  read: (side: ReadSide, question: Question) => Promise<Answer>,
): Type<IQueryHandler<Read<Question, Answer>, Answer>> {
  @QueryHandler(query)
  class Handler implements IQueryHandler<Read<Question, Answer>, Answer> {
    constructor(private readonly side: ReadSide) {}

    execute({ question }: Read<Question, Answer>): Promise<Answer> {
      return read(this.side, question);
    }
  }
  return Handler;
}

/** Which reader answers which query. */
export const QUERY_HANDLERS = [
  answers(SearchProfessionals, searchProfessionals),
  answers(ReadProfessional, readProfessional),
  answers(FindParties, findParties),
  answers(ReadScore, readScore),
  answers(ReadHistory, readHistory),
  answers(ReadTrail, readTrail),
  answers(ReadRelations, readRelations),
  answers(ReadPromise, readPromise),
  answers(ReadEntry, readEntry),
  answers(ReadOriginal, readOriginal),
  answers(ReadUncounted, readUncounted),
  answers(ReadUnmatched, readUnmatched),
];
