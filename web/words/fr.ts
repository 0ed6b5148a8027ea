/** The words of the pages in French. */
import type { Catalogue } from './catalogue.js';
import { backtest } from './fr/analyst/backtest.js';
import { models } from './fr/analyst/models.js';
import { bringIn } from './fr/bring-in.js';
import { change } from './fr/change.js';
import { contests } from './fr/entries/contests.js';
import { entry, text } from './fr/entries/entry.js';
import { proof } from './fr/entries/proof.js';
import { erase } from './fr/erase.js';
import { frame } from './fr/frame.js';
import { home } from './fr/home.js';
import { keys } from './fr/keys.js';
import { event, grade, role, side, source, vetting } from './fr/ledger.js';
import { displaced } from './fr/network/displaced.js';
import { setOff } from './fr/network/set-off.js';
import { territory } from './fr/network/territory.js';
import { network } from './fr/network/network.js';
import { questions } from './fr/network/questions.js';
import { watches } from './fr/network/watches.js';
import { problem } from './fr/problem.js';
import { professional } from './fr/professional.js';
import { basis, differs, noScore, notCounted, promise, rule, state } from './fr/promise.js';
import { promises, tables } from './fr/promises.js';
import { paths } from './fr/network/paths.js';
import { relations } from './fr/network/relations.js';
import { recommendations } from './fr/network/recommendations.js';
import { restriction } from './fr/restriction.js';
import { service } from './fr/service.js';
import { signIn } from './fr/sign-in.js';
import { skills } from './fr/network/skills.js';
import { badge, share, statement } from './fr/statement.js';
import { code, told } from './fr/told.js';
import { kind, reads, trail } from './fr/trail.js';
import { unmatched } from './fr/unmatched.js';
import { verdict } from './fr/verdict.js';

export const fr: Catalogue = {
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
};
