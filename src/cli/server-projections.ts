/** The scripts of projections/kurrentdb on a server: put there, looked at, taken away. */
import { readFile } from 'node:fs/promises';
import type { ProjectionService, ProjectionStatus } from '../store/kurrent/projections.js';

/** `writes`: names of the streams that it writes to, for which the server asks for leave. */
const SCRIPTS = [
  { name: 'kept-trail', writes: /^trail-[0-9a-f]{32}$/ },
  { name: 'kept-open-promises', writes: null },
] as const;

export interface Installed {
  readonly name: string;
  /** Null where it is not installed. */
  readonly status: ProjectionStatus | null;
}

/** Creates those that are missing, and updates the others to the scripts of this version. */
export async function install(service: ProjectionService): Promise<readonly Installed[]> {
  for (const { name, writes } of SCRIPTS) {
    const file = new URL(`../../projections/kurrentdb/${name}.js`, import.meta.url);
    const source = await readFile(file, 'utf8');
    // Asks first, since a server does not name the error of creating one that is there.
    if (await service.status(name)) await service.update(name, source, writes !== null);
    else await service.create(name, source, writes !== null);
  }
  return statuses(service);
}

export async function statuses(service: ProjectionService): Promise<readonly Installed[]> {
  const installed: Installed[] = [];
  for (const { name } of SCRIPTS) installed.push({ name, status: await service.status(name) });
  return installed;
}

/** Takes away those that are there; the history is not touched. */
export async function remove(service: ProjectionService): Promise<readonly Installed[]> {
  for (const { name, writes } of SCRIPTS) {
    if (await service.status(name)) await service.remove(name, writes);
  }
  return statuses(service);
}
