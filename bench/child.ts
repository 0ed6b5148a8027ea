/**
 * Processes that a bench starts: whatever is measured runs alone, and starts afresh for each run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** What the child said when it was ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

/**
 * What `npm start` gives Node: what a chunk of a bulk leaves behind then dies young, instead of
 * being copied twice by the collector.
 */
const AS_STARTED = ['--max-semi-space-size=64'];

/**
 * Starts a file of this folder and waits for its first message. Throws where it ends without one.
 */
export async function start(
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const execArgv = [...AS_STARTED, ...flags];
  const child = fork(path, [...args], { execArgv, env: { ...process.env, ...env } });
  const ready = await firstMessage(child, file);
  return {
    ready,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      if (child.connected) child.send('stop');
      await ended;
    },
  };
}

/** Runs a file of this folder to its end, and gives the numbers that it said. */
export async function measureIn(
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, number>>> {
  const { ready } = await start(file, args, flags, env);
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(ready)) numbers[name] = Number(value);
  return numbers;
}

async function firstMessage(
  child: ChildProcess,
  file: string,
): Promise<Readonly<Record<string, unknown>>> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with exit code ${code} before it was ready.`);
    }),
  ]);
  return message;
}

/** In a child: says that it is ready, or what it measured. */
export function say(message: Readonly<Record<string, unknown>>): void {
  process.send?.(message);
}

/** In a child: resolves when the parent wants it to stop, or is gone. */
export async function stopped(): Promise<void> {
  await Promise.race([once(process, 'message'), once(process, 'disconnect')]);
  // The channel to the parent would keep this process alive.
  if (process.connected) process.disconnect();
}
