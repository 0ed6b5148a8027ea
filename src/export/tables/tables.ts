import type { ExportName, ExportTable } from '../table.js';
import { outcomes } from './outcomes.js';
import { promises } from './promises.js';
import { scores } from './scores.js';

/** Every table by its name. */
export const TABLES: Readonly<Record<ExportName, ExportTable>> = {
  promises,
  outcomes,
  scores,
};
