/** The questions that ship with Kept, each from its data file, in the order of lists. */
import deliversJson from './delivers.json' with { type: 'json' };
import largestCreditorJson from './largest-creditor.json' with { type: 'json' };
import qualityJson from './quality.json' with { type: 'json' };
import { type TradeQuestion, readQuestion } from './question.js';
import reliableJson from './reliable.json' with { type: 'json' };
import skillsJson from './skills.json' with { type: 'json' };
import solidJson from './solid.json' with { type: 'json' };
import solventJson from './solvent.json' with { type: 'json' };

export const QUESTIONS: readonly TradeQuestion[] = [
  solventJson,
  deliversJson,
  qualityJson,
  reliableJson,
  solidJson,
  skillsJson,
  largestCreditorJson,
].map(readQuestion);
