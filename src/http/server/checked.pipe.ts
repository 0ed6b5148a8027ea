import type { CanActivate, ExecutionContext, PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Rejection } from '../../ledger/rejection.js';
import { compile, explain, type IsValid } from '../../messages/compiled-validator.js';
import { wrongParameter } from '../../query/read-refused.js';

const NOTHING = {};

/** Lets a body through that keeps the rules of its DTO, as it is. */
export class Checked implements PipeTransform<unknown, unknown> {
  private readonly isValid: IsValid;

  constructor(private readonly dto: new () => object) {
    this.isValid = compile(dto);
  }

  /**
   * Where nothing has to be said, no body says it. Throws message_must_be_well_formed with a
   * pointer to the first member that breaks a rule.
   */
  transform(value: unknown): unknown {
    if (this.isValid(value)) return value;
    if (value === undefined && this.isValid(NOTHING)) return NOTHING;
    throw this.refusal(explain(this.dto, value));
  }

  protected refusal(rejection: Rejection): Error {
    return rejection;
  }
}

/**
 * Lets the parameters of a call through that keep the rules of its DTO, and no others. Throws
 * parameter_must_be_valid, which names the first that breaks a rule.
 */
export class CheckedQuery extends Checked {
  /** `instead`: of parameters that other calls have and this one has not, what to do instead. */
  constructor(
    dto: new () => object,
    private readonly instead: ReadonlyMap<string, string> = new Map(),
  ) {
    super(dto);
  }

  protected override refusal({ pointer, detail }: Rejection): Error {
    const name = pointer.slice(1);
    return wrongParameter(name, this.instead.get(name) ?? detail);
  }
}

/** Refuses parameters where a call has none: a `dryRun` that is not looked at would be none. */
export class NoParameters implements CanActivate {
  /** Throws parameter_must_be_valid, which names the first parameter. */
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const [name] = Object.keys(query ?? {});
    if (name === undefined) return true;
    throw wrongParameter(name, `property ${name} should not exist.`);
  }
}
