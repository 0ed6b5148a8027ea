/** A Kept of its own process on a cluster, as people run it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { viewsFile } from '../../src/projector/views/views.js';
import { until } from './nodes.js';

type Env = Readonly<Record<string, string>>;

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

  /** `program` is the built command line, `env` what it is given of Kept's own variables. */
  static async start(program: string, folder: string, env: Env): Promise<KeptProcess> {
    const args = [program, 'serve', '--data', folder, '--port', '0'];
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });
    return new KeptProcess(await served(child), folder, child);
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

/** Where it serves. Throws where it ends instead. */
function served(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      const [, url] = /on (http:\S+), docs/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => reject(new Error(`Kept ended before it served: ${said}`)));
  });
}
