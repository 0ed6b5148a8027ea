/** Stretches of time by name, and what was measured in each. */
import type { Heartbeat } from '../verdict/heartbeat.js';
import type { Notebook } from '../verdict/notebook.js';
import type { Server } from './server.js';

/** A stretch of time, or all that are called alike. */
export interface Stretch {
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
  readonly acknowledged: number;
  /** The longest of `/health/live` over a line that is kept, in ms. */
  readonly silence: number;
  /** The longest over a new line each time, in ms. */
  readonly silenceAnew: number;
  /** The largest resident set of the server, in bytes; null where that is not known. */
  readonly memory: number | null;
}

export class Stretches {
  private readonly byName = new Map<string, Stretch>();

  constructor(
    private readonly heartbeat: Heartbeat,
    private readonly server: Server,
    private readonly notebook: Notebook,
    /** Hears what begins. */
    private readonly begins: (name: string) => void,
  ) {}

  get all(): readonly Stretch[] {
    return [...this.byName.values()];
  }

  async measure(name: string, during: () => Promise<unknown>): Promise<void> {
    this.begins(name);
    await this.heartbeat.cut();
    this.server.peakMemory();
    const [before, from] = [this.notebook.acknowledged, performance.now()];
    await during();
    const [silence, silenceAnew] = await this.heartbeat.cut();
    const memory = this.server.peakMemory();
    const known = this.byName.get(name);
    this.byName.set(name, {
      name,
      times: (known?.times ?? 0) + 1,
      seconds: (known?.seconds ?? 0) + (performance.now() - from) / 1000,
      acknowledged: (known?.acknowledged ?? 0) + this.notebook.acknowledged - before,
      silence: Math.max(known?.silence ?? 0, silence),
      silenceAnew: Math.max(known?.silenceAnew ?? 0, silenceAnew),
      memory: memory === null ? (known?.memory ?? null) : Math.max(known?.memory ?? 0, memory),
    });
  }
}
