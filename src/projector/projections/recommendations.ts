/** What is told of recommendations, by who gives them and who is recommended. */
import { isRecommendation } from '../../ledger/kinds/recommendation.js';
import type { RecommendationEvent } from '../../ledger/recommendation-events.js';
import type { Projection } from '../projection.js';

export const RECOMMENDATION_TYPES = [
  'RecommendationAsked',
  'RecommendationGiven',
  'RecommendationChanged',
  'RecommendationAnswered',
  'RecommendationShown',
] as const satisfies readonly RecommendationEvent['type'][];

export const recommendations: Projection = {
  schema: `
-- facts: as told; words stay in the log, sealed.
CREATE TABLE IF NOT EXISTS recommendation (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  type TEXT NOT NULL, giver TEXT NOT NULL, receiver TEXT NOT NULL, recorded_at INTEGER NOT NULL,
  facts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS recommendation_by ON recommendation (giver, position);
CREATE INDEX IF NOT EXISTS recommendation_of ON recommendation (receiver, position);
`,
  handles: RECOMMENDATION_TYPES,
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position, recordedAt } }) {
      if (!isRecommendation(event)) return;
      const { from, to } = event.facts;
      views.run(
        `INSERT INTO recommendation
           (position, stream, revision, type, giver, receiver, recorded_at, facts)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[position, stream, revision, event.type, from, to, recordedAt],
        JSON.stringify(event.facts),
      );
    },
  }),
};
