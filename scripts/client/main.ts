/**
 * Writes client/schema.ts: `npm run client`, from the root of the checkout. With `--check` it
 * writes nothing, and fails where the file is not what the API says of itself.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { serve } from '../../src/main.js';

const FILE = join(process.cwd(), 'client/schema.ts');

const HEAD = `/**
 * Made by \`npm run client\` from what the API says of itself. Change the code, not this file.
 */
`;

/** What a server on a new, empty ledger says at /docs-json. */
async function openApi(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'kept-client-'));
  try {
    const service = await serve({
      ...{ data, host: '127.0.0.1', port: 0, projector: true, matching: false, readers: 1 },
      ...{ documentReaders: 1, readOnly: false, keepOriginals: false, editions: 'daily' },
      ...{ basePath: '', behindProxy: false, log: () => {} },
    });
    try {
      return await (await fetch(`${service.url}/docs-json`)).text();
    } finally {
      await service.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const made = HEAD + astToString(await openapiTS(await openApi(), { alphabetize: true }));
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, made);
  console.log('Wrote client/schema.ts');
} else if (readFileSync(FILE, 'utf8') !== made) {
  console.error('client/schema.ts is not what the API says of itself: run npm run client.');
  process.exitCode = 1;
}
