/** A Kept of its own process on a cluster, as people run it. */
import type { ChildProcess } from 'node:child_process';
import { viewsFile } from '../../src/projector/views/views.js';
import { heard, startOn } from '../cli/kept.js';
import { temporaryFolder } from '../temporary-folder.js';
import { until } from './nodes.js';

interface Readiness {
  readonly followers: { readonly projector?: { readonly lag: number } };
}

export class KeptProcess {
  /** False once it has ended, which nobody asked of it. */
  isRunning = true;

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    child.on('exit', () => {
      this.isRunning = false;
    });
    // Nobody reads what it goes on to say, and a full pipe would hold it up.
    child.stdout?.resume();
    child.stderr?.resume();
  }

  static async start(env: Readonly<Record<string, string>>): Promise<KeptProcess> {
    const folder = temporaryFolder();
    const child = startOn(folder, env, ['serve', '--data', folder, '--port', '0']);
    const [, url = ''] = await heard(child, /on (http:\S+), docs/);
    return new KeptProcess(url, folder, child);
  }

  get views(): string {
    return viewsFile(this.folder);
  }

  /** Waits until its views have seen all that the store holds. */
  async caughtUp(): Promise<void> {
    await until('the views have caught up', async () => {
      const ready = await fetch(`${this.url}/health/ready`);
      const { followers }: Readiness = JSON.parse(await ready.text());
      return ready.ok && followers?.projector?.lag === 0;
    });
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await until('Kept has ended', () => !this.isRunning);
  }
}
