import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_LIMIT, parseJson } from '../../messages/json.js';
import { HttpProblem } from './problem.js';

export const JSON_TYPE = 'application/json';
export const CLOUD_EVENT = 'application/cloudevents+json';
export const CLOUD_EVENTS = 'application/cloudevents-batch+json';
export const NDJSON = 'application/x-ndjson';

/** The media type of a request without its parameters. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the handler takes the body as it comes, whatever its type. */
    anyBody?: boolean;
    /** True where a signature over the body stands in for a key. */
    signed?: boolean;
    /** True for a form of a page: a session may send it, with the token that the page gave it. */
    form?: boolean;
  }
}

/** Hands the body to the handler as it comes: a stream, or for JSON its bytes, not yet parsed. */
export const AnyBody = (): MethodDecorator => {
  const config: FastifyContextConfig = { anyBody: true };
  return RouteConfig(config);
};

/** As AnyBody, of whoever can sign: no key is asked for before the body is read. */
export const SignedBody = (): MethodDecorator => {
  const config: FastifyContextConfig = { anyBody: true, signed: true };
  return RouteConfig(config);
};

/** Which bodies the server reads: JSON whole and bounded, NDJSON and documents as they come. */
export function takeBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(
    [JSON_TYPE, CLOUD_EVENT, CLOUD_EVENTS],
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (_request: unknown, body: Buffer) => body,
  );
  // A body that is wrong and was read whole costs nobody the connection, as one would that is
  // refused by its parser.
  server.addHook('preValidation', async (request) => {
    const { body, routeOptions } = request;
    if (!Buffer.isBuffer(body) || routeOptions.config.anyBody) return;
    request.body = body.length === 0 ? undefined : parseJson(body);
  });
  server.addHook('onRequest', async ({ headers }, reply) => {
    const coding = headers['content-encoding']?.trim().toLowerCase() ?? '';
    const { 'content-length': length = '0', 'transfer-encoding': chunked } = headers;
    if (coding === '' || coding === 'identity') return;
    if (length === '0' && chunked === undefined) return;
    reply.header('accept-encoding', 'identity');
    throw new HttpProblem('content_encoding_must_be_understood');
  });
  server.addContentTypeParser(NDJSON, async (_request: unknown, body: unknown) => body);
  server.addContentTypeParser('*', async ({ routeOptions }: FastifyRequest, body: unknown) => {
    if (routeOptions.config.anyBody) return body;
    throw new HttpProblem('media_type_must_be_supported');
  });
  server.register(multipart);
}
