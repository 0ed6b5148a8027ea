/** The pulse of the server, felt by a process of its own (`pulse.ts`). */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export class Heartbeat {
  private readonly pulse: ChildProcess;

  constructor() {
    this.pulse = fork(fileURLToPath(new URL('pulse.js', import.meta.url)), { execArgv: [] });
  }

  /** The server is at this address from now on. */
  at(url: string): void {
    this.pulse.send({ url });
  }

  /** The longest silences since the last cut, in ms: over a line that is kept, over new ones. */
  async cut(): Promise<readonly [kept: number, anew: number]> {
    const cut = once(this.pulse, 'message');
    this.pulse.send({ cut: true });
    const [[kept, anew]] = await cut;
    return [Math.round(kept), Math.round(anew)];
  }

  stop(): void {
    this.pulse.disconnect();
  }
}
