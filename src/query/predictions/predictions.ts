/**
 * Predictions for invoices about to be issued, from the books of their creditor: what was promised
 * to it, and what came of that. Whoever asks sees all of these promises already, so an answer tells
 * nothing new of anybody; of what others were promised it knows nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { placeOf } from '../../../projections/prediction/features.js';
import { fixed, type Head } from '../../../projections/prediction/head.js';
import type { Planned } from '../../../projections/prediction/history.js';
import type { Prediction } from '../../../projections/prediction/predictor.js';
import type { Receivable } from '../../../projections/prediction/receivable.js';
import { receivableOf } from '../../../projections/prediction/receivable-of.js';
import type { Target } from '../../../projections/prediction/target.js';
import { nextBusinessDay } from '../../../projections/score/calendar.js';
import { oneDecimal } from '../../../projections/score/exact.js';
import type { Model } from '../../../projections/score/model.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ModelStamp, modelHash, modelStamp } from '../../models/model-hash.js';
import { partSaid } from '../../prediction/parts-said.js';
import { BookPredictor, type Books, isTold } from '../../prediction/predictions-of.js';
import type { Language } from '../../words/language.js';
import { Wording } from '../../words/wording.js';
import { findableOf } from '../people/party-rows.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import { todayOf } from '../time/now.js';
import { type Timing, whenOf } from '../time/when.js';
import type { Viewer } from '../visibility.js';
import { type PlannedInvoice, plannedOf } from './planned.js';

export interface PredictionsAsked extends Omit<Timing, 'asOf'> {
  readonly viewer: Viewer;
  /** Whose invoices they are, as people write it. */
  readonly creditor: string;
  readonly invoices: readonly PlannedInvoice[];
  readonly model?: string;
  /** Of which chance the parts are told; that of being late at all where it is not said. */
  readonly explain?: Target;
  /** English where it is not said. */
  readonly language?: Language;
}

/** What one feature adds to the log-odds of a chance. */
export interface ShownPart {
  readonly feature: string;
  /** As the formula takes it, to four decimals. */
  readonly value: number;
  /** In log-odds, to three decimals. */
  readonly adds: number;
  readonly says: string;
}

export interface ShownPrediction extends MaybeRestricted {
  readonly payer: string;
  readonly amount: string;
  readonly currency: string;
  readonly issued: Day;
  readonly due: Day;
  /** In percent, to one decimal; null where the payer has its score restricted. */
  readonly chances: Readonly<Record<Target, number>> | null;
  /** Invoices of this creditor to the payer of which it is known whether they were late. */
  readonly past: number | null;
  readonly explains: Target;
  /** What the log-odds are before any feature, to three decimals. */
  readonly base: number | null;
  /** The largest first; with `base` they sum to the log-odds. */
  readonly parts: readonly ShownPart[];
}

export interface PredictionsAnswer extends Stamp, ModelStamp {
  readonly creditor: ShownParty;
  /** Invoices of all payers of which it is known whether they were late, as of the last asked. */
  readonly past: number;
  /** Who decides. */
  readonly note: string;
  readonly items: readonly ShownPrediction[];
}

/** Invoices in one question. */
export const MOST_INVOICES = 1000;

/**
 * Throws professional_must_be_known, answer_must_be_yours_to_see where the creditor is not the
 * viewer's, or parameter_must_be_valid for what no invoice can be.
 */
export async function readPredictions(
  side: ReadSide,
  asked: PredictionsAsked,
  reached?: When,
): Promise<PredictionsAnswer> {
  const basis = await basisOf(side, asked, reached);
  if (asked.invoices.length === 0) throw wrongParameter('invoices', 'Ask of one invoice or more.');
  const asPlanned = asked.invoices.map((invoice, i) => {
    return { invoice, planned: plannedOf(side, basis.found, invoice, `invoices/${i}`) };
  });
  return foretell(side, asked, basis, asPlanned);
}

/** An invoice that none can be: its place among those asked, which member is at fault, and why. */
export interface RefusedInvoice {
  readonly at: number;
  readonly member: string;
  readonly detail: string;
}

/** Predictions of those that can be, in the order asked, and why the others cannot. */
export interface EachPrediction extends ModelStamp, Pick<Stamp, 'knownAt'> {
  readonly items: readonly ShownPrediction[];
  readonly refused: readonly RefusedInvoice[];
}

