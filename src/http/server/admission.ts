/** Whom requests come from, and whether they may come now: known before a body is looked at. */
import { finished } from 'node:stream/promises';
import { Injectable, Logger, Optional } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KeyUse } from '../../command/key-use.js';
import type { Access } from '../../command/speaker.js';
import { Callers, WITHOUT_BODY } from '../callers/callers.js';
import { Load } from './load.js';
import { HttpProblem } from './problem.js';
import { RateBound } from './rate.js';
import { HttpSettings } from './settings.js';

/** As whom those are counted who are known by their signature only once their body was read. */
const NOT_KNOWN_YET = '';

@Injectable()
export class Admission {
  private readonly logger = new Logger('Keys');
  private readonly rate: RateBound;
  private readonly admitted = new WeakMap<FastifyRequest, Promise<Access>>();

  constructor(
    private readonly callers: Callers,
    private readonly load: Load,
    private readonly settings: HttpSettings,
    @Optional() private readonly use?: KeyUse,
  ) {
    this.rate = new RateBound(settings.ratePerSecond);
  }

  /**
   * The access of a request's key, counted once as a call with it. Rejects with key_must_be_given
   * or rate_must_be_kept.
   */
  admit(request: FastifyRequest): Promise<Access> {
    const admitted = this.admitted.get(request) ?? this.admitNew(request);
    this.admitted.set(request, admitted);
    return admitted;
  }

  /**
   * Before a body is read: the load is bounded, and whoever sends one without a key is refused.
   * A route that a signature opens has to read it first.
   */
  async beforeBody(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.load.enter(request, reply);
    if (request.is404 || WITHOUT_BODY.has(request.method)) return;
    if (this.settings.readOnly) {
      await passOver(request, reply);
      throw new HttpProblem('process_must_take_events');
    }
    if (request.routeOptions.config.signed) return this.load.claim(request, NOT_KNOWN_YET);
    try {
      await this.admit(request);
    } catch (refused) {
      await passOver(request, reply);
      throw refused;
    }
  }

  private async admitNew(request: FastifyRequest): Promise<Access> {
    const access = await this.callers.accessOf(request);
    if (!access) throw new HttpProblem('key_must_be_given');
    const wait = this.rate.take(access.keyId, performance.now());
    if (wait > 0) throw new HttpProblem('rate_must_be_kept', undefined, wait);
    this.load.claim(request, access.keyId);
    this.noteUse(access);
    return access;
  }

  /** What a key is used for goes on where there is no room to say when. */
  private noteUse({ keyId }: Access): void {
    try {
      this.use?.note(keyId, this.settings.today());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.logger.warn(`On which day key ${keyId} was used is known to this process alone: ${why}`);
    }
  }
}

/** How long the body of whoever is refused is passed over before the line is cut, in ms. */
const PASSED_OVER_MS = 1000;

/** Reads a body to its end and keeps nothing: many who send hear no answer before they are done. */
async function passOver({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  raw.resume();
  const signal = AbortSignal.timeout(PASSED_OVER_MS);
  await finished(raw, { writable: false, signal }).catch(() => reply.header('connection', 'close'));
}

/** Has every request come by the admission before its body is read. */
export function admitFirst(server: FastifyInstance, admission: Admission): void {
  server.addHook('onRequest', (request, reply) => admission.beforeBody(request, reply));
}
