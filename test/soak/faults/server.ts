/** `kept` as people run it: the built program, on a data folder of the soak's own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, type WriteStream, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From where main.js is compiled to. */
const PROGRAM = fileURLToPath(new URL('../../../../src/cli.js', import.meta.url));

/** As `npm start` says. */
const FLAGS = ['--max-semi-space-size=64'];

/** Longest that a server may take to start, in ms. */
const START_MS = 120_000;

function environment(): NodeJS.ProcessEnv {
  const { KEPT_DATA: _data, KEPT_STORE: _store, KEPT_LEDGER_KEY: _key, ...env } = process.env;
  return env;
}

export class Server {
  private child: ChildProcess | null = null;
  private address = 'http://127.0.0.1:1';
  private readonly log: WriteStream;
  /** Ends that nobody wanted, a sentence each. */
  readonly falls: string[] = [];

  constructor(
    readonly data: string,
    log: string,
    /** Hears of each address that it serves on. */
    private readonly listening: (url: string) => void,
  ) {
    this.log = createWriteStream(log);
  }

  get url(): string {
    return this.address;
  }

  get pid(): number {
    const pid = this.child?.pid;
    if (pid === undefined) throw new Error('The server does not run.');
    return pid;
  }

  /** Starts it, on a port that is free, and waits until it serves. Throws where it ends instead. */
  async start(): Promise<void> {
    const args = [...FLAGS, PROGRAM, 'serve', '--data', this.data, '--port', '0'];
    const child = spawn(process.execPath, args, {
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    child.once('exit', (code, signal) => this.ended(child, `${signal ?? `exit code ${code}`}`));
    child.stderr.pipe(this.log, { end: false });
    this.address = await served(child);
    this.listening(this.address);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it as people do. */
  async stop(): Promise<void> {
    const code = await this.end('SIGTERM');
    if (code !== 0) this.falls.push(`Asked to stop, the server ended with exit code ${code}.`);
  }

  /** Stops the process where it is, or lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    process.kill(this.pid, signal);
  }

  /** Its largest resident set since it was asked before, in bytes; null where only Linux says. */
  peakMemory(): number | null {
    if (process.platform !== 'linux' || !this.child) return null;
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child) return 0;
    this.child = null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    return code;
  }

  /** Whatever nobody wanted to end is started again, so that the soak goes on. */
  private ended(child: ChildProcess, how: string): void {
    if (child !== this.child) return;
    this.child = null;
    this.falls.push(`The server ended by itself: ${how}.`);
    this.start().catch((error: unknown) => this.falls.push(String(error)));
  }
}

function served(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`It serves not yet: ${said}`)), START_MS);
    child.stderr?.on('data', (data) => {
      if (said.length < 100_000) said += data;
      const url = /^Serving .* on (http:\S+), docs/m.exec(said)?.[1];
      if (url) resolve(url);
      if (url) clearTimeout(late);
    });
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`The server ended before it served: ${said}`));
    });
  });
}

/** What a command of `kept` prints. Throws what it says where it fails. */
export async function kept(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment() });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data) => out.push(data));
  child.stderr.on('data', (data) => err.push(data));
  const [code] = await once(child, 'close');
  const text = Buffer.concat(out).toString();
  if (code === 0) return text;
  throw new Error(`kept ${args.join(' ')}: exit code ${code}: ${text}${Buffer.concat(err)}`);
}
