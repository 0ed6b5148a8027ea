/** Forms of pages: bounded, and none but those that a page of ours gave. */
import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { HttpProblem } from '../../src/http/server/problem.js';
import { Sessions } from '../../src/http/callers/sessions.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { en } from '../words/en.js';
import { TOKEN_FIELD } from '../parts/form.js';

/** Bytes: a form holds a reason, or a key; files come in another way. */
const LONGEST = 64 * 1024;

/**
 * On a route that a form of a page is sent to. Who calls is asked by the route itself, so that
 * whoever has no session any more is led to where one begins.
 */
export const TakesForm = (): MethodDecorator => {
  const config: FastifyContextConfig = { anyBody: true, form: true, signed: true };
  return RouteConfig(config);
};

/** Throws where the form is not of a page that this visitor was given. */
export function mustBeOurs(request: FastifyRequest, sessions: Sessions, token: string): void {
  if (sessions.isFormToken(request, token)) return;
  throw new HttpProblem('request_must_be_well_formed', en.problem.formMustBeOurs);
}

@Injectable()
export class FormOfRequest implements PipeTransform<FastifyRequest, Promise<URLSearchParams>> {
  constructor(private readonly sessions: Sessions) {}

  /** Throws where the form is too large, or not of a page of ours. */
  async transform(request: FastifyRequest): Promise<URLSearchParams> {
    const form = new URLSearchParams(await textOf(request));
    mustBeOurs(request, this.sessions, form.get(TOKEN_FIELD) ?? '');
    return form;
  }
}

const Request = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<FastifyRequest>();
});

/** The fields of the form that was sent. */
export const Form = (): ParameterDecorator => Request(FormOfRequest);

async function textOf({ raw }: FastifyRequest): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of raw) {
    const chunk = Buffer.from(part);
    bytes += chunk.length;
    if (bytes > LONGEST) throw new Rejection('body_must_fit_the_limits');
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}
