import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { ServiceState } from '../../../src/http/lists/service-state.js';
import { type Day, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import type { ProfessionalAnswer, SearchAnswer } from '../../../src/query/people/professionals.js';
import {
  ReadContests,
  ReadProfessional,
  ReadPromises,
  ReadScore,
  ReadScores,
  ReadTrail,
  SearchProfessionals,
} from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { ContestsAnswer } from '../../../src/query/trail/contests.js';
import { isRefused, orNull, orRefused } from '../../server/asking.js';
import type { HomeAnswers, News, OwnAnswers, TableHome } from './answers.js';
import type { Seen } from './seen.js';

/** Professionals of the table; the list of all holds the others. */
const TABLE = 50;
const NAMES = 100;
/** Professionals of one key of which all is shown, and party ids that are asked whose they are. */
const MOST_OWN = 6;
const MOST_IDS = 24;
const PROMISES = 10;
const CONTESTS = 20;
const ENTRIES = 100;
/** Days in which what is due is shown beforehand. */
const SOON = 30;

/** Who looks, on which day, and what it saw last. */
export interface HomeAsked {
  readonly viewer: Access;
  readonly asker: Asker;
  readonly today: Day;
  readonly seen: Seen | null;
}

/** Everything that the first page asks: so much at most, however much the ledger holds. */
@Injectable()
export class HomeReads {
  constructor(
    private readonly queries: QueryBus,
    private readonly service: ServiceState,
  ) {}

  async read(asked: HomeAsked): Promise<HomeAnswers> {
    const { viewer, asker } = asked;
    switch (viewer.role) {
      case 'operator': {
        const [service, contests, table] = await Promise.all([
          this.service.read(viewer, asker),
          this.contests(asked),
          this.table(asked),
        ]);
        return { ...table, kind: 'service', service, contests };
      }
      case 'analyst':
        return this.table(asked);
      case 'partner':
      case 'emitter':
      case 'metrics': {
        const [own, contests, people] = await Promise.all([
          this.own(asked),
          this.contests(asked),
          this.people(asked),
        ]);
        return { kind: 'own', own, contests, people };
      }
      default:
        return viewer.role satisfies never;
    }
  }

  /** By party id, since to sort by score is to weigh everybody. */
  private async table(asked: HomeAsked): Promise<TableHome> {
    const { viewer, asker } = asked;
    const [scores, people] = await Promise.all([
      this.queries.execute(new ReadScores({ viewer, limit: TABLE }, asker)),
      this.people(asked),
    ]);
    return { kind: 'table', scores, people };
  }

  private people({ viewer, asker }: HomeAsked): Promise<SearchAnswer> {
    return this.queries.execute(new SearchProfessionals({ viewer, limit: NAMES }, asker));
  }

  private contests({ viewer, asker }: HomeAsked): Promise<ContestsAnswer> {
    return this.queries.execute(new ReadContests({ viewer, limit: CONTESTS }, asker));
  }

  /** Several ids may be those of one professional; of some nobody may have told yet. */
  private async own(asked: HomeAsked): Promise<readonly OwnAnswers[]> {
    const ids = [...asked.viewer.parties].slice(0, MOST_IDS);
    const found = await Promise.all(ids.map((id) => this.known(asked, id)));
    const byParty = new Map(found.flatMap((each) => (each ? [[each.party, each]] : [])));
    const own: OwnAnswers[] = [];
    for (const professional of [...byParty.values()].slice(0, MOST_OWN)) {
      own.push(await this.ownOf(asked, professional));
    }
    return own;
  }

  private known({ viewer, asker }: HomeAsked, id: string): Promise<ProfessionalAnswer | null> {
    const asked = this.queries.execute(new ReadProfessional({ viewer, id }, asker));
    return orNull(asked, 'professional_must_be_known');
  }

  private async ownOf(asked: HomeAsked, professional: ProfessionalAnswer): Promise<OwnAnswers> {
    const { viewer, asker, today } = asked;
    const of = { viewer, id: professional.party };
    const soon = { dueFrom: today, dueTo: dayOf(toDayNumber(today) + SOON) };
    const listed = { ...of, limit: PROMISES };
    const [score, news, overdue, due] = await Promise.all([
      this.queries.execute(new ReadScore(of, asker)),
      this.news(asked, professional),
      this.queries.execute(new ReadPromises({ ...listed, state: 'overdue' }, asker)),
      this.queries.execute(new ReadPromises({ ...listed, ...soon, state: 'open' }, asker)),
    ]);
    return { professional, score, news, overdue, due };
  }

  /** Null where nothing was seen, or what was seen is of a ledger that is no more. */
  private async news(asked: HomeAsked, professional: ProfessionalAnswer): Promise<News | null> {
    const { viewer, asker, seen } = asked;
    if (seen === null || seen.position > professional.knownAt) return null;
    const of = { viewer, id: professional.party };
    const moment = { asOf: seen.day, knownAt: String(seen.position) };
    const [trail, score] = await Promise.all([
      orRefused(this.queries.execute(new ReadTrail({ ...of, limit: ENTRIES }, asker))),
      orRefused(this.queries.execute(new ReadScore({ ...of, ...moment }, asker))),
    ]);
    if (isRefused(score)) return null;
    if (isRefused(trail)) return { since: seen, entries: null, before: score.overall };
    const count = trail.items.filter(({ position }) => position > seen.position).length;
    const more = count === trail.items.length && trail.next !== null;
    return { since: seen, entries: { count, more }, before: score.overall };
  }
}