/** The same, invoice by invoice: what is wrong with one keeps no other from its prediction. */
export async function readEachPrediction(
  side: ReadSide,
  asked: PredictionsAsked,
): Promise<EachPrediction> {
  const basis = await basisOf(side, asked);
  const refused: RefusedInvoice[] = [];
  const asPlanned: AsPlanned[] = [];
  for (const [at, invoice] of asked.invoices.entries()) {
    try {
      asPlanned.push({ invoice, planned: plannedOf(side, basis.found, invoice, '') });
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      const { parameter = '', detail } = error;
      refused.push({ at, member: parameter.slice(1), detail });
    }
  }
  const { model, when } = basis;
  const stamp = { ...modelStamp(model), knownAt: when.knownAt };
  if (asPlanned.length === 0) return { ...stamp, items: [], refused };
  const { items } = await foretell(side, asked, basis, asPlanned);
  return { ...stamp, items, refused };
}

/** On what an answer rests. */
interface Basis {
  readonly when: When;
  readonly model: Model;
  readonly found: Found;
}

async function basisOf(side: ReadSide, asked: PredictionsAsked, reached?: When): Promise<Basis> {
  const when = reached ?? (await whenOf(side.parts, asked));
  return { when, model: modelFor(side, asked, when), found: creditorOf(side, asked, when) };
}

/** An invoice as it was asked, and as it is reckoned with. */
interface AsPlanned {
  readonly invoice: PlannedInvoice;
  readonly planned: Planned;
}

async function foretell(
  side: ReadSide,
  { viewer, explain = 'late', language = 'en' }: PredictionsAsked,
  { when, model, found }: Basis,
  asPlanned: readonly AsPlanned[],
): Promise<PredictionsAnswer> {
  const planned = asPlanned.map((one) => one.planned);
  noteReads(side, viewer, planned, when);
  const today = todayOf(side.parts);
  const until = planned.reduce((last, { issued }) => Math.max(last, Math.min(issued, today)), 0);
  const predictor = await predictorOf(side, found, model, { when, until });
  const predictions = predictor.predict(planned, today);
  const words = new Wording(language);
  const show = await side.people.showing(viewer, found.moment, when.knownAt, [found.party]);
  return {
    creditor: show(found.party),
    ...modelStamp(model),
    ...side.stamp(when),
    past: predictions.reduce((most, { pastOfAll }) => Math.max(most, pastOfAll), 0),
    note: words.say('A chance is not a decision: a person decides, and can be asked why.'),
    items: predictions.map((prediction, i) => {
      const one = asPlanned[i];
      if (!one) throw new RangeError('Each invoice has its prediction.');
      const restricted = restrictionFrom(side, viewer, found, one);
      return restricted
        ? hiddenPrediction(one, explain, restricted)
        : shown(prediction, one, explain, words);
    }),
  };
}

/** The one named; else that in force, or the one that ships where that one foretells nothing. */
function modelFor(side: ReadSide, { model: name }: PredictionsAsked, when: When): Model {
  const model = side.model(name, when);
  return name !== undefined || model.head ? model : triangle1;
}

function headOf({ name, head }: Model): Head {
  if (head) return head;
  throw wrongParameter('model', `The model ${name} foretells nothing: it has no head.`);
}

/** The professional whose books are asked: the viewer's own, or any for analysts and operators. */
function creditorOf(side: ReadSide, { viewer, creditor }: PredictionsAsked, when: When): Found {
  const found = side.find(viewer, creditor, when, 'creditor');
  if (found.viewpoint !== 'other') return found;
  const detail =
    'What a payer paid is between it and its creditor: ask as the creditor, of your own invoices.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, 'creditor');
}

/** Who asks of a payer reads what came of its promises, as whoever reads a score with it does. */
function noteReads(side: ReadSide, viewer: Viewer, planned: readonly Planned[], when: When): void {
  const payers = [...new Set(planned.map((one) => one.payer))];
  const known = payers.filter((payer) => findableOf(side.today, payer, when.knownAt));
  side.noteRead(viewer, 'prediction', known, when);
}

/** Predictors that are held, and how many invoices they have read together at most. */
const HELD = { max: 8, maxSize: 200_000 };

