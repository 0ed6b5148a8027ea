/**
 * Attacks on scores, as messages: what each invents, and who gains or loses by it. Pure; the same
 * attack on the same cast is the same messages.
 */
import type { DayNumber } from '../ledger/values/day.js';
import {
  type HeldKey,
  keyOf,
  type PaidInvoice,
  type Telling,
  toldByBoth,
  toldOf,
} from './dealings.js';

export const ATTACKS = ['invented', 'slander', 'ring', 'on-off', 'whitewash', 'bought'] as const;
export type AttackName = (typeof ATTACKS)[number];

/** Identifiers of those who play, and the day as of which scores are read. */
export interface Cast {
  readonly attacker: string;
  readonly victim: string;
  /** Has standing where anybody has, and can be bought. */
  readonly bought: string;
  readonly asOf: DayNumber;
}

/** One way to go about an attack. */
export interface Scheme {
  readonly attack: AttackName;
  readonly kind: string;
  readonly what: string;
  /** Whether its partners have no standing, so that they may move nobody by more than the bar. */
  readonly barred: boolean;
  /** Told before scores are read first. */
  readonly before: (cast: Cast) => readonly Telling[];
  /** Told by the partner of this number, from 0. */
  readonly partner: (cast: Cast, number: number) => readonly Telling[];
  /** Whose score is read as the attacker's, before and after. */
  readonly attackers?: (cast: Cast) => readonly [string, string];
}

const NOTHING = (): readonly Telling[] => [];

/** Invoices that each partner tells of. */
const EACH = 5;

/** The identifier of an invented professional, of a scheme that nobody gives out. */
function inventedId(teller: string): string {
  return `9999:KEPT-${teller.toUpperCase()}`;
}

function invented(number: number): string {
  return `sim-${number}`;
}

/** A month apart, the last due a month before the day asked about; paid so many days late. */
function monthly(
  cast: Cast,
  parties: { readonly seller: string; readonly buyer: string },
  late: number,
  count = EACH,
): readonly PaidInvoice[] {
  return Array.from({ length: count }, (_, i) => {
    const dueOn = cast.asOf - 30 * (i + 1) - Math.max(late, 0);
    const number = `SIM-${parties.buyer}-${i}`;
    return { ...parties, number, issuedOn: dueOn - 30, dueOn, paidOn: dueOn + late };
  });
}

/** Its invoices to somebody, as the partner alone tells them. */
function toldAlone(cast: Cast, buyer: string, late: number, key: HeldKey): readonly Telling[] {
  const invoices = monthly(cast, { seller: key.party, buyer }, late);
  return [{ by: key, messages: invoices.flatMap(toldOf) }];
}

function partnerKey(number: number, more: Partial<HeldKey> = {}): HeldKey {
  return keyOf(inventedId(invented(number)), invented(number), more);
}

function attackersKey({ attacker }: Cast, more: Partial<HeldKey> = {}): HeldKey {
  return keyOf(attacker, 'sim-attacker', more);
}

/** The attacker paid the partner on time, as both of them tell. */
function toldTogether(cast: Cast, number: number, more: Partial<HeldKey> = {}) {
  const [seller, buyer] = [partnerKey(number, more), attackersKey(cast, more)];
  return toldByBoth(monthly(cast, { seller: seller.party, buyer: buyer.party }, -1), seller, buyer);
}

const DOCUMENTED = { source: 'ledger' } as const;
const ONE_OWNER = { owner: 'teller/sim-owner' } as const;

const INVENTED: readonly Scheme[] = [
  {
    ...{ attack: 'invented', kind: 'declared', barred: true, before: NOTHING },
    what: 'invented creditors say that the attacker paid on time',
    partner: (cast, n) =>
      toldAlone(cast, cast.attacker, -1, partnerKey(n, { vetting: 'self-registered' })),
  },
  {
    ...{ attack: 'invented', kind: 'documented', barred: true, before: NOTHING },
    what: 'invented creditors with a ledger file each say so',
    partner: (cast, n) => toldAlone(cast, cast.attacker, -1, partnerKey(n, DOCUMENTED)),
  },
  {
    ...{ attack: 'invented', kind: 'both', barred: true, before: NOTHING },
    what: 'invented creditors and the attacker say so, each by a key that an operator knows',
    partner: (cast, n) => toldTogether(cast, n),
  },
  {
    ...{ attack: 'invented', kind: 'one owner', barred: true, before: NOTHING },
    what: 'both sides say so through keys of one owner',
    partner: (cast, n) => toldTogether(cast, n, ONE_OWNER),
  },
];

