/** Whether the log of who read whose score is what was kept: for `kept verify`. */
import { checkReads } from '../../audit/reads/read-check.js';
import { ReadLog } from '../../audit/reads/read-log.js';
import { grouped } from '../terminal.js';
import { type Check, findings } from './finding.js';

const RESTORE = 'Restore a backup with kept restore.';

/** Nothing where nobody read of anybody else. */
export function verifyReads(dir: string): Promise<readonly Check[]> {
  return findings(async () => {
    const log = ReadLog.existing(dir, { readOnly: true });
    if (!log) return [];
    try {
      const { size, entries, root, faults } = checkReads(log);
      const kept = `${grouped(entries)} are still kept`;
      const what = `${grouped(size)} reads by others have the root ${root}; ${kept}.`;
      return [
        ...faults.map((fault) => ({ ok: false, what: fault, advice: RESTORE })),
        { ok: true, what },
      ];
    } finally {
      log.close();
    }
  });
}
