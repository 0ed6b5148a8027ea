import type { FastifyInstance } from 'fastify';
import { BODY_LIMIT, parseJson } from './json.js';

export const JSON_TYPE = 'application/json';
export const CLOUD_EVENT = 'application/cloudevents+json';
export const CLOUD_EVENTS = 'application/cloudevents-batch+json';
export const NDJSON = 'application/x-ndjson';

/** The media type of a request without its parameters. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Which bodies the server reads: JSON whole and bounded, NDJSON as it comes. */
export function takeBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const whole = { parseAs: 'buffer', bodyLimit: BODY_LIMIT } as const;
  server.addContentTypeParser<Buffer>(
    [JSON_TYPE, CLOUD_EVENT, CLOUD_EVENTS],
    whole,
    async (_request: unknown, body: Buffer) => (body.length === 0 ? undefined : parseJson(body)),
  );
  server.addContentTypeParser(NDJSON, async (_request: unknown, body: unknown) => body);
}
