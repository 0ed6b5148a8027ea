/** How the service is, put together from the views and from what runs beside them. */
import { Injectable, Optional } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { WebhookSources } from '../../documents/webhook-sources.js';
import { ReadService } from '../../query/queries.js';
import { ReadSide } from '../../query/read-side.js';
import type { Asker } from '../../query/reader.js';
import type { ServiceAnswer } from '../../query/service.js';
import { seesService, type Viewer } from '../../query/visibility.js';
import { Health } from '../operations/health.js';

const MOST_WEBHOOKS = 100;

@Injectable()
export class ServiceState {
  constructor(
    private readonly queries: QueryBus,
    private readonly health: Health,
    private readonly side: ReadSide,
    @Optional() private readonly webhooks?: WebhookSources,
  ) {}

  /** Throws answer_must_be_yours_to_see for all but operators. */
  async read(viewer: Viewer, asker: Asker): Promise<ServiceAnswer> {
    const listed = seesService(viewer) ? ((await this.webhooks?.list()) ?? []) : [];
    const sources = listed.slice(0, MOST_WEBHOOKS);
    const query = new ReadService({ viewer, tellers: sources.map(({ id }) => id) }, asker);
    const { lastTold, ...figures } = await this.queries.execute(query);
    const { head, followers } = await this.health.readiness();
    return {
      ...figures,
      head,
      followers: Object.entries(followers).map(([name, at]) => ({ name, ...at })),
      originals: this.side.parts.originals !== undefined,
      webhooks: sources.map(({ id, kind }, i) => ({
        ...{ source: id, kind },
        lastToldAt: lastTold[i]?.at ?? null,
      })),
    };
  }
}
