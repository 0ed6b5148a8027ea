/** Who calls: by a key, by a session that a key began, or as a visitor of the demo. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessKeys } from '../../command/access-keys.js';
import type { Access } from '../../command/speaker.js';
import { HttpSettings } from '../server/settings.js';
import { DemoVisits } from './demo-visits.js';
import { Sessions } from './sessions.js';

/** Methods whose bodies the server never reads. */
export const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD']);

@Injectable()
export class Callers {
  constructor(
    private readonly keys: AccessKeys,
    readonly sessions: Sessions,
    readonly demo: DemoVisits,
    readonly settings: HttpSettings,
  ) {}

  /** Null where nobody known calls. */
  async accessOf(request: FastifyRequest): Promise<Access | null> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.withoutKey(request);
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    // What is written is refused by the store itself as long as it is away.
    const toRead = WITHOUT_BODY.has(request.method);
    return token === undefined ? null : this.keys.accessOf(token, { toRead });
  }

  /** A session looks at anything, and writes by forms alone, which bring their token along. */
  private async withoutKey(request: FastifyRequest): Promise<Access | null> {
    const mayBeSession = WITHOUT_BODY.has(request.method) || request.routeOptions.config.form;
    const access = mayBeSession ? await this.sessions.accessOf(request) : null;
    return access ?? this.demo.visitorOf(request);
  }
}