const held = new WeakMap<ReadSide, LRUCache<string, BookPredictor>>();

/** The same one while nothing of the creditor changes: whoever asks of one invoice asks of more. */
async function predictorOf(
  side: ReadSide,
  found: Found,
  model: Model,
  { when, until }: { readonly when: When; readonly until: DayNumber },
): Promise<BookPredictor> {
  const { party, moment } = found;
  const predictors = held.get(side) ?? new LRUCache<string, BookPredictor>(HELD);
  held.set(side, predictors);
  const changed = side.lastChange(party);
  const known = changed <= when.knownAt ? `${changed}` : `at ${moment.knownAt}`;
  const key = `${party} ${known} ${until} ${when.asOf} ${modelHash(model)}`;
  const ready = predictors.get(key);
  if (ready) return ready;
  const books = await booksOf(found, when, until);
  const predictor = new BookPredictor(headOf(model), books);
  predictors.set(key, predictor, { size: books.receivables.length + 1 });
  return predictor;
}

/** Promises that are read before others have their turn. */
const STRETCH = 500;

/** What was promised to the creditor, but by consumers, who are never scored. */
async function booksOf({ moment, party }: Found, when: When, until: DayNumber): Promise<Books> {
  const receivables: Receivable[] = [];
  const isConsumer = consumersAt(moment, when);
  let seen = 0;
  // Read at once: others write while it waits for its next turn.
  for (const promise of [...moment.outlinesOf(party, { role: 'received' })]) {
    if (++seen % STRETCH === 0) await nextTurn();
    const receivable = receivableOf(promise, moment.resolve);
    if (!receivable || receivable.creditor !== party || isConsumer(receivable.payer)) continue;
    // By business days: when each was recorded is not asked.
    const { outcome, steps, ...told } = receivable;
    const ended = outcome && { ...outcome, recorded: outcome.on };
    const known = { ...told, outcome: ended, recorded: told.issued };
    if (isTold({ ...known, steps }, moment.coverage, until)) receivables.push(known);
  }
  const country = moment.countryOf(party, when.asOf);
  return { receivables, graceOf: (due) => nextBusinessDay(due, country) };
}

function consumersAt(moment: Found['moment'], { knownAt }: When): (party: PartyId) => boolean {
  const known = new Map<PartyId, boolean>();
  return (party) => {
    const found = known.get(party) ?? findableOf(moment, party, knownAt)?.consumer === true;
    known.set(party, found);
    return found;
  };
}

/** What a third is told in the place of a prediction of a payer who has its score restricted. */
function restrictionFrom(
  side: ReadSide,
  viewer: Viewer,
  { viewpoint }: Found,
  { planned: { payer } }: AsPlanned,
): MaybeRestricted | null {
  // A creditor knows what it was paid.
  if (viewpoint === 'self' || !side.hides(viewer, payer)) return null;
  return restrictedIn(side.restrictionOf(payer), viewpoint);
}

function hiddenPrediction(
  { planned: { issued, due }, invoice: { payer, amount, currency } }: AsPlanned,
  explains: Target,
  restricted: MaybeRestricted,
): ShownPrediction {
  return {
    ...{ payer, amount, currency, issued: dayOf(issued), due: dayOf(due) },
    ...restricted,
    ...{ chances: null, past: null, explains, base: null, parts: [] },
  };
}

function shown(
  prediction: Prediction,
  { planned: { issued, due }, invoice: { payer, amount, currency } }: AsPlanned,
  explains: Target,
  words: Wording,
): ShownPrediction {
  const { chances, reckoned, features, past } = prediction;
  const { formula, parts, intercept } = reckoned[explains];
  const percent = (target: Target): number => oneDecimal(100 * chances[target]);
  return {
    ...{ payer, amount, currency, issued: dayOf(issued), due: dayOf(due) },
    chances: { late: percent('late'), graced: percent('graced'), late30: percent('late30') },
    ...{ past, explains, base: threeDecimals(intercept) },
    parts: formula.features
      .map(({ feature }, i) => ({
        feature,
        value: fixed(features[placeOf(feature)] ?? 0),
        adds: threeDecimals(parts[i] ?? 0),
        says: partSaid(words, feature, prediction, { issued, due }),
      }))
      .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
  };
}

function threeDecimals(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
