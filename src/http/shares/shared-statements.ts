/**
 * What links show to whoever has one. What is answered was noted before as an opening, and nothing
 * of who opened it.
 */
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Openings } from '../../command/shares/openings.js';
import type { MadeShare } from '../../command/shares/share-links.js';
import { Rejection } from '../../ledger/rejection.js';
import type { SharedFigure, SharedPart } from '../../ledger/share-events.js';
import { ReadShared } from '../../query/queries.js';
import { ReadSide } from '../../query/read-side.js';
import { noteShared } from '../../query/shares/noted-share.js';
import { type BadgeAnswer, badgeOf, type SharedAnswer } from '../../query/shares/shared.js';
import { askerOf } from '../read/asked-by.js';
import { ShareAdmission } from './share-admission.js';

/** A request with its reply. */
export interface ShareVisit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Of all figures that a link shows, those on its badge. */
const ON_BADGE: readonly SharedFigure[] = ['overall'];

@Injectable()
export class SharedStatements implements OnModuleDestroy {
  private readonly logger = new Logger('Shares');

  constructor(
    private readonly admission: ShareAdmission,
    private readonly queries: QueryBus,
    private readonly openings: Openings,
    private readonly side: ReadSide,
  ) {}

  /** What the link of a token shows. Throws as ShareAdmission, and share_must_exist for nothing. */
  statement(token: string, visit: ShareVisit): Promise<SharedAnswer> {
    return this.open(token, 'statement', visit);
  }

  /** The badge of the link of a token. Throws as `statement`, and where the link has no badge. */
  async badge(token: string, visit: ShareVisit): Promise<BadgeAnswer> {
    return badgeOf(await this.open(token, 'badge', visit));
  }

  /** What was counted of this hour is told now: else it would be known to nobody. */
  async onModuleDestroy(): Promise<void> {
    try {
      await this.openings.tellRest();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.logger.warn(`How often links were opened in the last hour is not told: ${why}`);
    }
  }

  private async open(
    token: string,
    part: SharedPart,
    { request, reply }: ShareVisit,
  ): Promise<SharedAnswer> {
    const made = await this.admission.admit(token, request);
    if (part === 'badge' && !made.badge) throw new Rejection('share_must_exist');
    const asker = askerOf(`share ${made.share}`, reply.raw);
    const answer = await this.queries.execute(new ReadShared(askedOf(made, part), asker));
    if (!answer) throw new Rejection('share_must_exist');
    noteShared(this.side, made, part, answer);
    await this.openings.note(made.share, part);
    return answer;
  }
}

function askedOf({ hash: _, ...made }: MadeShare, part: SharedPart) {
  if (part === 'statement') return made;
  return { ...made, shows: made.shows.filter((figure) => ON_BADGE.includes(figure)) };
}
