/** A short soak, as `npm run soak` starts it: its counts are asserted, its times only reported. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readIdentifier } from '../../src/ledger/values/party.js';
import { siren } from './load/world.js';
import type { SoakResult } from './soak.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Some 20 s on a quiet machine, and the compiler's before it; ms. */
const LONGEST_MS = 300_000;

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const [code] = await once(child, 'close');
  return { code, out };
}

describe('a short soak', () => {
  const { KEPT_TEST_SEED: seed = '11' } = process.env;
  let soaked: { code: number | null; out: string };

  beforeAll(async () => {
    // Types are checked by npm run check.
    const compiler = ['node_modules/typescript-7/bin/tsc', '-p', 'test/soak/tsconfig.json'];
    const compiled = await run(...compiler, '--noCheck');
    expect(compiled).toEqual({ code: 0, out: '' });
    const soak = ['dist/soak/test/soak/main.js', '--minutes', '0.2', '--seed', seed, '--json'];
    soaked = await run(...soak);
  }, LONGEST_MS);

  it('loses nothing, doubles nothing and contradicts nothing that was acknowledged', () => {
    const { lost, twice, wrong }: SoakResult = JSON.parse(soaked.out);
    expect({ seed, lost, twice, wrong }).toEqual({ seed, lost: [], twice: [], wrong: [] });
    expect(soaked.code).toBe(0);
  });

  it('has killed, failed and overloaded a server meanwhile, and measured it', () => {
    const result: SoakResult = JSON.parse(soaked.out);
    expect(result.acknowledged).toBeGreaterThan(100);
    expect(result.entries).toBeGreaterThanOrEqual(result.acknowledged);
    expect(result.kills).toBeGreaterThan(0);
    expect(Object.keys(result.faults).length).toBeGreaterThan(0);
    expect(result.overloads.length).toBeGreaterThan(0);
    for (const { silence, silenceAnew } of result.stretches) {
      expect([silence, silenceAnew]).toEqual([expect.any(Number), expect.any(Number)]);
    }
    const names = result.stretches.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['mixed', 'after a restart', 'overload']));
    expect(result.withoutRetryAfter).toBe(0);
  });

  it('tells of professionals whose identifiers are right', () => {
    for (let nth = 0; nth < 100; nth++) expect(readIdentifier(siren(nth))).not.toBeNull();
  });
});
