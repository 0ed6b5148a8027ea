/** Programs that nobody here wrote, as far as the machine has them. None of them is installed. */
import { execFile, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Where Debian's golang-golang-x-mod-dev puts what Go programs import. */
const GOCODE = '/usr/share/gocode';

/** Go with golang.org/x/mod; null where it lacks. */
const GO = existsSync(`${GOCODE}/src/golang.org/x/mod/sumdb/tlog`) ? found('go') : null;

/** A Python that has `cryptography`; null where none has. */
export const PYTHON =
  ['/usr/bin/python3', 'python3'].find((name) => succeeds(name, '-c', 'import cryptography')) ??
  null;

export const OPENSSL = found('openssl');

/** Compiles the Go program into a folder; its path. Throws where it does not compile. */
function compileGo(folder: string): string {
  const program = join(folder, 'check');
  const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPATH: `${folder}:${GOCODE}` };
  const source = join(HERE, 'go', 'check.go');
  const { status, stderr } = run(GO ?? '', ['build', '-o', program, source], env);
  if (status !== 0) throw new Error(`go build: ${stderr}`);
  return program;
}

const PYTHON_SCRIPT = join(HERE, 'python', 'check.py');

/** Programs that check a whole log; `prepare` gives the command, made in a folder where it must be. */
export const PROGRAMS = [
  {
    name: 'Go with golang.org/x/mod',
    found: GO,
    prepare: (folder: string): readonly string[] => [compileGo(folder)],
  },
  {
    name: 'Python with cryptography',
    found: PYTHON,
    prepare: (): readonly string[] => [PYTHON ?? '', PYTHON_SCRIPT],
  },
];

/** Runs a program while this process goes on, as a server that is asked by it must. */
export function runBeside(
  program: string,
  args: readonly string[],
): Promise<{ readonly stdout: string; readonly status: number | null }> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { encoding: 'utf8' }, (_, stdout) =>
      resolve({ stdout, status: child.exitCode }),
    );
  });
}

export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: 'utf8', env });
}

function found(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function succeeds(program: string, ...args: readonly string[]): boolean {
  return run(program, args).status === 0;
}
