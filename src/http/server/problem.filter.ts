import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DocumentTurnedAway } from '../../documents/document-readers.js';
import { Rejection } from '../../ledger/rejection.js';
import { UpgradeNeeded } from '../../ledger/upcast.js';
import { ReadRefused } from '../../query/read-refused.js';
import { ReadTurnedAway } from '../../query/read-turned-away.js';
import { type EventStore, StoreUnavailable } from '../../store/event-store.js';
import { DocumentsRefused } from '../documents/document-answers.js';
import {
  HttpProblem,
  type HttpProblemCode,
  type ProblemCode,
  problemOf,
  statusOf,
  titleOf,
} from './problem.js';

interface Answer {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly pointer?: string;
  readonly retryAfter?: number;
}

/** How long the same reason why the store cannot be used is logged only once, in ms. */
const ONCE_MS = 60_000;

/** Answers whatever is thrown as application/problem+json. Stack traces stay in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');
  private logged = { reason: '', at: Number.NEGATIVE_INFINITY };

  constructor(private readonly store: Pick<EventStore, 'trouble'>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, problem } = this.tell(error, reply);
    const reports = error instanceof DocumentsRefused ? { documents: error.documents } : {};
    reply
      .status(status)
      .type('application/problem+json')
      .send({ ...problem, ...reports });
  }

  /** What is wrong, and in the headers of the answer what goes with it. */
  tell(
    error: unknown,
    reply: FastifyReply,
  ): { status: number; problem: ReturnType<typeof problemOf> } {
    const { code, detail, pointer, retryAfter } = this.answerTo(error);
    const status = statusOf(code);
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    if (status === 405) reply.header('allow', 'GET, HEAD');
    if (status === 401) reply.header('www-authenticate', 'Bearer realm="kept"');
    return { status, problem: problemOf(code, detail, pointer) };
  }

  private answerTo(error: unknown): Answer {
    if (error instanceof HttpProblem) return error;
    if (error instanceof Rejection) {
      const { code, detail, pointer } = error;
      return code === 'stream_must_be_quiet'
        ? { code, detail, pointer, retryAfter: 1 }
        : { code, detail, pointer };
    }
    if (error instanceof ReadRefused) return ofRead(error);
    if (error instanceof ReadTurnedAway) return ofTurnedAway(error);
    if (error instanceof DocumentTurnedAway) return ofDocument(error);
    if (error instanceof HttpException) return ofFramework(error);
    if (error instanceof StoreUnavailable || error instanceof UpgradeNeeded) {
      this.logUnavailable(error.message);
      // What the store says names folders and files, which are no caller's business.
      return { ...fresh('ledger_must_be_available'), retryAfter: 5 };
    }
    if (isCutOff(error)) return fresh('request_must_be_well_formed');
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return fresh('internal_error');
  }

  /** A store that is away hits every request, and is one piece of news. */
  private logUnavailable(reason: string): void {
    // It has said itself that it went away, and will say that it is back.
    if (this.store.trouble?.()) return;
    const at = performance.now();
    if (reason === this.logged.reason && at - this.logged.at < ONCE_MS) return;
    this.logged = { reason, at };
    this.logger.error(reason);
  }
}

/**
 * Whether the caller went away, or sent what is no HTTP, before its request was read. The error is
 * known by its code: its class is that of Node's own realm, which tests do not run in.
 */
function isCutOff(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error
    ? error.code === 'ECONNRESET'
    : false;
}

/** What is refused now and answered in a moment. */
const COMES_SOON: ReadonlySet<ReadRefused['code']> = new Set<ReadRefused['code']>([
  ...(['views_must_be_caught_up', 'scores_must_be_weighed', 'backtest_must_be_ready'] as const),
  'log_must_cover_it',
]);

/** A parameter is pointed at as the members of a body are. */
function ofRead({ code, detail, parameter }: ReadRefused): Answer {
  return {
    ...{ code, detail },
    ...(parameter !== undefined && { pointer: `/${parameter}` }),
    ...(COMES_SOON.has(code) && { retryAfter: 1 }),
  };
}

function ofTurnedAway({ why, again: retryAfter }: ReadTurnedAway): Answer {
  switch (why) {
    case 'of_its_key':
      return { code: 'rate_must_be_kept', detail: READS_OF_KEY, retryAfter };
    case 'of_all':
      return { ...fresh('service_must_keep_up'), retryAfter };
    case 'too_much':
      return { ...fresh('read_must_fit_the_limits'), retryAfter };
    case 'nobody_waits':
      return fresh('request_must_be_well_formed');
    default:
      return why satisfies never;
  }
}

function ofDocument({ why, again: retryAfter }: DocumentTurnedAway): Answer {
  switch (why) {
    case 'of_its_key':
      return { code: 'rate_must_be_kept', detail: DOCUMENTS_OF_KEY, retryAfter };
    case 'of_all':
      return { ...fresh('service_must_keep_up'), retryAfter };
    default:
      return why satisfies never;
  }
}

const DOCUMENTS_OF_KEY = 'Too many documents of this key wait to be read; send fewer at once.';

const READS_OF_KEY =
  'The reads of this key have taken their share of the time for all; ask for less, or later.';

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'key_must_be_given',
  404: 'route_must_exist',
  413: 'body_must_fit_the_limits',
  415: 'media_type_must_be_supported',
};

/** What Nest and Fastify refuse by themselves: unknown routes, large bodies, media types. */
function ofFramework(error: HttpException): Answer {
  const status = error.getStatus();
  if (status >= 500) return fresh('internal_error');
  const code = OF_STATUS[status] ?? 'request_must_be_well_formed';
  return { code, detail: titleOf(code) };
}

function fresh(code: HttpProblemCode): Answer {
  return { code, detail: titleOf(code) };
}
