/** What of a payment of several its receipt tells one of them: a stored event, in part. */
import { type Fact, factOf } from '../../../projections/fact.js';
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import type { PaymentAfter } from '../../ledger/events.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { storedType } from '../../ledger/upcast.js';
import type { OwnPart } from '../trail/own-part.js';
import { isViewers, type Viewer } from '../visibility.js';

/** As JSON: stream, revision, type, stamp; of data and metadata what the viewer's trail shows. */
export function ownPartText(fact: Fact, own: OwnPart, viewer: Viewer, who: WhoIsWho): string {
  const { stream, revision, event, by, recordedAt } = fact;
  const after = event.after && afterInPart(event.after, viewer, who);
  const { teller, party, side, source, message, owner, vetting } = by;
  const metadata = {
    ...{ teller, party: party ?? '', side, source, message },
    ...(owner !== undefined && { owner }),
    ...(vetting !== undefined && { vetting }),
    parties: own.parties.join(','),
  };
  return JSON.stringify({
    ...{ stream, revision, type: storedType(event.type), recordedAt },
    data: JSON.stringify({ ...Object(own.facts), ...(after && { after }) }),
    metadata: JSON.stringify(metadata),
  });
}

/** Without what others got, and who was paid where that is another. */
function afterInPart(after: PaymentAfter, viewer: Viewer, who: WhoIsWho): PaymentAfter {
  const { payee, shares, takenBack, ...rest } = after;
  const isOwn = ({ seller }: { readonly seller: string }): boolean =>
    isViewers(viewer, seller, who);
  return {
    ...rest,
    ...(payee !== undefined && isViewers(viewer, payee, who) && { payee }),
    shares: shares.filter(isOwn),
    ...(takenBack && { takenBack: takenBack.filter(isOwn) }),
  };
}

/** As whoever has only the part reads it, at a position; null for what is not ours. */
export function factInPart(part: string, position: Position): Fact | null {
  const { stream, revision, type, recordedAt, data, metadata }: PartText = JSON.parse(part);
  return factOf({ stream, revision, position, type, recordedAt, data, metadata });
}

/** A stored event, its data and metadata as far as they may be seen. */
type PartText = Omit<StoredEvent, 'id' | 'position'>;
