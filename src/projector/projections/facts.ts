/** Which entries are facts of which promise, by its address, and whom they mention. */
import { addressOfStream } from '../../../projections/fact.js';
import { Pairs } from '../pairs.js';
import type { Projection } from '../projection.js';

export const facts: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS fact (
  address INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (address, position)
) WITHOUT ROWID;

-- The promises of facts whose streams are not named after them: payments, credits, relations.
CREATE TABLE IF NOT EXISTS about (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, address INTEGER NOT NULL,
  PRIMARY KEY (stream, revision, address)
) WITHOUT ROWID;

-- A link of two parties concerns the promises whose facts mention both.
CREATE TABLE IF NOT EXISTS mention (
  party INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (party, address)
) WITHOUT ROWID;
`,
  handles: 'all',
  open({ views, recent, parties: partyNames, addresses: addressNames, mentions }) {
    const pairs = new Pairs(views, 'fact');
    return {
      apply({ fact, addresses, parties }, touched) {
        if (addresses.length === 0) return;
        const { position, stream, revision, by } = fact;
        recent.add(fact);
        const named = addressOfStream(stream) !== null;
        const apart = by.party !== null && !fact.parties.includes(by.party);
        const concerned = apart ? [...parties, partyNames.numberOf(by.party)] : parties;
        for (const address of addresses) {
          const number = addressNames.numberOf(address);
          pairs.add(number, position);
          for (const party of concerned) mentions.add(party, number);
          if (!named) {
            views.run(
              'INSERT INTO about (stream, revision, address) VALUES (?, ?, ?)',
              ...[stream, revision, number],
            );
          }
          touched.promise(address, position);
        }
      },
      flush() {
        pairs.flush();
        mentions.flush();
      },
    };
  },
};
