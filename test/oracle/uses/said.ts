/**
 * What may be said of a number that was used two or three times: in words that say for which use
 * they are, or leave that to be found.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { ReversalCause } from '../../../src/ledger/events.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import {
  creditNoteIssued,
  invoiceDisputed,
  invoiceIssued,
  invoiceRescheduled,
  invoiceSettledOtherwise,
  paymentRefunded,
  paymentReversed,
  SELLER,
} from '../../ledger/samples.js';
import { bank, buyer, payment, type Said, seller } from '../../projections/folded.js';

const FIRST = toDayNumber('2026-01-05');
const VOICES = { seller, buyer, bank };
export type VoiceName = keyof typeof VOICES;

/** Days are counted from a first one; sizes are minor units. */
export interface UseDrawn {
  readonly on: number;
  readonly size: number;
  /** Days from its issue to its due day. */
  readonly term: number;
  readonly byBuyerToo: boolean;
}

/** So much for a use; null where it is not said for which. */
export interface Part {
  readonly size: number;
  readonly use: number | null;
}

export type Thing =
  | {
      readonly is: 'paid';
      readonly by: VoiceName;
      readonly on: number;
      readonly parts: readonly Part[];
    }
  | { readonly is: 'back'; readonly of: number; readonly on: number; readonly cause: ReversalCause }
  | {
      readonly is: 'refund';
      readonly by: VoiceName;
      readonly on: number;
      readonly parts: readonly Part[];
    }
  | { readonly is: 'credit'; readonly on: number; readonly parts: readonly Part[] }
  | { readonly is: 'set_off'; readonly on: number; readonly size: number; readonly use: number }
  | { readonly is: 'plan' | 'dispute'; readonly on: number; readonly use: number };

export interface Drawn {
  readonly uses: readonly UseDrawn[];
  /** The place of a thing is its name. */
  readonly things: readonly Thing[];
}

/** From an agreement to the due day that it moves a use to. */
export const TERM_AGREED = 40;

const on = fc.nat(700);
const size = fc.constantFrom(30, 20, 50, 10, 29, 1, 80);
const by = fc.constantFrom<VoiceName>('seller', 'seller', 'seller', 'buyer', 'bank');
const use = fc.nat(1);
const part: Arbitrary<Part> = fc.record({ size, use: fc.constantFrom(null, null, 0, 1) });
const one = part.map((each) => [each]);
const both = fc.tuple(size, size).map(([a, b]) => [
  { size: a, use: 0 },
  { size: b, use: 1 },
]);
// Of what goes back for want of funds each part is a share of one incident: a test of its own.
const cause = fc.constantFrom<ReversalCause>('payer_refund', 'unauthorised');
const is = <Name extends Thing['is']>(name: Name): Arbitrary<Name> => fc.constant(name);

const thing: Arbitrary<Thing> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ is: is('paid'), by, on, parts: fc.oneof(one, one, one, both) }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('back'), of: fc.nat(3), on, cause }) },
  { weight: 2, arbitrary: fc.record({ is: is('refund'), by, on, parts: one }) },
  { weight: 2, arbitrary: fc.record({ is: is('credit'), on, parts: one }) },
  { weight: 1, arbitrary: fc.record({ is: is('set_off'), on, size, use }) },
  { weight: 1, arbitrary: fc.record({ is: is('plan'), on, use }) },
  { weight: 1, arbitrary: fc.record({ is: is('dispute'), on, use }) },
);

export const drawn: Arbitrary<Drawn> = fc.record({
  uses: fc
    .array(fc.record({ late: fc.nat(20), size, term: fc.nat(60), byBuyerToo: fc.boolean() }), {
      minLength: 2,
      maxLength: 3,
    })
    .map((all) => all.map(({ late, ...each }, i) => ({ ...each, on: 210 * i + late }))),
  things: fc.array(thing, { minLength: 1, maxLength: 9 }),
});

/** What was drawn, as it is told under `numberOf` each use. */
export function saidOf({ uses, things }: Drawn, numberOf: (at: number) => string): readonly Said[] {
  const teller = new TellerOfUses(uses, numberOf);
  return [...teller.issued(), ...things.flatMap((each, name) => teller.tell(each, name, things))];
}

class TellerOfUses {
  constructor(
    private readonly uses: readonly UseDrawn[],
    private readonly numberOf: (at: number) => string,
  ) {}

  issued(): readonly Said[] {
    return this.uses.flatMap(({ on: start, size: payable, term, byBuyerToo }, at) => {
      const amount = String(payable);
      const event = invoiceIssued({
        ...{ number: this.numberOf(at), issuedOn: day(start) },
        ...{ total: amount, prepaid: '0', payable: amount },
        instalments: [plan(amount, start + term)],
      });
      return byBuyerToo ? [seller(event), buyer(event)] : [seller(event)];
    });
  }

  tell(said: Thing, name: number, things: readonly Thing[]): readonly Said[] {
    switch (said.is) {
      case 'paid': {
        const more = { payment: `P${name}`, allocations: this.allocations(said.parts) };
        return [VOICES[said.by](payment(day(said.on), totalOf(said.parts), more))];
      }
      case 'back': {
        const paid = things[said.of];
        const back = { payment: `P${said.of}`, on: day(said.on), cause: said.cause };
        return paid?.is === 'paid' ? [VOICES[paid.by](paymentReversed(back))] : [];
      }
      case 'refund': {
        const facts = { payment: `R${name}`, on: day(said.on), amount: totalOf(said.parts) };
        const allocations = this.allocations(said.parts);
        return [VOICES[said.by](paymentRefunded({ ...facts, allocations }))];
      }
      case 'credit': {
        const allocations = this.allocations(said.parts).map(({ seller: _, ...own }) => own);
        const facts = { number: `CN-${name}`, total: totalOf(said.parts), issuedOn: day(said.on) };
        return [seller(creditNoteIssued({ ...facts, allocations }))];
      }
      case 'set_off': {
        const facts = { amount: String(said.size), on: day(said.on), means: 'set_off' } as const;
        return [seller(invoiceSettledOtherwise({ ...this.refOf(said.use), ...facts }))];
      }
      case 'plan': {
        const instalments = [plan(String(this.uses[said.use]?.size), said.on + TERM_AGREED)];
        const facts = { instalments, agreedOn: day(said.on), proposedBy: 'seller' } as const;
        return [seller(invoiceRescheduled({ ...this.refOf(said.use), ...facts }))];
      }
      case 'dispute': {
        const facts = { dispute: `D${name}`, amount: '5', raisedOn: day(said.on) };
        return [buyer(invoiceDisputed({ ...this.refOf(said.use), ...facts }))];
      }
      default:
        return said satisfies never;
    }
  }

  private refOf(at: number) {
    return { seller: SELLER, number: this.numberOf(at), ...this.issuedOn(at) };
  }

  private allocations(parts: readonly Part[]) {
    return parts.map(({ size: amount, use: at }) => ({
      ...{ seller: SELLER, number: this.numberOf(at ?? 0), amount: String(amount) },
      ...(at !== null && this.issuedOn(at)),
    }));
  }

  private issuedOn(at: number) {
    return { issuedOn: day(this.uses[at]?.on ?? 0) };
  }
}

function day(offset: number): string {
  return dayOf(FIRST + offset);
}

function plan(amount: string, due: number) {
  return { kind: 'ordinary', amount, due: day(due), basis: 'stated' } as const;
}

function totalOf(parts: readonly Part[]): string {
  return String(parts.reduce((sum, each) => sum + each.size, 0));
}
