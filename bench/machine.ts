import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { Sqlite } from '../src/store/sqlite/driver.js';

/** On what the figures were measured. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  /** Of the last 15 minutes, the bench included: above the cores, others ran beside it. */
  readonly loadAverage: number;
}

export function machine(): Machine {
  const db = new Sqlite(':memory:');
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    sqlite,
    loadAverage: Math.round((loadavg()[2] ?? 0) * 10) / 10,
  };
}
