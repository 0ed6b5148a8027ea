import type { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tell, type TellAs } from '../../command/bus/tell.js';
import { KEY_REUSED } from '../../command/idempotency-key.js';
import { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { DocumentFile } from '../../documents/document-file.js';
import { keepingOf } from '../../documents/originals.js';
import { must, Rejection } from '../../ledger/rejection.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { CommandResult, Message } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { AnyBody, NDJSON } from '../server/bodies.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { HttpSettings } from '../server/settings.js';
import { IdempotencyKey, isDryRun, refuseIdempotencyKey } from '../write/single-call.js';
import { ALL_FORMATS } from './all-formats.js';
import {
  answerLines,
  answerOf,
  type DocumentAnswer,
  type Missed,
  type OptionsFor,
  wholeAnswer,
} from './document-answers.js';
import { DocumentsDto } from './documents.dto.js';
import { DocumentsApi } from './documents.openapi.js';
import { IntakeParts } from './intake-parts.js';
import { sentDocuments } from './sent-documents.js';

/** Where documents come in, one or many at a time. */
@Controller('v1/documents')
export class DocumentsController {
  private readonly logger = new Logger('Intake');

  constructor(
    private readonly ledger: Ledger,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    private readonly parts: IntakeParts,
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
    const writes = access.role === 'operator' || access.role === 'emitter';
    must(writes, 'role_must_allow_it', '', `A key of role ${access.role} may send no documents.`);
    if (request.isMultipart()) refuseIdempotencyKey(idempotencyKey);
    const optionsFor = this.optionsFor(access, asked, idempotencyKey);
    const limit = this.settings.documentBytes;
    const documents = sentDocuments(request, body, {
      ...{ name: asked.name, limit },
      checkPartyMap: (file) => this.parts.readers.checkPartyMap(file, access.keyId),
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

  private optionsFor(access: Access, asked: DocumentsDto, key?: string): OptionsFor {
    const dryRun = isDryRun(asked);
    const { format, owner, mapping } = asked;
    const { identities } = this.ledger;
    if (owner !== undefined) identities.read(owner, '/owner');
    const keeps = this.settings.keepOriginals && !dryRun && this.parts.originals;
    const original = keeps ? keepingOf(keeps, this.ledger, access) : undefined;
    return ({ document, partyMap }) => ({
      formats: ALL_FORMATS,
      ...(format !== undefined && { named: format }),
      reader: {
        teller: access.teller,
        partyOf: (identifier) => identities.read(identifier, '').party,
        ...(owner !== undefined && { owner }),
      },
      read: (known) => {
        const columns = mapping === undefined ? {} : { mapping };
        const told = { teller: access.teller, ...columns, ...(partyMap && { partyMap }) };
        const whole = { ...known, ...told };
        return this.parts.readers.read(whole, access.keyId);
      },
      tell: (messages) =>
        this.tell(messages, access, {
          dryRun,
          ...(key !== undefined && { idempotencyKey: key, request: requestOf(document, asked) }),
        }),
      addresses: this.ledger.addressesOf(access),
      ...(original && { original }),
      fault: (error) => this.logger.error(error instanceof Error ? error.stack : 'Unknown error'),
    });
  }

  /** Throws idempotency_key_reused where the key that they came with belongs to another request. */
  private async tell(
    messages: readonly Message[],
    access: Access,
    options: TellAs,
  ): Promise<readonly CommandResult[]> {
    const results = await this.commands.execute(new Tell(messages, access, options));
    const { code, pointer, detail } = KEY_REUSED;
    if (results.includes(KEY_REUSED)) throw new Rejection(code, pointer, detail);
    return results;
  }
}

/** What an Idempotency-Key belongs to: the bytes of a document, and how they are to be read. */
function requestOf(
  { sha256 }: DocumentFile,
  { format, owner, name, mapping }: DocumentsDto,
): string {
  return canonical({ document: sha256, format, owner, name, mapping });
}
