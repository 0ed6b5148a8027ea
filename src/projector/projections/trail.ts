/** Which entries concern a party. */
import { kindOfStream } from '../../ledger/stream-kind.js';
import { Pairs } from '../pairs.js';
import type { Projection } from '../projection.js';

export const trail: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS trail (
  party INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (party, position)
) WITHOUT ROWID;
`,
  handles: 'all',
  open({ views }) {
    const pairs = new Pairs(views, 'trail');
    return {
      apply({ fact: { stream, position }, parties }) {
        if (!kindOfStream(stream)) return;
        for (const party of parties) pairs.add(party, position);
      },
      flush: () => pairs.flush(),
    };
  },
};
