// Builds what browsers load: the sheet and the islands, named by their contents, so that they may
// be kept for ever, and compressed beforehand. Plain JavaScript, since it runs as part of the build.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'web', 'assets');

/** Each island is a file of its own directly in web/islands. */
const islands = readdirSync(join(root, 'web', 'islands')).filter((name) => name.endsWith('.ts'));
const { outputFiles } = buildSync({
  entryPoints: [
    join(root, 'web', 'style', 'kept.css'),
    ...islands.map((name) => join(root, 'web', 'islands', name)),
  ],
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  tsconfig: join(root, 'tsconfig.islands.json'),
  outdir: out,
  write: false,
  logLevel: 'warning',
});
const icons = readdirSync(join(root, 'web', 'style')).filter((name) => name.endsWith('.svg'));
const files = [
  ...outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })),
  ...icons.map((name) => ({ name, contents: readFileSync(join(root, 'web', 'style', name)) })),
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {};
for (const { name, contents } of files) {
  const type = extname(name);
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const named = `${basename(name, type)}-${hash}${type}`;
  writeFileSync(join(out, named), contents);
  writeFileSync(join(out, `${named}.br`), brotliCompressSync(contents));
  writeFileSync(join(out, `${named}.gz`), gzipSync(contents, { level: 9 }));
  manifest[name] = named;
}
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
