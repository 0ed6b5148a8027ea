import { Readable } from 'node:stream';
import { Body, Controller, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tell } from '../../command/bus/tell.js';
import type { Access } from '../../command/speaker.js';
import { Rejection } from '../../ledger/rejection.js';
import { eventOfHeaders, pointerInEvent, readCloudEvent } from '../../messages/cloud-event.js';
import { isObject } from '../../messages/members.js';
import type { Accepted, CommandResult } from '../../messages/message.js';
import { Caller } from '../server/auth.guard.js';
import { CLOUD_EVENT, CLOUD_EVENTS, JSON_TYPE, mediaType, NDJSON } from '../server/bodies.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { HttpProblem } from '../server/problem.js';
import { Bulk } from './bulk.js';
import { EventsApi } from './events.openapi.js';
import {
  DryRunDto,
  IdempotencyKey,
  isDryRun,
  refuseIdempotencyKey,
  statusOf,
} from './single-call.js';

/** Where messages come in, one or many at a time. */
@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly bulk: Bulk,
  ) {}

  @Post()
  @EventsApi()
  async tell(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
    @Caller() access: Access,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<Accepted | { readonly results: readonly CommandResult[] } | Readable> {
    const dryRun = isDryRun(asked);
    const type = mediaType(request.headers['content-type']);
    switch (type) {
      case NDJSON:
        refuseDryRun(dryRun);
        refuseIdempotencyKey(idempotencyKey);
        return this.tellLines(request, reply, body, access);
      case CLOUD_EVENTS:
        refuseDryRun(dryRun);
        refuseIdempotencyKey(idempotencyKey);
        return this.tellBatch(reply, body, access);
      case CLOUD_EVENT:
      case JSON_TYPE: {
        const event = type === JSON_TYPE ? eventOfJson(request, body) : body;
        return this.tellOne(reply, event, access, { dryRun, idempotencyKey });
      }
      default:
        throw new HttpProblem('media_type_must_be_supported');
    }
  }

  private tellLines(
    request: FastifyRequest,
    reply: FastifyReply,
    body: unknown,
    access: Access,
  ): Readable {
    if (!(body instanceof Readable)) throw new HttpProblem('media_type_must_be_supported');
    reply.status(200).type(NDJSON);
    // What an answer that ended early leaves unread is read and thrown away: the connection goes
    // on, as the answer said, and nobody loses the answer to a reset.
    reply.raw.once('finish', () => request.raw.resume());
    return this.bulk.tellLines(body, access);
  }

  private async tellBatch(
    reply: FastifyReply,
    body: unknown,
    access: Access,
  ): Promise<{ readonly results: readonly CommandResult[] }> {
    if (!Array.isArray(body)) {
      throw new Rejection('message_must_be_well_formed', '', 'A batch is a list of CloudEvents.');
    }
    reply.status(200);
    return { results: await this.bulk.tellBatch(body, access) };
  }

  private async tellOne(
    reply: FastifyReply,
    event: unknown,
    access: Access,
    { dryRun, idempotencyKey }: { readonly dryRun: boolean; readonly idempotencyKey?: string },
  ): Promise<Accepted> {
    const message = readCloudEvent(event, idempotencyKey);
    const [result] = await this.commands.execute(
      new Tell([message], access, { dryRun, idempotencyKey }),
    );
    if (!result) throw new Error('A message has one result.');
    if (result.status === 'rejected') {
      throw new Rejection(result.code, pointerInEvent(result.pointer), result.detail);
    }
    reply.status(statusOf(result, { dryRun }));
    return result;
  }
}

/** Plain JSON is data with `ce-` headers, or else a whole CloudEvent from somebody with curl. */
function eventOfJson({ headers }: FastifyRequest, body: unknown): unknown {
  if (headers['ce-specversion'] !== undefined) return eventOfHeaders(headers, body);
  if (isObject(body)) return body;
  const detail = `Send a CloudEvent, or several as ${CLOUD_EVENTS} or ${NDJSON}.`;
  throw new Rejection('message_must_be_well_formed', '', detail);
}

function refuseDryRun(dryRun: boolean): void {
  if (dryRun) {
    throw new HttpProblem('request_must_be_well_formed', 'dryRun is for single calls.');
  }
}
