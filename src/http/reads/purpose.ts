/** Why somebody reads, as the header `Purpose` says. It is kept with the read. */
import type { FastifyRequest } from 'fastify';
import { wrongParameter } from '../../query/read-refused.js';

/** Characters of a purpose. */
const LONGEST_PURPOSE = 200;

/** Null where none is said. Throws parameter_must_be_valid where it is too long, or no line. */
export function purposeOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const { purpose } = headers;
  if (typeof purpose !== 'string') return null;
  const said = textOf(purpose).trim();
  if (said === '') return null;
  // Also what is not seen: a reader could turn the rest of a line round with it.
  if ([...said].length <= LONGEST_PURPOSE && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(said)) {
    return said;
  }
  throw wrongParameter('Purpose', 'A purpose is one line of at most 200 characters.');
}

/** Node takes the bytes of a header for Latin-1; most who send others than ASCII mean UTF-8. */
function textOf(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? header : text;
}
