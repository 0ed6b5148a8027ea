// Makes a checkout ready to run: installs what is missing and builds what is stale.
// It is plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'projections',
  'verify',
  'web',
  'bench',
  'examples',
  'scripts',
  'tsconfig.json',
  'tsconfig.build.json',
];

const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Ends this process where the command fails, once what runs beside it has ended, too. */
const run = async (what, command, args) => {
  process.stderr.write(`${what}: ${command} ${args.join(' ')}\n`);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  const [status] = await once(child, 'close').catch(() => [1]);
  if (status === 0) return;
  process.exitCode = status ?? 1;
  process.stderr.write(
    `${what} failed (exit ${status}). Mend the cause above, then run it again.\n`,
  );
};

/** SQLite for this Node (src/store/sqlite/driver.ts says why there are two). */
const sqlite =
  Number.parseInt(process.versions.node, 10) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';

const sqliteLoads = () => {
  try {
    const Database = createRequire(import.meta.url)(sqlite);
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
};

const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  // Not npm ci: it refuses a lock file without the optional packages of other platforms, and
  // registries that lack some of those make such lock files. The versions are those of the lock.
  // Scripts are for the next step: it runs beside the build, and those of the two packages only.
  await run('Installing (once)', 'npm', [
    ...['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'],
  ]);
  if (process.exitCode) process.exit();
}

const built = join(root, 'dist', 'src', 'cli.js');
const sources = SOURCES.map((name) => join(root, name)).filter(existsSync);
const isStale = !existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest));

const build = async () => {
  await run('Building', process.execPath, [
    join(root, 'node_modules/@nestjs/cli/bin/nest.js'),
    'build',
  ]);
  if (process.exitCode) return;
  await run('Bundling', process.execPath, [join(root, 'scripts/assets.mjs')]);
  // What the compiler writes cannot be run as a program, which npx kept does.
  chmodSync(built, 0o755);
};

const compile = () =>
  run('Compiling SQLite (once) where no binary fits', 'npm', ['rebuild', sqlite, '@swc/core']);

await Promise.all([sqliteLoads() || compile(), isStale && build()]);
