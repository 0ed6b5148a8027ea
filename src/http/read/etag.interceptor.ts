import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * Gives an answer its ETag, and sends none where the caller has it already. Answers are for whoever
 * asked, so nobody between may keep them unasked. The tag is weak: it leaves out `knownAt`, so that
 * an answer which events of others did not change is still the same. What is streamed has none.
 */
@Injectable()
export class ETags implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const shown = (answer: unknown): unknown =>
      answer instanceof StreamableFile ? answer : tagged(JSON.stringify(answer), request, reply);
    return next.handle().pipe(map(shown));
  }
}

function tagged(text: string, request: FastifyRequest, reply: FastifyReply): string | undefined {
  // A cursor begins with the same position, by which the next page fits to the one that was kept.
  const content = text.replace(/"knownAt":\d+|(?<="next":")\d+/g, '');
  const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag);
  reply.header('vary', 'authorization');
  if (isAmong(etag, request.headers['if-none-match'])) {
    reply.status(304);
    return undefined;
  }
  reply.type('application/json');
  return text;
}

/** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
function isAmong(etag: string, told: string | undefined): boolean {
  if (told === undefined) return false;
  const tags = told.split(',').map((tag) => `W/${tag.trim().replace(/^W\//, '')}`);
  return tags.includes(etag) || told.trim() === '*';
}
