/**
 * Events of endpoints: addresses of a professional to which its notices are sent, and of the lease
 * by which one process of several sends. They are a part of `events.ts`, whose notes hold here.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── endpoint-<endpoint id> ──────────────────────────────────────────────────────────────────────

/** Its address, a URL, is a personal part of its owner. */
export type EndpointMade = Shape<
  'EndpointMade',
  {
    readonly endpoint: string;
    readonly owner: PartyId;
    /** All its ids when it was made. */
    readonly parties: readonly PartyId[];
    /** Names of rules whose notices it gets; absent: all. */
    readonly rules?: readonly string[];
    /** From which, with the ledger's key, its secret follows: a secret is stored nowhere. */
    readonly salt: string;
    readonly on: Day;
  }
>;

/** From now on another secret signs; the former one beside it for a day. */
export type EndpointSecretRotated = Shape<
  'EndpointSecretRotated',
  { readonly endpoint: string; readonly salt: string; readonly on: Day }
>;

export type EndpointEnded = Shape<
  'EndpointEnded',
  {
    readonly endpoint: string;
    /** `gone`: it answered 410. */
    readonly why: 'asked' | 'gone';
    readonly on: Day;
  }
>;

// ── endpoint-<endpoint id>/<day> ────────────────────────────────────────────────────────────────

/** Somebody asks that a test is sent, or a message once more. */
export type EndpointAsked = Shape<
  'EndpointAsked',
  {
    readonly endpoint: string;
    /** The message: the id of a notice, or a new one for a test. */
    readonly message: string;
    readonly what: 'test' | 'replay';
    readonly on: Day;
  }
>;

/** It was called with a message, and how that went. */
export type EndpointCalled = Shape<
  'EndpointCalled',
  {
    readonly endpoint: string;
    readonly message: string;
    /** 1 for the first. */
    readonly attempt: number;
    readonly outcome: 'taken' | 'failed' | 'gone';
    /** Of HTTP; absent where no answer came. */
    readonly status?: number;
    /** Why no answer came: never an address. */
    readonly why?: 'refused' | 'timeout' | 'private' | 'unreachable' | 'tls';
    readonly on: Day;
  }
>;

// ── lease-<what>/<day> ──────────────────────────────────────────────────────────────────────────

/** One process sends and looks until a time; a lease ends with its day, in UTC. */
export type LeaseTaken = Shape<
  'LeaseTaken',
  {
    readonly lease: string;
    /** Of a process, made anew with each start. */
    readonly holder: string;
    readonly day: Day;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly at: number;
    readonly until: number;
    /** The last day of which all that days alone bring about was looked at. */
    readonly looked?: Day;
  }
>;
