import type { ExportName, ExportTable } from '../table.js';
import { edges } from './edges.js';
import { events } from './events.js';
import { outcomes } from './outcomes.js';
import { promises } from './promises.js';
import { scoreHistory } from './score-history.js';
import { scores } from './scores.js';

/** Every table by its name. */
export const TABLES: Readonly<Record<ExportName, ExportTable>> = {
  promises,
  outcomes,
  edges,
  scores,
  'score-history': scoreHistory,
  events,
};
