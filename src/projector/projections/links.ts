/** Links of party ids, in the order told. */
import { classOf } from '../../../projections/classes.js';
import { addressesOfBoth } from '../joined-addresses.js';
import type { Projection } from '../projection.js';

export const links: Projection = {
  schema: `
-- to_party null takes the live link back.
CREATE TABLE IF NOT EXISTS link (
  position INTEGER PRIMARY KEY, party TEXT NOT NULL, to_party TEXT
);
`,
  handles: ['IdentifierLinked', 'IdentifierUnlinked'],
  open: ({ views, links: live, mentions }) => ({
    apply({ fact: { event, position } }, touched) {
      if (event.type !== 'IdentifierLinked' && event.type !== 'IdentifierUnlinked') return;
      const { party, to } = event.facts;
      // What is asked below sees every fact so far.
      mentions.flush();
      // Apart, the two classes are those without the link: that is before linking, or after
      // unlinking.
      live.delete(party);
      const [one, other] = [classOf(live, party), classOf(live, to)];
      for (const [some, others] of [
        [one, other],
        [other, one],
      ] as const) {
        for (const address of addressesOfBoth(views, some, others)) {
          touched.promise(address, position);
        }
        for (const id of some) touched.party(id, position);
      }
      touched.context = position;
      const linked = event.type === 'IdentifierLinked';
      if (linked) live.set(party, to);
      views.run(
        'INSERT INTO link (position, party, to_party) VALUES (?, ?, ?)',
        ...[position, party, linked ? to : null],
      );
    },
  }),
};
