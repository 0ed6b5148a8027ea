/**
 * Visits of the demo, from this machine and without a key. A visitor is its operator, or looks at
 * it as an analyst or one of its professionals does, so that the rules of sight can be seen.
 */
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../command/speaker.js';
import { holderNamed } from '../../ledger/stored.js';
import { basePathOf } from '../server/base-path.js';
import { HttpSettings } from '../server/settings.js';
import { cookiesOf, setCookie } from './cookies.js';

const OPERATOR: Access = {
  keyId: 'demo',
  role: 'operator',
  teller: 'demo',
  parties: new Set(),
  anyParty: true,
  source: 'api',
  owner: holderNamed('demo'),
  vetting: 'known',
};

const COOKIE = 'kept_as';

/** A working day. */
const SECONDS = 12 * 3600;

/** As whom one looks: `analyst`, or the party ids of a professional. */
const AS = /^(?:analyst|[0-9a-f]{32}(?:\.[0-9a-f]{32}){0,15})$/;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

@Injectable()
export class DemoVisits {
  constructor(private readonly settings: HttpSettings) {}

  /** As whom the request acts; null where it is no visit of the demo. */
  visitorOf(request: FastifyRequest): Access | null {
    return this.isVisit(request) ? accessAs(this.asWhom(request)) : null;
  }

  /** The host is looked at so that no foreign web page reaches the demo by a name of its own. */
  isVisit({ socket, headers }: FastifyRequest): boolean {
    if (!this.settings.demo) return false;
    const local = LOOPBACK.has(socket.remoteAddress ?? '') && LOCAL_HOST.test(headers.host ?? '');
    const { origin } = headers;
    return local && (origin === undefined || LOCAL_HOST.test(origin.replace(/^https?:\/\//, '')));
  }

  /** `analyst`, party ids joined by dots, or empty for the operator. */
  asWhom(request: FastifyRequest): string {
    const as = cookiesOf(request).get(COOKIE) ?? '';
    return AS.test(as) ? as : '';
  }

  /** From now on this browser looks as that one does; empty for the operator. */
  lookAs(as: string, request: FastifyRequest, reply: FastifyReply): void {
    const base = basePathOf(request, this.settings);
    const value = AS.test(as) ? as : '';
    setCookie(request, reply, { name: COOKIE, value, seconds: value ? SECONDS : 0, base });
  }
}

function accessAs(as: string): Access {
  if (as === '') return OPERATOR;
  if (as === 'analyst') return { ...OPERATOR, keyId: 'demo-analyst', role: as, anyParty: false };
  const parties = new Set(as.split('.'));
  const [owner = ''] = parties;
  return { ...OPERATOR, keyId: 'demo-partner', role: 'partner', anyParty: false, parties, owner };
}
