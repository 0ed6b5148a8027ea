/**
 * What one of several whom an entry concerns sees of it. A batch payment concerns its payer and
 * every payee, and a key all whom it speaks for; each sees its own part and not who the others are.
 */
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import type { LedgerEvent } from '../../ledger/events.js';
import type { Recorded } from '../../ledger/stream/decider.js';
import type { PartyId } from '../../ledger/values/party.js';
import { isViewers, type Viewer } from '../visibility.js';

export interface OwnPart {
  readonly facts: unknown;
  readonly parties: readonly PartyId[];
  /** Whether texts about a party are shown. */
  hasTextsOf(party: PartyId): boolean;
}

/** Operators see all; so does whoever paid, of a payment, and whom alone it paid. */
export function ownPart({ event, parties }: Recorded, viewer: Viewer, who: WhoIsWho): OwnPart {
  const isOwn = (party: PartyId): boolean => isViewers(viewer, party, who);
  const whole = { facts: event.facts, parties, hasTextsOf: () => true };
  if (viewer.role === 'operator') return whole;
  if (event.type === 'AccessGranted') {
    const own = event.facts.parties.filter(isOwn);
    return { ...whole, facts: { ...event.facts, parties: own }, parties: parties.filter(isOwn) };
  }
  const { after } = event;
  if (!after) return whole;
  const { payer = after.payer, payee = after.payee } = partiesOf(event);
  const isPayer = payer !== undefined && isOwn(payer);
  const isOnlyPayee = (payee === undefined || isOwn(payee)) && sellersOf(event).every(isOwn);
  if (isPayer || isOnlyPayee) return whole;
  return {
    facts: factsInPart(event, isOwn),
    parties: parties.filter((party) => party === payer || isOwn(party)),
    hasTextsOf: isOwn,
  };
}

/** For whom the payment is or ever was: what it restates names each once. */
function sellersOf(event: LedgerEvent): readonly PartyId[] {
  const shares = event.after?.shares ?? [];
  const takenBack = event.after?.takenBack ?? [];
  return [...shares, ...takenBack].map(({ seller }) => seller);
}

function partiesOf({ facts }: LedgerEvent): { payer?: PartyId; payee?: PartyId } {
  return {
    ...('payer' in facts && facts.payer !== undefined && { payer: facts.payer }),
    ...('payee' in facts && facts.payee !== undefined && { payee: facts.payee }),
  };
}

/** A payment without the whole amount, other payees and what they got. */
function factsInPart(event: LedgerEvent, isOwn: (party: PartyId) => boolean): unknown {
  switch (event.type) {
    case 'PaymentAnnounced':
    case 'PaymentReceived': {
      const { amount: _, payee, allocations, ...facts } = event.facts;
      const own = allocations.filter(({ seller }) => isOwn(seller));
      const seen = payee !== undefined && isOwn(payee) ? { payee } : {};
      return { ...facts, ...seen, allocations: own };
    }
    case 'PaymentAllocated': {
      const { allocations, ...facts } = event.facts;
      return { ...facts, allocations: allocations.filter(({ seller }) => isOwn(seller)) };
    }
    case 'PaymentFailed': {
      const { allocations = [], ...facts } = event.facts;
      return { ...facts, allocations: allocations.filter(({ seller }) => isOwn(seller)) };
    }
    case 'PaymentRefunded': {
      const { amount: _, allocations = [], ...facts } = event.facts;
      return { ...facts, allocations: allocations.filter(({ seller }) => isOwn(seller)) };
    }
    case 'PaymentReversed': {
      const { amount: _, ...facts } = event.facts;
      return facts;
    }
    default:
      return event.facts;
  }
}
