/** The score of a receipt reckoned again from the entries that it carries, and nothing else. */
import { addressesOf, type Fact, factOf } from '../../../projections/fact.js';
import { SHIPPED } from '../../../projections/models/shipped.js';
import { type Model, readModel } from '../../../projections/score/model.js';
import { FOLD_VERSION } from '../../../projections/version.js';
import type { CheckedReceipt, PartFound } from '../../../verify/check.js';
import type { EvidenceEntry, VerifiedEvidence } from '../../../verify/evidence.js';
import type { Receipt } from '../../../verify/receipt.js';
import { modelHash } from '../../models/model-hash.js';
import { type EvidenceContext, lookupsOf } from '../../query/receipts/context.js';
import { factInPart } from '../../query/receipts/own-part-text.js';
import { isAnswered, reckon } from '../../query/receipts/reckon.js';
import type { FoldedTogether } from '../../query/time/moment.js';

/** What reckoning came to; absent, with why, where the receipt does not allow it. */
export type ScoreFound = Exclude<PartFound<null>, { status: 'absent' }> | ScoreAbsent;

interface ScoreAbsent {
  readonly status: 'absent';
  readonly why: string;
}

/** Reckons the score again. Never throws: what cannot be read does not hold. */
export function reckonedFrom({ receipt, entries }: CheckedReceipt): ScoreFound {
  if (entries.status === 'fails') return fails('Its entries do not hold.');
  if (entries.status === 'absent') return absent('Without entries it cannot be reckoned.');
  if (receipt.fold !== BigInt(FOLD_VERSION)) {
    return absent(
      `The receipt is of folds ${receipt.fold}, and this Kept has folds ${FOLD_VERSION}.`,
    );
  }
  try {
    return reckoned(receipt, entries.found);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fails(`The entries cannot be folded: ${why}`);
  }
}

function reckoned(receipt: Receipt, { context: text, entries }: VerifiedEvidence): ScoreFound {
  const context: EvidenceContext = JSON.parse(text);
  const model = modelOf(receipt, context);
  if (!model) return absent(`This Kept does not know the model ${receipt.model} of that hash.`);
  const facts = entries.map(factOfEntry);
  const groups = context.promises.map(([addresses, places]) => ({
    addresses,
    facts: places.map((place) => mustBeThere(facts[place], place)),
  }));
  mustBeApart(groups);
  const used = new Set(context.promises.flatMap(([, places]) => [...places]));
  if (used.size !== entries.length) return fails('It carries entries that it does not rest on.');
  const found = reckon(context, groups, lookupsOf(context), model, receipt.asOf);
  if (isAnswered(found, JSON.parse(receipt.answer))) return { status: 'holds', found: null };
  if (context.complete) return fails('The entries give another score than the answer.');
  return absent('It rests on entries, or on parts of some, that are not shown to whom it is for.');
}

/** That which ships, or that which the receipt carries; null where neither is of the hash. */
function modelOf({ modelHash: hash }: Receipt, { model: carried }: EvidenceContext): Model | null {
  const shipped = SHIPPED.find((model) => modelHash(model) === hash);
  if (shipped || carried === undefined) return shipped ?? null;
  const model = readModel(carried);
  return modelHash(model) === hash ? model : null;
}

function factOfEntry({ index, leaf, part }: EvidenceEntry): Fact | null {
  const position = Number(index) + 1;
  if (leaf === null) return factInPart(part ?? '', position);
  const [form, line = '', rest = ''] = splitLeaf(Buffer.from(leaf).toString());
  if (form !== 'kept-leaf/1 whole')
    throw new Error(`Entry ${index} holds only the hash of its data.`);
  const named: LeafNames = JSON.parse(line);
  const [stream, revision, , type, recordedAt, length] = named;
  const bytes = Buffer.from(rest);
  const data = bytes.subarray(0, length).toString();
  const metadata = bytes.subarray(length + 1).toString();
  return factOf({ stream, revision, position, type, recordedAt, data, metadata });
}

/** The second line of a leaf (docs/reference/log.md). */
type LeafNames = readonly [
  ...[stream: string, revision: number, id: string, type: string],
  ...[recordedAt: number, length: number],
];

function splitLeaf(leaf: string): readonly [string, string, string] {
  const first = leaf.indexOf('\n');
  const second = leaf.indexOf('\n', first + 1);
  return [leaf.slice(0, first), leaf.slice(first + 1, second), leaf.slice(second + 1)];
}

function mustBeThere(fact: Fact | null | undefined, place: number): Fact {
  if (fact) return fact;
  throw new Error(`Entry ${place} of the evidence is no fact.`);
}

/** Each promise once, and of none a fact of another. Throws where that is not so. */
function mustBeApart(groups: readonly FoldedTogether[]): void {
  const all = groups.flatMap(({ addresses }) => addresses);
  if (new Set(all).size !== all.length) throw new Error('A promise is there twice.');
  for (const { addresses, facts } of groups) {
    const isOther = (fact: Fact): boolean =>
      !addressesOf(fact, () => addresses).some((address) => addresses.includes(address));
    if (facts.some(isOther)) throw new Error('An entry is put to a promise that it does not name.');
  }
}

function absent(why: string): ScoreFound {
  return { status: 'absent', why };
}

function fails(why: string): ScoreFound {
  return { status: 'fails', why };
}
