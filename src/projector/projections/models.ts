/** The scoring models that were brought, and which one scores are by, from which day on. */
import type { Projection } from '../projection.js';

export const models: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS model (
  name TEXT PRIMARY KEY, hash TEXT NOT NULL, file TEXT NOT NULL, brought_on TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS default_model (
  position INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, since TEXT NOT NULL
);
`,
  handles: ['ModelBrought', 'DefaultModelChosen'],
  open: ({ views }) => ({
    apply({ fact: { event, position } }) {
      switch (event.type) {
        case 'ModelBrought': {
          const { name, hash, file, on } = event.facts;
          // The same model brought again is what it was.
          views.run(
            'INSERT OR IGNORE INTO model (name, hash, file, brought_on) VALUES (?, ?, ?, ?)',
            ...[name, hash, file, on],
          );
          return;
        }
        case 'DefaultModelChosen': {
          const { name, hash, from } = event.facts;
          views.run(
            'INSERT INTO default_model (position, name, hash, since) VALUES (?, ?, ?, ?)',
            ...[position, name, hash, from],
          );
          return;
        }
        default:
          return;
      }
    },
  }),
};
