/** The catalogue of French: under each English sentence its own. */
import { BACKTEST } from './backtest.js';
import { BOOKS } from './books.js';
import { COMMAND_LINE } from './command-line.js';
import { DEMO } from './demo.js';
import { DOCTOR } from './doctor.js';
import { DOCUMENTS } from './documents.js';
import { ERASING } from './erasing.js';
import { ERRORS } from './errors.js';
import { HELP } from './help.js';
import { LOG } from './log.js';
import { MODELS } from './models.js';
import { RECOMMENDATIONS } from '../network/recommendations.js';
import { QUESTIONS } from '../network/questions-in-french.js';
import { WATCHES } from '../network/watches-in-french.js';
import { SKILLS_IN_FRENCH } from '../network/skills.js';
import { PREDICTIONS } from './predictions.js';
import { RECEIPTS } from './receipts.js';
import { RELATIONS } from '../network/relations-in-french.js';
import { RULES } from './rules.js';
import { SHAPES } from './shapes.js';
import { TABLES } from './tables.js';
import { TERRITORY } from '../network/territory-in-french.js';
import { VERIFY } from './verify.js';
import { WEBHOOKS } from './webhooks.js';

export const FRENCH = {
  ...HELP,
  ...MODELS,
  ...LOG,
  ...RECEIPTS,
  ...RELATIONS,
  ...RULES,
  ...SHAPES,
  ...ERRORS,
  ...ERASING,
  ...RECOMMENDATIONS,
  ...SKILLS_IN_FRENCH,
  ...DOCTOR,
  ...DEMO,
  ...DOCUMENTS,
  ...BOOKS,
  ...PREDICTIONS,
  ...QUESTIONS,
  ...WEBHOOKS,
  ...BACKTEST,
  ...COMMAND_LINE,
  ...TABLES,
  ...TERRITORY,
  ...VERIFY,
  ...WATCHES,
} as const;

/** French sets a space that does not break before `:`, `;`, `?`, `!` and `%`, and within « ». */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:;?!%»])/g, (_, at: number) => (text[at + 1] === ':' ? '\u00a0' : '\u202f'))
    .replace(/« /g, '«\u00a0')
    .replace(/\u202f»/g, '\u00a0»');
}
