import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { Day } from '../../../src/ledger/values/day.js';
import {
  ReadFigures,
  ReadHistory,
  ReadProfessional,
  ReadPromises,
  ReadRaise,
  ReadRecommendations,
  ReadRelations,
  ReadScore,
  ReadTrail,
} from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { SIDES_SHOWN } from '../../parts/score.js';
import { historyFrom, orNull, orRefused, timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import type { ProfessionalAnswers } from './answers.js';
import { type ApartPart, type AskedPart, hasMany, partAsked } from './apart.js';
import { NotYetPage } from './not-yet-page.js';
import { ProfessionalPage } from './professional-page.js';

/** Lines of a page; lists of their own hold the rest. */
const CONTRIBUTIONS = 6;
const PARTNERS = 8;
const ENTRIES = 7;
const PROMISES = 100;

type Timing = ReturnType<typeof timingOf>;

/** What somebody asks about one professional, of one moment. */
interface AskedOf extends Timing {
  readonly viewer: Access;
  readonly id: string;
}

@Pages()
@Controller('professionals')
export class ProfessionalController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query('explain') explain: string | undefined,
    @Query('partnersAfter') partnersAfter: string | undefined,
    @Query('part') part: string | undefined,
  ): Promise<string> {
    const asked = { ...timingOf(frame.moment), viewer, id };
    const professional = await this.queries.execute(new ReadProfessional(asked, asker));
    // Others know it by name before an edition holds it.
    const all = this.ask(asked, asker, { explain, partnersAfter, part });
    const answers = await orNull(all, 'professional_must_be_known');
    return renderPage(
      frame,
      answers ? (
        <ProfessionalPage professional={professional} {...answers} />
      ) : (
        <NotYetPage professional={professional} />
      ),
    );
  }

  private async ask(
    asked: AskedOf,
    asker: Asker,
    of: AskedPart,
  ): Promise<Omit<ProfessionalAnswers, 'professional'>> {
    const { queries } = this;
    // All that does not wait for the score is asked beside it.
    const [plain, figures, trail, recommendations] = await Promise.all([
      queries.execute(new ReadScore(asked, asker)),
      orRefused(queries.execute(new ReadFigures(asked, asker))),
      orRefused(queries.execute(new ReadTrail({ ...asked, limit: ENTRIES }, asker))),
      queries.execute(new ReadRecommendations({ ...asked, limit: 1 }, asker)),
    ]);
    const recommended = recommendations.total;
    const { explain, partnersAfter } = of;
    const partners = { ...asked, limit: PARTNERS, ...(partnersAfter && { cursor: partnersAfter }) };
    const dues = { ...asked, role: 'promised', order: 'desc', limit: PROMISES } as const;
    const only = hasMany({ score: plain, figures }) ? partAsked(of) : 'all';
    const orApart = <Answer extends object>(part: ApartPart, query: () => Promise<Answer>) =>
      only === 'all' || only === part ? orRefused(query()) : null;
    const [score, history, promises, relations, raise] = await Promise.all([
      only === 'all' || only === 'why' ? this.explained(asked, asker, plain, explain) : plain,
      orApart('history', () =>
        queries.execute(new ReadHistory(historyOf(asked, plain.asOf), asker)),
      ),
      orApart('payments', () => queries.execute(new ReadPromises(dues, asker))),
      orApart('relations', () => queries.execute(new ReadRelations(partners, asker))),
      orApart('raise', () => queries.execute(new ReadRaise(asked, asker))),
    ]);
    return { score, history, figures, promises, relations, trail, raise, recommended };
  }

  /** The side that is asked for, else the weakest. */
  private async explained(
    asked: AskedOf,
    asker: Asker,
    plain: ScoreAnswer,
    wanted: string | undefined,
  ): Promise<ScoreAnswer> {
    const side =
      SIDES_SHOWN.find((part) => part === wanted && plain.sides[part].status === 'ok') ??
      (plain.overall.status === 'ok' ? plain.overall.weakest : null);
    if (side === null) return plain;
    const question = { ...asked, explain: side, limit: CONTRIBUTIONS };
    return this.queries.execute(new ReadScore(question, asker));
  }
}

function historyOf({ asOf: _, ...asked }: AskedOf, to: Day) {
  return { ...asked, from: historyFrom(to), to, every: 'month' as const };
}
