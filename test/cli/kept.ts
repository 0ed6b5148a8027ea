/** Runs `kept` as people run it: the built program, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.js';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A file of these lines in a new folder. */
export function fileOf(lines: readonly string[], name = 'events.ndjson'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

export function start(...args: readonly string[]): ChildProcess {
  return startIn(temporaryFolder(), args);
}

export function startIn(cwd: string, args: readonly string[]): ChildProcess {
  return startOn(cwd, {}, args);
}

/** With these variables of Kept's own, and no others. */
export function startOn(
  cwd: string,
  given: Readonly<Record<string, string>>,
  args: readonly string[],
): ChildProcess {
  const { KEPT_DATA: _data, KEPT_STORE: _store, KEPT_LEDGER_KEY: _key, ...env } = process.env;
  // Whoever runs the tests may speak another language.
  const spoken = { LC_ALL: 'C', KEPT_LANG: '' };
  const all = { ...env, ...spoken, ...given };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: all, cwd });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** What a test that failed half way leaves running would keep Jest from ending. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** What the process said, once it has ended. */
export async function ended(child: ChildProcess): Promise<Run> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

export function kept(...args: readonly string[]): Promise<Run> {
  return ended(start(...args));
}

/** What stands in a line of stderr, once it comes. Throws where the process ends without it. */
export function heard(child: ChildProcess, line: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let err = '';
    child.stderr?.on('data', (data) => {
      err += data;
      const found = line.exec(err);
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`It ended without ${line}: ${err}`)));
  });
}

/** A CloudEvent of an invoice, as a line. */
export function invoiceLine(number: string, data: object = {}): string {
  return JSON.stringify({
    specversion: '1.0',
    id: `invoice ${number}`,
    source: '/test',
    type: 'InvoiceIssued',
    data: {
      seller: '0002:552100554',
      buyer: { id: '0002:732829320', name: 'Thales' },
      number,
      ...{ typeCode: '380', total: '1000', prepaid: '0', payable: '1000', currency: 'EUR' },
      issuedOn: '2026-01-05',
      instalments: [{ kind: 'ordinary', amount: '1000', due: '2026-02-05', basis: 'stated' }],
      ...data,
    },
  });
}
