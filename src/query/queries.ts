/** The reads as typed queries of the Nest QueryBus; each handler says when, and asks its reader. */
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type EntryAnswer, type EntryAsked, readEntry } from './entry.js';
import { type HistoryAnswer, type HistoryAsked, readHistory } from './history.js';
import { type PageQuestion, readOffset } from './page.js';
import {
  type ProfessionalAnswer,
  type ProfessionalAsked,
  readProfessional,
  type SearchAnswer,
  type SearchAsked,
  searchProfessionals,
} from './professionals.js';
import { type PromiseAnswer, type PromiseAsked, readPromise } from './promise.js';
import { ReadSide } from './read-side.js';
import { type RelationsAnswer, type RelationsAsked, readRelations } from './relations.js';
import { readScore, type ScoreAnswer, type ScoreAsked } from './score.js';
import { readTrail, type TrailAnswer, type TrailAsked } from './trail.js';
import { type Asked, whenOf } from './when.js';

/** A read: what is asked, as of when and knowing what. */
class Read<Question, Answer> extends Query<Answer> {
  constructor(
    readonly question: Question,
    readonly when: Asked = {},
  ) {
    super();
  }
}

export class SearchProfessionals extends Read<SearchAsked, SearchAnswer> {}
export class ReadProfessional extends Read<ProfessionalAsked, ProfessionalAnswer> {}
export class ReadScore extends Read<ScoreAsked, ScoreAnswer> {}
export class ReadHistory extends Read<HistoryAsked, HistoryAnswer> {}
export class ReadTrail extends Read<TrailAsked, TrailAnswer> {}
export class ReadRelations extends Read<RelationsAsked, RelationsAnswer> {}
export class ReadPromise extends Read<PromiseAsked, PromiseAnswer> {}
export class ReadEntry extends Read<EntryAsked, EntryAnswer> {}

/** The pages of one list are all as known when the first was made. */
function pinned(when: Asked, { cursor }: PageQuestion): Asked {
  const offset = readOffset(cursor);
  return offset ? { ...when, knownAt: String(offset.knownAt) } : when;
}

@QueryHandler(SearchProfessionals)
export class SearchProfessionalsHandler implements IQueryHandler<SearchProfessionals> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: SearchProfessionals): Promise<SearchAnswer> {
    return searchProfessionals(this.side, question, await whenOf(this.side.parts, when));
  }
}

@QueryHandler(ReadProfessional)
export class ReadProfessionalHandler implements IQueryHandler<ReadProfessional> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadProfessional): Promise<ProfessionalAnswer> {
    return readProfessional(this.side, question, await whenOf(this.side.parts, when));
  }
}

@QueryHandler(ReadScore)
export class ReadScoreHandler implements IQueryHandler<ReadScore> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadScore): Promise<ScoreAnswer> {
    return readScore(this.side, question, await whenOf(this.side.parts, pinned(when, question)));
  }
}

@QueryHandler(ReadHistory)
export class ReadHistoryHandler implements IQueryHandler<ReadHistory> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadHistory): Promise<HistoryAnswer> {
    return readHistory(this.side, question, await whenOf(this.side.parts, when));
  }
}

@QueryHandler(ReadTrail)
export class ReadTrailHandler implements IQueryHandler<ReadTrail> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadTrail): Promise<TrailAnswer> {
    return readTrail(this.side, question, await whenOf(this.side.parts, when));
  }
}

@QueryHandler(ReadRelations)
export class ReadRelationsHandler implements IQueryHandler<ReadRelations> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadRelations): Promise<RelationsAnswer> {
    return readRelations(
      this.side,
      question,
      await whenOf(this.side.parts, pinned(when, question)),
    );
  }
}

@QueryHandler(ReadPromise)
export class ReadPromiseHandler implements IQueryHandler<ReadPromise> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadPromise): Promise<PromiseAnswer> {
    return readPromise(this.side, question, await whenOf(this.side.parts, when));
  }
}

@QueryHandler(ReadEntry)
export class ReadEntryHandler implements IQueryHandler<ReadEntry> {
  constructor(private readonly side: ReadSide) {}

  async execute({ question, when }: ReadEntry): Promise<EntryAnswer> {
    return readEntry(this.side, question, await whenOf(this.side.parts, when));
  }
}

export const QUERY_HANDLERS = [
  SearchProfessionalsHandler,
  ReadProfessionalHandler,
  ReadScoreHandler,
  ReadHistoryHandler,
  ReadTrailHandler,
  ReadRelationsHandler,
  ReadPromiseHandler,
  ReadEntryHandler,
];
