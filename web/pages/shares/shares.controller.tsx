import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { MakeShare, RevokeShare } from '../../../src/command/bus/shares.js';
import { Openings } from '../../../src/command/shares/openings.js';
import type { NewShare } from '../../../src/command/shares/share-links.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { Checked } from '../../../src/http/server/checked.pipe.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { ShareDto } from '../../../src/http/shares/shares.dto.js';
import { SHARED_FIGURES } from '../../../src/ledger/kinds/share.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import {
  FindOwnShare,
  FindSharer,
  ReadProfessional,
  ReadShares,
} from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { withUntold } from '../../../src/query/shares/shares.js';
import { type Frame, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Origin } from '../../server/origin.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { SharesPage } from './shares-page.js';

const SHARE = new Checked(ShareDto);

interface AskedOf {
  readonly viewer: Access;
  readonly id: string;
  readonly origin: string;
  readonly cursor?: string;
}

/** What became of a form. */
interface Outcome {
  readonly made?: NewShare;
  /** Why no link was made. */
  readonly refused?: string;
}

/** The links of a professional: for itself and operators. */
@Pages()
@Controller('professionals/:id/shares')
export class SharesPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly openings: Openings,
  ) {}

  @Get()
  @Html()
  page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Origin() origin: string,
    @Query('cursor') cursor: string | undefined,
  ): Promise<string> {
    return this.show(frame, asker, { viewer, id, origin, ...(cursor && { cursor }) });
  }

  /** Takes a link back where the form names one, else makes one and shows it, this once. */
  @Post()
  @TakesForm()
  @Html()
  async act(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Origin() origin: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = { viewer, id, origin };
    const share = form.get('revoke');
    if (share !== null) {
      const found = await this.queries.execute(new FindOwnShare({ viewer, share }));
      await this.commands.execute(new RevokeShare(found, viewer, frame.today));
      return leadTo(reply, `${frame.base}${professionalPath(id, '/shares')}`);
    }
    try {
      const made = await this.make(asked, form, frame.today);
      reply.status(201);
      return await this.show(frame, asker, asked, { made });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      reply.status(statusOf(error.code));
      return this.show(frame, asker, asked, { refused: error.detail });
    }
  }

  private async make({ viewer, id }: AskedOf, form: URLSearchParams, today: string) {
    const until = form.get('until');
    const wish = {
      shows: SHARED_FIGURES.filter((figure) => form.getAll('shows').includes(figure)),
      badge: form.has('badge'),
      ...(until && { until }),
    };
    SHARE.transform(wish);
    const sharer = await this.queries.execute(new FindSharer({ viewer, id }));
    return this.commands.execute(new MakeShare(sharer, wish, viewer, today));
  }

  private async show(
    frame: Frame,
    asker: Asker,
    { origin, ...asked }: AskedOf,
    outcome: Outcome = {},
  ): Promise<string> {
    const after = outcome.made?.position;
    const timing = after === undefined ? {} : { after: String(after) };
    const [professional, shares] = await Promise.all([
      this.queries.execute(new ReadProfessional({ viewer: asked.viewer, id: asked.id }, asker)),
      this.queries.execute(new ReadShares({ ...asked, ...timing }, asker)),
    ]);
    const items = shares.items.map((each) => withUntold(each, this.openings.untold(each.share)));
    const { next } = shares;
    return renderPage(frame, <SharesPage {...{ professional, items, next, origin, ...outcome }} />);
  }
}
