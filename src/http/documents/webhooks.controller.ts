import { Readable } from 'node:stream';
import {
  applyDecorators,
  Body,
  Controller,
  HttpCode,
  Logger,
  Optional,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tell } from '../../command/bus/tell.js';
import { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import { DocumentFile } from '../../documents/document-file.js';
import { type WebhookSource, WebhookSources } from '../../documents/webhook-sources.js';
import { Open } from '../server/auth.guard.js';
import { SignedBody } from '../server/bodies.js';
import { HttpProblem } from '../server/problem.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { RateBound } from '../server/rate.js';
import { HttpSettings } from '../server/settings.js';
import { answerOf, type DocumentAnswer, type Missed, wholeAnswer } from './document-answers.js';
import { type WebhookKind, webhookKind } from './webhook-kinds.js';

/** Where senders that sign what they send are heard; the signature stands in for a key. */
@Controller('v1/webhooks')
export class WebhooksController {
  private readonly logger = new Logger('Webhooks');
  private readonly rate: RateBound;

  constructor(
    private readonly ledger: Ledger,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    @Optional() private readonly sources?: WebhookSources,
  ) {
    this.rate = new RateBound(settings.ratePerSecond);
  }

  @Post(':source')
  @HttpCode(200)
  @Open()
  @SignedBody()
  @ApiTags('Telling')
  @ApiOperation({ summary: 'Hear a webhook of Stripe, Lago, Xero, QuickBooks, ERPNext and others' })
  @ApiResponse({ status: 200, description: 'Heard; what is nothing to the ledger is passed over.' })
  @applyDecorators(...ProblemsApi(401, 413, 422, 429, 503))
  async hear(
    @Req() request: FastifyRequest,
    @Param('source') id: string,
    @Body() body: unknown,
  ): Promise<DocumentAnswer | Missed | undefined> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const source = await this.sources?.find(id);
    const kind = source ? webhookKind(source.kind) : null;
    // A caller who cannot sign learns neither which names there are nor what was wrong.
    if (!source || !kind || !this.isFrom(source, kind, request, bytes)) {
      throw new HttpProblem('signature_must_be_right');
    }
    // Only what is signed counts, so that nobody else can use up what a sender may send.
    const wait = this.rate.take(id, performance.now());
    if (wait > 0) throw new HttpProblem('rate_must_be_kept', undefined, wait);
    return this.take(source, kind, bytes);
  }

  private isFrom(
    { secret }: WebhookSource,
    { verify }: WebhookKind,
    { headers }: FastifyRequest,
    body: Buffer,
  ): boolean {
    const header = (name: string): string => {
      const value = headers[name];
      return typeof value === 'string' ? value : '';
    };
    return verify({ body, header, now: this.settings.now().getTime() / 1000 }, secret);
  }

  private async take(
    { id, owner }: WebhookSource,
    { format, signed }: WebhookKind,
    body: Buffer,
  ): Promise<DocumentAnswer | Missed | undefined> {
    const { identities } = this.ledger;
    const partyOf = (identifier: string): string => identities.read(identifier, '').party;
    const access: Access = {
      keyId: `webhook ${id}`,
      role: 'emitter',
      teller: id,
      parties: new Set([partyOf(owner)]),
      anyParty: false,
      source: signed ? 'webhook' : 'api',
      // Operators alone add sources, each for the professional whose secret they were given.
      owner: partyOf(owner),
      vetting: 'known',
    };
    const document = await DocumentFile.spool(Readable.from([body]), '');
    const sent = (async function* () {
      yield { document };
    })();
    const answers = await wholeAnswer(sent, () => ({
      formats: [format],
      named: format.name,
      reader: { teller: id, partyOf, owner },
      tell: (messages) => this.commands.execute(new Tell(messages, access)),
      fault: (error) => this.logger.error(error instanceof Error ? error.stack : 'Unknown error'),
    }));
    return answerOf(answers).documents[0];
  }
}
