import type { PipeTransform } from '@nestjs/common';
import { compile, explain, type IsValid } from './compiled-validator.js';

/** Lets a body through that keeps the rules of its DTO, as it is. */
export class Checked implements PipeTransform<unknown, unknown> {
  private readonly isValid: IsValid;

  constructor(private readonly dto: new () => object) {
    this.isValid = compile(dto);
  }

  /** Throws message_must_be_well_formed with a pointer to the first member that breaks a rule. */
  transform(body: unknown): unknown {
    if (this.isValid(body)) return body;
    throw explain(this.dto, body);
  }
}
