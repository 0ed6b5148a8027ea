// Makes a checkout ready to run: installs what is missing and builds what is stale.
// It is plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'projections',
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

const run = (what, command, args) => {
  process.stderr.write(`${what}: ${command} ${args.join(' ')}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(
      `${what} failed (exit ${status}). Mend the cause above, then run it again.\n`,
    );
    process.exit(status ?? 1);
  }
};

const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  // Not npm ci: it refuses a lock file without the optional packages of other platforms, and
  // registries that lack some of those make such lock files. The versions are those of the lock.
  run('Installing (once; compiles SQLite where no binary fits)', 'npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ]);
}

const built = join(root, 'dist', 'src', 'cli.js');
const sources = SOURCES.map((name) => join(root, name)).filter(existsSync);
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest))) {
  run('Building', process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build']);
  run('Bundling', process.execPath, [join(root, 'scripts/assets.mjs')]);
  // What the compiler writes cannot be run as a program, which npx kept does.
  chmodSync(built, 0o755);
}
