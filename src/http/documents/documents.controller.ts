import type { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { Caller } from '../server/auth.guard.js';
import { AnyBody, NDJSON } from '../server/bodies.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { HttpSettings } from '../server/settings.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import {
  answerLines,
  answerOf,
  type DocumentAnswer,
  type Missed,
  wholeAnswer,
} from './document-answers.js';
import { DocumentIntake, mustSendDocuments } from './document-intake.js';
import { DocumentsDto } from './documents.dto.js';
import { DocumentsApi } from './documents.openapi.js';
import { sentDocuments } from './sent-documents.js';

/** Where documents come in, one or many at a time. */
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly intake: DocumentIntake,
    private readonly settings: HttpSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @AnyBody()
  @DocumentsApi()
  async take(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
    @Caller() access: Access,
    @Query(new CheckedQuery(DocumentsDto)) asked: DocumentsDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<{ readonly documents: readonly (DocumentAnswer | Missed)[] } | Readable> {
    mustSendDocuments(access);
    if (request.isMultipart()) refuseIdempotencyKey(idempotencyKey);
    const optionsFor = this.intake.optionsFor(access, asked, idempotencyKey);
    const limit = this.settings.documentBytes;
    const documents = sentDocuments(request, body, {
      ...{ name: asked.name, limit },
      checkPartyMap: (file) => this.intake.checkPartyMap(file, access),
    });
    // What an answer that ended early leaves unread is not waited for.
    reply.raw.once('finish', () => {
      if (!request.raw.complete) request.raw.destroy();
    });
    if (request.headers.accept?.includes(NDJSON)) {
      const { status, lines } = await answerLines(documents, optionsFor);
      reply.status(status).type(NDJSON);
      return lines;
    }
    const answer = answerOf(await wholeAnswer(documents, optionsFor));
    reply.status(answer.status);
    return { documents: answer.documents };
  }
}
