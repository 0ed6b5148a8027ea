/**
 * What Kept is compared with over HTTP, in a process of its own: Nest on the same Fastify with the
 * same body parsers. `POST /v1/events` reads the CloudEvent and checks it by the same DTOs, then
 * answers as Kept would, having kept nothing. `GET` of any path answers a constant of the size of a
 * score.
 */
import 'reflect-metadata';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { takeBodies } from '../../src/http/server/bodies.js';
import { readCloudEvent } from '../../src/messages/cloud-event.js';
import type { Accepted } from '../../src/messages/message.js';
import { say, stopped } from '../child.js';

const SCORE_BYTES = 1500;

@Controller()
class BareController {
  @Post('v1/events')
  tell(@Body() body: unknown): Accepted {
    const { id } = readCloudEvent(body);
    return { status: 'accepted', entry: `invoice-bare/${id}@0`, position: 1, id };
  }

  @Get('*')
  read(): { score: string } {
    return { score: 'x'.repeat(SCORE_BYTES) };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), {
  bodyParser: false,
  logger: ['error'],
});
takeBodies(app.getHttpAdapter().getInstance());
await app.listen(0, '127.0.0.1');
say({ url: await app.getUrl(), token: 'none', reader: 'none' });

await stopped();
await app.close();
