/** Which skills are claimed, and which promises name one. */
import { addressOfStream } from '../../../projections/fact.js';
import type { Projection } from '../projection.js';

export const skills: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS skill_claim (
  position INTEGER PRIMARY KEY, party TEXT NOT NULL, skill TEXT NOT NULL, revision INTEGER NOT NULL,
  day TEXT NOT NULL, is_dropped INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS skill_claim_of ON skill_claim (party, position);
-- owner: the seller or supplier, whose skill it is; address: of the promise that names it.
CREATE TABLE IF NOT EXISTS skill_named (
  position INTEGER PRIMARY KEY, owner TEXT NOT NULL, skill TEXT NOT NULL, address TEXT NOT NULL,
  stream TEXT NOT NULL, revision INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS skill_named_of ON skill_named (owner, skill, position);
`,
  handles: [
    ...(['SkillClaimed', 'SkillDropped'] as const),
    ...(['InvoiceIssued', 'InvoiceCorrected', 'DeliveryPromised'] as const),
  ],
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position } }) {
      switch (event.type) {
        case 'SkillClaimed':
        case 'SkillDropped': {
          const { party, skill, on } = event.facts;
          views.run(
            `INSERT INTO skill_claim (position, party, skill, revision, day, is_dropped)
               VALUES (?, ?, ?, ?, ?, ?)`,
            ...[position, party, skill, revision, on, event.type === 'SkillDropped' ? 1 : 0],
          );
          return;
        }
        case 'InvoiceIssued':
        case 'InvoiceCorrected':
        case 'DeliveryPromised': {
          const { skill } = event.facts;
          if (skill === undefined) return;
          const owner = 'seller' in event.facts ? event.facts.seller : event.facts.supplier;
          views.run(
            `INSERT INTO skill_named (position, owner, skill, address, stream, revision)
               VALUES (?, ?, ?, ?, ?, ?)`,
            ...[position, owner, skill, addressOfStream(stream) ?? stream, stream, revision],
          );
          return;
        }
        default:
          return;
      }
    },
  }),
};
