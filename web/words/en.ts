/** The words of the pages in English, by room. Gaps are as in `src/words/sentence.ts`. */

import { backtest } from './en/analyst/backtest.js';
import { models } from './en/analyst/models.js';
import { bringIn } from './en/bring-in.js';
import { change } from './en/change.js';
import { contests } from './en/entries/contests.js';
import { entry, text } from './en/entries/entry.js';
import { proof } from './en/entries/proof.js';
import { erase } from './en/erase.js';
import { frame } from './en/frame.js';
import { home } from './en/home.js';
import { keys } from './en/keys.js';
import { event, grade, role, side, source, vetting } from './en/ledger.js';
import { displaced } from './en/network/displaced.js';
import { setOff } from './en/network/set-off.js';
import { territory } from './en/network/territory.js';
import { network } from './en/network/network.js';
import { questions } from './en/network/questions.js';
import { watches } from './en/network/watches.js';
import { problem } from './en/problem.js';
import { professional } from './en/professional.js';
import { basis, differs, noScore, notCounted, promise, rule, state } from './en/promise.js';
import { promises, tables } from './en/promises.js';
import { paths } from './en/network/paths.js';
import { relations } from './en/network/relations.js';
import { recommendations } from './en/network/recommendations.js';
import { restriction } from './en/restriction.js';
import { service } from './en/service.js';
import { signIn } from './en/sign-in.js';
import { skills } from './en/network/skills.js';
import { badge, share, statement } from './en/statement.js';
import { code, told } from './en/told.js';
import { kind, reads, trail } from './en/trail.js';
import { unmatched } from './en/unmatched.js';
import { verdict } from './en/verdict.js';

export const en = {
  backtest,
  badge,
  basis,
  bringIn,
  change,
  code,
  contests,
  differs,
  entry,
  proof,
  erase,
  event,
  frame,
  grade,
  home,
  keys,
  kind,
  models,
  network,
  noScore,
  notCounted,
  problem,
  professional,
  promise,
  promises,
  questions,
  reads,
  recommendations,
  paths,
  relations,
  restriction,
  role,
  rule,
  service,
  share,
  side,
  signIn,
  skills,
  source,
  state,
  statement,
  tables,
  territory,
  setOff,
  displaced,
  text,
  told,
  trail,
  unmatched,
  verdict,
  vetting,
  watches,
} as const;
