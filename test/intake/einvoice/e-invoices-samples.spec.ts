/**
 * Real e-invoices and Peppol documents: every file of the samples is read, or refused or passed
 * over for a reason that was looked at. The tables stand beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Format, Part } from '../../../src/intake/format.js';
import { beginningOf, FORMATS } from '../../../src/intake/formats.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import type { Message } from '../../../src/messages/message.js';
import { PEPPOL_SAMPLES } from '../delivery/peppol-samples.js';
import { ignoredIn, messagesIn, partsOf, problemsIn } from '../reading.js';
import { INVOICE_SAMPLES } from './e-invoices-samples.js';

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const whereSamplesAre = existsSync(SAMPLES) ? describe : describe.skip;

/** Names below a folder of the samples, those of other formats and their notes left out. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(SAMPLES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|pdf)$/.test(name) && !name.endsWith('.svrl.xml'))
    .sort();
}

async function outcomeOf(folder: string, file: string): Promise<string> {
  const bytes = readFileSync(join(SAMPLES, folder, file));
  const beginning = beginningOf(file, bytes);
  const format = FORMATS.find((each) => each.recognises(beginning));
  if (!format) return 'no known format';
  return read(format, bytes).catch((error: unknown) => {
    if (error instanceof Rejection) return `refused: ${error.code}`;
    throw error;
  });
}

async function read(format: Format, bytes: Uint8Array): Promise<string> {
  const parts = await partsOf(format, bytes);
  const [problem] = problemsIn(parts);
  if (problem) return `refused: ${/^[A-Z-]+\d*(?=:)/.exec(problem.detail)?.[0] ?? problem.code}`;
  if (ignoredIn(parts).length > 0) return 'ignored';
  const odd = parts.filter(isOddAmount).length > 0 ? ', odd' : '';
  return `${messagesIn(parts).map(shown).join(' + ')}${odd}`;
}

/** Anomalies of the invoice itself; those of its parties' identifiers have tests of their own. */
function isOddAmount(part: Part): boolean {
  return 'anomaly' in part && !part.at.endsWith(')');
}

function shown({ type, data }: Message): string {
  const amount = data.payable ?? data.total;
  if (amount === undefined) return type;
  const { instalments = [] } = data;
  const basis = JSON.stringify(instalments).match(/"basis":"(\w+)"/)?.[1];
  return [type, amount, data.currency, basis].filter(Boolean).join(' ');
}

whereSamplesAre('the samples of e-invoices', () => {
  it.each(Object.entries({ ...INVOICE_SAMPLES, ...PEPPOL_SAMPLES }))(
    'of %s are read or refused as reviewed',
    async (folder, reviewed) => {
      const outcomes: Record<string, string> = {};
      for (const file of filesIn(folder)) outcomes[file] = await outcomeOf(folder, file);
      expect(outcomes).toEqual(reviewed);
    },
  );

  it.each([
    ['e-invoices', INVOICE_SAMPLES, { read: 122, refused: 14, ignored: 2, 'no known format': 1 }],
    [
      'Peppol documents',
      PEPPOL_SAMPLES,
      { read: 27, refused: 0, ignored: 12, 'no known format': 0 },
    ],
  ])('of %s are read but for those whose refusal was looked at', (_, samples, counts) => {
    const outcomes = Object.values(samples).flatMap((files) => Object.values(files));
    const count = (form: RegExp): number => outcomes.filter((each) => form.test(each)).length;
    const [refused, ignored, unknown] = [/^refused/, /^ignored/, /^no known format/].map(count);
    const read = outcomes.length - (refused ?? 0) - (ignored ?? 0) - (unknown ?? 0);
    expect({ read, refused, ignored, 'no known format': unknown }).toEqual(counts);
  });
});