const SLANDER: readonly Scheme[] = [
  {
    ...{ attack: 'slander', kind: 'documented', barred: true, before: NOTHING },
    what: 'creditors with a ledger file each say that the victim paid 95 days late',
    partner: (cast, n) => toldAlone(cast, cast.victim, 95, partnerKey(n, DOCUMENTED)),
  },
  {
    ...{ attack: 'slander', kind: 'one owner', barred: true, before: NOTHING },
    what: 'the same through ledgers of one owner',
    partner: (cast, n) =>
      toldAlone(cast, cast.victim, 95, partnerKey(n, { ...DOCUMENTED, ...ONE_OWNER })),
  },
];

const RING: Scheme = {
  ...{ attack: 'ring', kind: 'of three', barred: true, before: NOTHING },
  what: 'the attacker pays one, who pays another, who pays the attacker, within days',
  partner: (cast, n) => {
    const own = attackersKey(cast);
    const [first, second] = [`sim-a${n}`, `sim-b${n}`].map((name) => keyOf(inventedId(name), name));
    if (!first || !second) return [];
    const quick = (buyer: HeldKey, seller: HeldKey, after: number): readonly Telling[] => {
      const issuedOn = cast.asOf - 60 - (n % 200) + after;
      const number = `SIM-${buyer.party}-${n}`;
      const days = { issuedOn, dueOn: issuedOn + 30, paidOn: issuedOn + 2 };
      const invoice = { seller: seller.party, buyer: buyer.party, number, ...days };
      return toldByBoth([invoice], seller, buyer);
    };
    return [...quick(own, first, 0), ...quick(first, second, 3), ...quick(second, own, 6)];
  },
};

const NEWCOMER = keyOf(inventedId('sim-new'), 'sim-new');

/** Good for two years with two who are known; each partner is then one more promise gone bad. */
const ON_OFF: Scheme = {
  ...{ attack: 'on-off', kind: 'good, then bad', barred: false },
  what: 'a newcomer pays two real creditors on time for two years, then each bill 60 days late',
  attackers: () => [NEWCOMER.party, NEWCOMER.party],
  before: (cast) =>
    [cast.bought, cast.victim].flatMap((seller) =>
      toldByBoth(
        monthly({ ...cast, asOf: cast.asOf - 150 }, { seller, buyer: NEWCOMER.party }, -1, 24),
        keyOf(seller, `sim-of-${seller === cast.victim ? 'victim' : 'bought'}`),
        NEWCOMER,
      ),
    ),
  partner: (cast, n) => {
    const seller = n % 2 === 0 ? cast.bought : cast.victim;
    const dueOn = cast.asOf - 65 - (n % 60);
    const days = { issuedOn: dueOn - 30, dueOn, paidOn: dueOn + 60 };
    const invoice = { seller, buyer: NEWCOMER.party, number: `SIM-OFF-${n}`, ...days };
    const key = keyOf(seller, `sim-of-${n % 2 === 0 ? 'bought' : 'victim'}`);
    return toldByBoth([invoice], key, NEWCOMER);
  },
};

const WHITEWASH: Scheme = {
  ...{ attack: 'whitewash', kind: 'a new identity', barred: true, before: NOTHING },
  what: 'the attacker comes again as a newcomer, whom invented creditors with ledgers praise',
  attackers: ({ attacker }) => [attacker, NEWCOMER.party],
  partner: (cast, n) => toldAlone(cast, NEWCOMER.party, -1, partnerKey(n, DOCUMENTED)),
};

/** The one who was bought says that invented partners pay it; so they have standing to praise. */
const BOUGHT: Scheme = {
  ...{ attack: 'bought', kind: 'vouches', barred: false, before: NOTHING },
  what: 'one with standing says that invented partners pay it, and these praise the attacker',
  partner: (cast, n) => {
    const partner = partnerKey(n);
    const between = { seller: cast.bought, buyer: partner.party };
    const paid = monthly(cast, between, -1, 3);
    return [
      ...toldByBoth(paid, keyOf(cast.bought, 'sim-bought'), partner),
      ...toldTogether(cast, n),
    ];
  },
};

/** The ways of an attack. */
export function schemesOf(attack: AttackName): readonly Scheme[] {
  switch (attack) {
    case 'invented':
      return INVENTED;
    case 'slander':
      return SLANDER;
    case 'ring':
      return [RING];
    case 'on-off':
      return [ON_OFF];
    case 'whitewash':
      return [WHITEWASH];
    case 'bought':
      return [BOUGHT];
    default:
      return attack satisfies never;
  }
}
