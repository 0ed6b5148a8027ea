/**
 * A due-diligence question answered from figures that the viewer may see in any case: what the
 * score shows it, and what lies between the two. So an answer tells nothing that its figures do
 * not, and two answers side by side no more than two scores do.
 */
import type { CardName, FigureName } from '../../../projections/questions/figures.js';
import type { TradeQuestion, Verdict } from '../../../projections/questions/question.js';
import { type SpokenPiece, strongest, verdictOf } from '../../../projections/questions/verdict.js';
import { SIDES } from '../../../projections/score/model.js';
import { type Day, dayOf, toDayNumber } from '../../ledger/values/day.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import type { Language } from '../../words/language.js';
import { Wording } from '../../words/wording.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { ShownParty } from '../people/people.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { receiptAddress } from '../receipts/receipt-address.js';
import type { MaybeRestricted } from '../restrictions/restriction.js';
import { noteWeighed, type Weighed, weigh } from '../score/score.js';
import { type ShownCard, type ShownSide, shownCard } from '../score/score-card.js';
import { readSkills } from '../skills/skills.js';
import type { Timing } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import type { Viewer } from '../visibility.js';
import {
  type AskedSubject,
  type ReadSubject,
  subjectOf,
  type ToldSubject,
} from './asked-subject.js';
import { bankedSide } from './banked.js';
import { cardFigures, sideFigures } from './card-figures.js';
import { questionHash, questionNamed } from './listed.js';
import { owedFigures } from './owed.js';
import { ownCard } from './own-card.js';
import { pieceSaid } from './said.js';
import { type Settle, settlesOf } from './settles.js';

export interface QuestionAsked extends Timing, AskedSubject {
  readonly viewer: Viewer;
  /** The name of a question. */
  readonly question: string;
  /** About whom, as people write it. */
  readonly id: string;
  /** For whom it is asked: what lies between the two counts, too. The viewer's only one, if so. */
  readonly as?: string;
  readonly language?: Language;
}

/** A figure for an answer or against it. */
export interface ShownPiece extends SpokenPiece {
  readonly says: string;
}

/** How often such an answer was right on a history that no threshold was chosen on. */
export interface Sure {
  /** Percent, with its 95 % interval, to one decimal. */
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
  /** Which history. */
  readonly on: string;
}

/** What is to be expected of an invoice, by the chances of the payer's next one. */
export interface Expected {
  /** Its due day and the days after it that the payer takes, by amount. */
  readonly on: Day;
  /** Of its amount, what more than thirty days late is worth by its chance and 90 % interval. */
  readonly atRisk: Readonly<Record<'value' | 'low' | 'high', ShownAmount | null>>;
}

/** On what an answer rests: the network, or where that says nothing, the dealings of the two. */
export type Basis = 'network' | 'with_you';

export interface QuestionAnswer extends Stamp, ModelStamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly question: string;
  readonly version: number;
  /** SHA-256 of the question's file as canonical JSON, in hexadecimal. */
  readonly questionHash: string;
  readonly asOf: Day;
  readonly about: ToldSubject;
  readonly verdict: Verdict;
  readonly says: string;
  /** Null where no history says it. */
  readonly sure: Sure | null;
  readonly basis: Basis;
  /** Behind the card that the question reads first; null where they are not shown. */
  readonly evidence: { readonly promises: number; readonly counterparties: number } | null;
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  /** What follows for the invoice asked about; null where none is, or its chances are not shown. */
  readonly expects: Expected | null;
  readonly for: readonly ShownPiece[];
  readonly against: readonly ShownPiece[];
  readonly settle: readonly Settle[];
  /** Where the receipt of the score is that the figures are of. */
  readonly receipt: string;
  /** Who decides. */
  readonly note: string;
}

/**
 * Throws as a score does for whom it is about, and parameter_must_be_valid where what the question
 * asks to be told is missing or cannot be.
 */
export async function answerQuestion(
  side: ReadSide,
  asked: QuestionAsked,
  reached?: When,
): Promise<QuestionAnswer> {
  const question = questionNamed(asked.question);
  const when = reached ?? (await whenOfFigures(side, asked));
  const words = new Wording(asked.language ?? 'en');
  const subject = subjectOf(question, asked);
  const weighed = weigh(side, asked, when);
  const { found } = weighed;
  noteWeighed(side, 'question', asked.viewer, weighed, when);
  const network = shownCard(weighed.card, weighed.sight);
  const own = await ownCard(side, asked, found.party);
  const known = figuresFor(side, asked, question, { weighed, network, when, subject });
  for (const [name, value] of await skillFigures(side, asked, question)) {
    known.figures.set(name, value);
  }
  const { figures, sides, basis } = orWithYou(question, known, own);
  const verdict = verdictOf(question, figures);
  const pieces = strongest(question, figures);
  const shown = (piece: SpokenPiece): ShownPiece => ({ ...piece, says: pieceSaid(words, piece) });
  const [first] = sides;
  const show = await side.people.showing(asked.viewer, found.moment, when.knownAt, [found.party]);
  const professional = show(found.party);
  const restricted = weighed.sight.restricted;
  const says = question.says[verdict];
  return {
    professional,
    ...{ question: question.name, version: question.version },
    questionHash: questionHash(question),
    ...modelStamp(weighed.question.model),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...weighed.marked,
    about: subject.told,
    verdict,
    says: words.language === 'fr' ? says.fr : says.en,
    ...{ sure: sureOf(question, verdict), basis },
    evidence: evidenceOf(first?.[1]),
    figures: Object.fromEntries(figures),
    expects: expectedOf(subject, figures),
    ...{ for: pieces.for.map(shown), against: pieces.against.map(shown) },
    settle: verdict === 'not_enough' ? settlesOf(words, { question, restricted, sides }) : [],
    receipt: receiptAddress(professional.id, {
      ...{ asOf: dayOf(when.asOf), model: weighed.question.model.name },
      ...(when.edition === undefined && { knownAt: when.knownAt }),
    }),
    note: words.say('An answer is not a decision: a person decides, and can be asked why.'),
  };
}

