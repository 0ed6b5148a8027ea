/**
 * What every answer tells browsers: nothing of another origin is loaded by it or frames it, nothing
 * is guessed of its type, and what is about persons is kept nowhere. Script and style that stand in
 * a page are named by their hashes, so that none that was slipped in would run.
 */
import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Of whatever is no page. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

export function secureAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload: unknown) => {
    reply.header('x-content-type-options', 'nosniff');
    // To others nothing is told; without any, a form of our own would say that it is of nobody.
    reply.header('referrer-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    const type = String(reply.getHeader('content-type') ?? '');
    const isPage = typeof payload === 'string' && type.startsWith('text/html');
    reply.header('content-security-policy', isPage ? policyOf(payload) : NO_PAGE);
    if (isPersonal(request)) reply.header('cache-control', 'no-store');
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', 'max-age=31536000');
    }
    return payload;
  });
}

function isPersonal({ url }: FastifyRequest): boolean {
  return url.startsWith('/v1/') || url.startsWith('/metrics');
}

/** The policy of a page; where its elements have styles of their own, these are let be. */
function policyOf(page: string): string {
  const scripts = hashesOf(page, /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashesOf(page, /<style[^>]*>([\s\S]*?)<\/style>/g);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    ...(/<[^>]+\sstyle=/.test(page) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashesOf(page: string, inline: RegExp): readonly string[] {
  return [...page.matchAll(inline)].map(([, text = '']) => {
    return `'sha256-${hash('sha256', text, 'base64')}'`;
  });
}
