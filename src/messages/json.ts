import { isUtf8 } from 'node:buffer';
import { parse } from 'secure-json-parse';
import { Rejection } from '../ledger/rejection.js';

/** Single bodies and batches, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

/**
 * Parses JSON that came from outside. Throws body_must_be_json where it is none, is not UTF-8, or
 * tries to reach an object's prototype (`__proto__`, `constructor.prototype`).
 */
export function parseJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  // The replacement character may have been sent as such; only then is the longer look needed.
  if (text.includes('\uFFFD') && !isUtf8(bytes)) {
    throw new Rejection('body_must_be_json', '', 'The text is not UTF-8.');
  }
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The parser's own words may quote what was sent, which may be personal.
    throw new Rejection('body_must_be_json');
  }
}