/** What is known for a question, and what was shown of each card that it reads. */
interface Known {
  readonly figures: Map<FigureName, number>;
  readonly sides: readonly (readonly [CardName, ShownSide])[];
}

interface Asking {
  readonly weighed: Weighed;
  readonly network: ShownCard;
  readonly when: When;
  readonly subject: ReadSubject;
}

function figuresFor(
  side: ReadSide,
  { viewer }: QuestionAsked,
  question: TradeQuestion,
  { weighed, network, when, subject }: Asking,
): Known {
  const { found, sight } = weighed;
  const isWhole = sight.backing === null;
  const figures = new Map<FigureName, number>(cardFigures(network, isWhole));
  const cards = cardsOf(question);
  const sides: [CardName, ShownSide][] = SIDES.filter((name) => cards.has(name)).map((name) => [
    name,
    network.sides[name],
  ]);
  const own = side.partnersAmong(viewer, found.moment.classOf(found.party));
  if (cards.has('banked')) {
    const banked = bankedSide(side, weighed, own);
    for (const [name, value] of sideFigures('banked', banked)) figures.set(name, value);
    sides.push(['banked', banked]);
  }
  const isShown = !sight.restricted && !sight.consumer;
  if (cards.has('share') && subject.amount !== null && isShown) {
    const owners = new Set(own.map(found.moment.resolve));
    const of = { ...subject.amount, isWhole };
    const shares = owedFigures(found, when, of, (partner) => owners.has(partner));
    for (const [name, value] of shares) figures.set(name, value);
  }
  return { figures, sides };
}

/** What bears out the skill asked about, as far as the viewer may see that. */
async function skillFigures(
  side: ReadSide,
  { viewer, id, skill, asOf, knownAt }: QuestionAsked,
  question: TradeQuestion,
): Promise<readonly (readonly [FigureName, number])[]> {
  if (skill === undefined || !question.about.includes('skill')) return [];
  const timing = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const { items } = await readSkills(side, { viewer, id, ...timing });
  const borne = items.find(({ code }) => code === skill)?.borneOutBy;
  if (borne === undefined || 'status' in borne) return [];
  return [
    ['skill.promises', borne.kept.promises],
    ['skill.counterparties', borne.counterparties],
    ['skill.recommendations', borne.recommendations],
  ];
}

/** Cards that its conditions name. */
function cardsOf({ supported, notSupported }: TradeQuestion): ReadonlySet<string> {
  return new Set([...supported, ...notSupported].map(({ figure }) => figure.split('.')[0] ?? ''));
}

/**
 * Where the network says nothing of a card, what lies between the two may: it is theirs to know.
 */
function orWithYou(
  question: TradeQuestion,
  { figures, sides }: Known,
  own: ShownCard | null,
): Known & { readonly basis: Basis } {
  if (own === null || verdictOf(question, figures) !== 'not_enough') {
    return { figures, sides, basis: 'network' };
  }
  const together = new Map(figures);
  let isOwn = false;
  const shown = sides.map(([card, network]): readonly [CardName, ShownSide] => {
    if (card === 'banked' || network.status === 'ok') return [card, network];
    const between = own.sides[card];
    if (between.status !== 'ok') return [card, network];
    for (const [name, value] of sideFigures(card, between)) together.set(name, value);
    isOwn = true;
    return [card, between];
  });
  return isOwn
    ? { figures: together, sides: shown, basis: 'with_you' }
    : { figures, sides, basis: 'network' };
}

function expectedOf(
  { amount: asked, told: { due } }: ReadSubject,
  figures: ReadonlyMap<FigureName, number>,
): Expected | null {
  const beyond = figures.get('payment.beyond') ?? 0;
  const part = (name: 'over30.value' | 'over30.low' | 'over30.high'): ShownAmount | null => {
    const chance = figures.get(name);
    if (chance === undefined || asked === null) return null;
    // Chances have one decimal.
    return shownAmount(Math.round((asked.amount * Math.round(10 * chance)) / 1000), asked.currency);
  };
  const atRisk = {
    value: part('over30.value'),
    low: part('over30.low'),
    high: part('over30.high'),
  };
  if (due === undefined || atRisk.value === null) return null;
  return { on: dayOf(toDayNumber(due) + Math.max(0, Math.round(beyond))), atRisk };
}

function evidenceOf(shown: ShownSide | undefined): QuestionAnswer['evidence'] {
  if (shown === undefined || shown.status === 'withheld') return null;
  const { promises, counterparties } = shown;
  return { promises, counterparties };
}

/** Of 95 %: the standard normal quantile of .975. */
const Z = 1.959964;

/** How often this verdict was right, with Wilson's interval; null where it was never judged. */
function sureOf({ history }: TradeQuestion, verdict: Verdict): Sure | null {
  const share = verdict === 'supported' ? history?.supported : history?.notSupported;
  if (!history || !share || verdict === 'not_enough') return null;
  const { right, of } = share;
  const [p, zz] = [right / of, Z * Z];
  const middle = (p + zz / (2 * of)) / (1 + zz / of);
  const half = (Z / (1 + zz / of)) * Math.sqrt((p * (1 - p)) / of + zz / (4 * of * of));
  const percent = (part: number): number => Math.round(1000 * part) / 10;
  return {
    ...{ right: percent(p), low: percent(middle - half), high: percent(middle + half) },
    ...{ of, on: history.on },
  };
}
