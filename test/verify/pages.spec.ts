/** What the pages show of formats is what is made, and the example of `verify` prints what it says. */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { checkReceipt } from '../../verify/check.js';
import { verifyProof } from '../../verify/proof.js';
import { parsePolicy } from '../../verify/policy.js';
import { temporaryFolder } from '../temporary-folder.js';
import { EXAMPLE_ENTRIES, exampleTexts } from './example.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORMATS = readFileSync(join(ROOT, 'docs/reference/log-formats.md'), 'utf8');
const README = readFileSync(join(ROOT, 'verify/README.md'), 'utf8');

/** A block of a page, by the language that it names. */
function blocksOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block = '']) => block,
  );
}

describe('the pages', () => {
  it('show the formats of the log as it makes them', async () => {
    const { vkey, checkpoint, proof, policy, receipt } = await exampleTexts();
    const blocks = blocksOf(FORMATS, 'text');
    expect(blocks.filter((block) => !block.startsWith('cosignature'))).toEqual([
      ...[`${vkey}\n`, checkpoint, proof, policy, receipt],
      `sha256 ${hash('sha256', receipt)}\n`,
    ]);
    const [cosigned = ''] = blocks.filter((block) => block.startsWith('cosignature'));
    expect(checkpoint.startsWith(`${cosigned.split('\n').slice(2).join('\n')}\n`)).toBe(true);
    const entry = Buffer.from(EXAMPLE_ENTRIES[1] ?? '');
    await expect(verifyProof(proof, entry, await parsePolicy(policy))).resolves.toBeDefined();
    const { signature, log, witnesses, entries } = await checkReceipt(
      receipt,
      await parsePolicy(policy),
    );
    expect([signature, log, witnesses, entries].map(({ status }) => status)).toEqual([
      ...['holds', 'holds', 'holds', 'holds'],
    ]);
  });

  it('show an example that prints what they say, run with the package alone', () => {
    const folder = temporaryFolder();
    const kept = join(folder, 'node_modules', 'kept-verify');
    mkdirSync(join(kept, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'verify/package.json'), join(kept, 'package.json'));
    for (const name of readdirSync(join(ROOT, 'verify')).filter((one) => one.endsWith('.ts'))) {
      const source = readFileSync(join(ROOT, 'verify', name), 'utf8');
      const { code } = transformSync(source, { loader: 'ts', format: 'esm', target: 'es2022' });
      writeFileSync(join(kept, 'dist', name.replace('.ts', '.js')), code);
    }
    const [example = ''] = blocksOf(README, 'js');
    writeFileSync(join(folder, 'example.mjs'), example);
    const { stdout } = spawnSync(process.execPath, ['example.mjs'], { cwd: folder });
    expect(stdout.toString()).toBe(blocksOf(README, 'text')[0]);
  });

  it('list every part of the package, and the package every part that they list', () => {
    const exported = Object.keys(
      JSON.parse(readFileSync(join(ROOT, 'verify/package.json'), 'utf8')).exports,
    );
    const listed = [...README.matchAll(/^\| `(\w+)\.ts` \|/gm)].map(([, name]) => `./${name}`);
    expect(exported.filter((name) => !/does-not-hold|platform/.test(name))).toEqual(listed.sort());
  });
});
