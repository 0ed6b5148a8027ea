/** Reads as looks: what one reader read within an hour is one of them. */
import type { ShownRead } from '../../../src/query/people/reads.js';

export interface Look extends Pick<ShownRead, 'at' | 'asOf' | 'by' | 'purpose'> {
  /** What was read, each once, in the order of the list. */
  readonly of: readonly ShownRead['of'][];
}

const HOUR_MS = 3_600_000;

/** `reads`: the last first, and so are looks; each is told with the time of its last read. */
export function looksOf(reads: readonly ShownRead[]): readonly Look[] {
  const looks: Look[] = [];
  for (const read of reads) {
    const i = looks.findIndex((look) => isOfLook(read, look));
    const look = looks[i];
    if (!look) looks.push({ ...read, of: [read.of] });
    else if (!look.of.includes(read.of)) looks[i] = { ...look, of: [...look.of, read.of] };
  }
  return looks;
}

function isOfLook(read: ShownRead, look: Look): boolean {
  return (
    Date.parse(look.at) - Date.parse(read.at) < HOUR_MS &&
    read.asOf === look.asOf &&
    read.purpose === look.purpose &&
    read.by.teller === look.by.teller &&
    read.by.role === look.by.role &&
    read.by.share === look.by.share &&
    read.by.party?.id === look.by.party?.id
  );
}
