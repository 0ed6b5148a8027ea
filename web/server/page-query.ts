import type { PipeTransform } from '@nestjs/common';
import { CheckedQuery } from '../../src/http/server/checked.pipe.js';

/** What the address of any page may say beside its question. */
const OF_PAGES = new Set(['lang']);

/**
 * Parameters of a page that asks what a call of the API answers: those of the call. A form sends
 * fields that nobody filled in, too; they say nothing. Throws parameter_must_be_valid.
 */
export class PageQuery implements PipeTransform<unknown, unknown> {
  private readonly checked: CheckedQuery;

  constructor(dto: new () => object) {
    this.checked = new CheckedQuery(dto);
  }

  transform(value: unknown): unknown {
    const said = Object.entries(value ?? {}).filter(
      ([name, text]) => !OF_PAGES.has(name) && text !== '',
    );
    return this.checked.transform(Object.fromEntries(said));
  }
}
