/**
 * One server of the comparison, in a process of its own: `server.js fastify|express|node`. It takes
 * a JSON message by POST and answers its size, which is the least that any API does. Its port goes
 * to the parent process.
 */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';

@Controller()
class SizeController {
  @Post()
  @HttpCode(200)
  size(@Body() message: Readonly<Record<string, unknown>>): { members: number } {
    return { members: Object.keys(message).length };
  }
}

@Module({ controllers: [SizeController] })
class SizeModule {}

/** The bare floor: no framework, no routing, only what the answer needs. */
function listenBare(): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message: object = JSON.parse(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ members: Object.keys(message).length }));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') process.send?.(address.port);
  });
}

async function listenNest(adapter: ExpressAdapter | FastifyAdapter): Promise<void> {
  const app = await NestFactory.create(SizeModule, adapter, { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  process.send?.(Number(new URL(await app.getUrl()).port));
}

switch (process.argv[2]) {
  case 'fastify':
    await listenNest(new FastifyAdapter());
    break;
  case 'express':
    await listenNest(new ExpressAdapter());
    break;
  case 'node':
    listenBare();
    break;
  default:
    throw new Error(`Name a server (fastify, express or node), not "${process.argv[2]}".`);
}
