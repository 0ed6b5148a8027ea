/**
 * What goes wrong over HTTP, as RFC 9457 problems. The ledger's own rules have their codes in
 * `ledger/rejection.ts`; the few that only a web server knows are listed here. This file and its
 * filter are the only ones that know which code is which HTTP status.
 */
import { REJECTIONS, type RejectionCode } from '../../ledger/rejection.js';
import { READ_RULES, type ReadRule } from '../../query/read-refused.js';
import type { ProblemDto } from './answers.dto.js';

/** Rules of the way in: status and sentence by code. */
const OF_HTTP = {
  key_must_be_given: [401, 'Send a valid key: `Authorization: Bearer kept_...`.'],
  signature_must_be_right: [
    401,
    'The signature, its time or the secret is not that of a source that was set up here.',
  ],
  process_must_take_events: [
    405,
    'This process was started with --read-only: send what is to be written to another one.',
  ],
  process_must_keep_views: [
    421,
    'This process was started with --no-projector and keeps no views: ask another one.',
  ],
  route_must_exist: [404, 'There is nothing here; see /docs for what there is.'],
  media_type_must_be_supported: [
    415,
    'Send application/json, application/cloudevents+json, application/cloudevents-batch+json or application/x-ndjson; documents of any type go to /v1/documents.',
  ],
  content_encoding_must_be_understood: [
    415,
    'Send the body as it is: no Content-Encoding is understood here.',
  ],
  rate_must_be_kept: [429, 'This key sends too much at once; slow down or send in bulk.'],
  service_must_keep_up: [503, 'More is asked of the service than it can answer; try again soon.'],
  read_must_fit_the_limits: [
    503,
    'The read took longer, or more memory, than one may: ask for less, or again later.',
  ],
  request_must_be_well_formed: [400, 'The request is not as HTTP or this API needs it.'],
  headers_must_fit_the_limits: [431, 'The request line and the headers are too long together.'],
  request_must_come_in_time: [408, 'The request did not come in whole in time.'],
  internal_error: [500, 'Something went wrong here; it has been logged.'],
  ledger_must_be_available: [503, 'The ledger cannot be written or read now; try again later.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type HttpProblemCode = keyof typeof OF_HTTP;

export type ProblemCode = HttpProblemCode | RejectionCode | ReadRule;

/** The status of each broken rule of the ledger; the others are 422: understood and untrue. */
const STATUS_OF_REJECTION: Partial<Readonly<Record<RejectionCode, number>>> = {
  message_must_be_well_formed: 400,
  event_type_must_be_known: 400,
  body_must_be_json: 400,
  body_must_fit_the_limits: 413,
  document_format_must_be_known: 415,
  document_must_fit_the_limits: 413,
  identifier_must_be_valid: 400,
  local_code_must_be_the_tellers_own: 403,
  teller_must_speak_for_a_party: 403,
  party_spoken_for_must_be_named: 400,
  role_must_allow_it: 403,
  only_an_operator_may: 403,
  idempotency_key_reused: 409,
  already_told: 409,
  entry_must_exist: 404,
  entry_must_be_the_tellers_own: 403,
  entry_is_already_withdrawn: 409,
  entry_must_concern_the_party: 403,
  contest_is_already_open: 409,
  one_live_link_per_party: 409,
  dispute_must_be_named_once: 409,
  key_must_exist: 404,
  key_must_be_granted_once: 409,
  key_is_already_revoked: 409,
  recommendation_is_already_given: 409,
  recommendation_is_already_answered: 409,
  set_off_must_exist: 404,
  set_off_must_be_open: 409,
  set_off_must_be_agreed: 409,
  set_off_must_still_be_due: 409,
  set_off_must_be_opted_in: 409,
  share_must_exist: 404,
  share_must_be_made_once: 409,
  share_is_already_revoked: 409,
  watch_must_be_made_once: 409,
  watch_must_exist: 404,
  watch_is_already_ended: 409,
  endpoint_must_be_made_once: 409,
  endpoint_must_exist: 404,
  endpoint_is_already_ended: 409,
  lease_must_be_free: 409,
  model_must_be_known: 404,
  model_must_keep_its_name: 409,
  share_must_be_in_time: 410,
  stream_must_be_quiet: 503,
};

const STATUS_OF_READ: Readonly<Record<ReadRule, number>> = {
  parameter_must_be_valid: 400,
  position_must_be_reached: 400,
  views_must_be_caught_up: 503,
  scores_must_be_weighed: 503,
  backtest_must_be_ready: 503,
  history_must_be_judgeable: 409,
  professional_must_be_known: 404,
  promise_must_be_known: 404,
  entry_must_be_known: 404,
  original_must_be_kept: 404,
  log_must_cover_it: 503,
  answer_must_be_yours_to_see: 403,
};

/** A problem of the way in. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly code: HttpProblemCode,
    readonly detail: string = OF_HTTP[code][1],
    /** Seconds after which to try again. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${detail}`);
  }
}

export function isRejectionCode(code: ProblemCode): code is RejectionCode {
  return Object.hasOwn(REJECTIONS, code);
}

function isReadRule(code: ProblemCode): code is ReadRule {
  return Object.hasOwn(READ_RULES, code);
}

export function statusOf(code: ProblemCode): number {
  if (isReadRule(code)) return STATUS_OF_READ[code];
  return isRejectionCode(code) ? (STATUS_OF_REJECTION[code] ?? 422) : OF_HTTP[code][0];
}

/** The rule in one sentence, which is the problem's title. */
export function titleOf(code: ProblemCode): string {
  if (isReadRule(code)) return READ_RULES[code];
  return isRejectionCode(code) ? REJECTIONS[code] : OF_HTTP[code][1];
}

/** Every problem, those of the way in first. */
export const PROBLEM_CODES: readonly string[] = [
  ...Object.keys(OF_HTTP),
  ...Object.keys(READ_RULES),
  ...Object.keys(REJECTIONS),
];

export function isProblemCode(code: string): code is ProblemCode {
  return [OF_HTTP, READ_RULES, REJECTIONS].some((rules) => Object.hasOwn(rules, code));
}

/** The body of an answer of type application/problem+json (RFC 9457). */
export function problemOf(code: ProblemCode, detail: string, pointer?: string): ProblemDto {
  return {
    type: `/docs/problems#${code}`,
    title: titleOf(code),
    status: statusOf(code),
    detail,
    code,
    ...(pointer !== undefined && { pointer }),
  };
}
