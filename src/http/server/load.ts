/**
 * How much goes on at once. What is more than the service can answer is turned away at once, before
 * its key and its body are looked at: a short answer now is worth more than a long one too late,
 * and what waits costs memory.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT } from '../../messages/json.js';
import { Entrance } from './entrance.js';
import { Places } from './places.js';
import { HttpProblem } from './problem.js';
import { HttpSettings } from './settings.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the route is answered whatever else goes on. */
    always?: boolean;
  }
}

/** Answers whatever else goes on: what says how the service is. */
export const Always = (): MethodDecorator => {
  const config: FastifyContextConfig = { always: true };
  return RouteConfig(config);
};

/** How often it is looked at how late the event loop is, in ms. */
const LOOK_MS = 250;
/** Looks in a row that find it late before requests are turned away: one long turn is no load. */
const LATE_LOOKS = 4;
/** The timer of what measures it, in ms, which is part of what it measures. */
const RESOLUTION_MS = 20;

/** Bytes of bodies that are held at once, of those that are read whole. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Seconds after which whoever was turned away may come again. */
export const AGAIN_S = 1;

interface Visit {
  readonly bytes: number;
  /** Gives the place among its caller's back. */
  leave(): void;
}

@Injectable()
export class Load implements OnModuleDestroy {
  private readonly delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly looking = setInterval(() => this.look(), LOOK_MS).unref();
  private readonly visits = new Map<FastifyRequest, Visit>();
  private readonly places: Places;
  private readonly entrance = new Entrance();
  private bytes = 0;
  private lateLooks = 0;

  constructor(private readonly settings: HttpSettings) {
    this.places = new Places(settings.underWay);
    this.delay.enable();
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
    this.delay.disable();
  }

  /**
   * Takes a request in, when its turn comes, until it is answered or cut off. Rejects with
   * service_must_keep_up.
   */
  async enter(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.routeOptions.config.always) return;
    if (this.isFull || this.lateLooks >= LATE_LOOKS) {
      await this.entrance.refusal();
      throw new HttpProblem('service_must_keep_up', undefined, AGAIN_S);
    }
    await this.entrance.turn(performance.now());
    const bytes = bytesOf(request);
    if (this.bytes + bytes > MOST_BYTES || reply.raw.destroyed) {
      throw new HttpProblem('service_must_keep_up', undefined, AGAIN_S);
    }
    this.bytes += bytes;
    this.visits.set(request, { bytes, leave: () => {} });
    reply.raw.once('close', () => this.leave(request));
  }

  /** Says whose request it is that was taken in. Throws rate_must_be_kept where these are many. */
  claim(request: FastifyRequest, caller: string): void {
    const visit = this.visits.get(request);
    if (!visit) return;
    if (this.places.isFullOf(caller))
      throw new HttpProblem('rate_must_be_kept', undefined, AGAIN_S);
    visit.leave();
    this.visits.set(request, { ...visit, leave: this.places.take(caller) });
  }

  /** Lets a request go: it was answered, or became a stream that is counted as such. */
  leave(request: FastifyRequest): void {
    const visit = this.visits.get(request);
    if (!visit) return;
    this.visits.delete(request);
    this.bytes -= visit.bytes;
    visit.leave();
  }

  private get isFull(): boolean {
    return this.visits.size + this.entrance.length >= this.settings.underWay.all;
  }

  /** The service is late while what it is asked to do takes longer than may be waited. */
  private look(): void {
    const loop = this.delay.mean / 1e6 - RESOLUTION_MS;
    const late = Math.max(loop, this.entrance.waited(performance.now())) > this.settings.lateMs;
    this.lateLooks = late ? this.lateLooks + 1 : 0;
    this.delay.reset();
  }
}

/** Bytes that the body takes at most; one that does not say its length may take all it can. */
function bytesOf({ headers }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return BODY_LIMIT;
  return Math.min(Number(headers['content-length'] ?? 0) || 0, BODY_LIMIT);
}
