/**
 * Share links, by their streams: `share-<share id>`. A token is `kept_share_<share id>_<secret>`,
 * of which only the SHA-256 is ever stored.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { EventOf } from '../../ledger/events.js';
import { shareStream } from '../../ledger/kinds/share.js';
import { must, Rejection } from '../../ledger/rejection.js';
import type { SharedFigure } from '../../ledger/share-events.js';
import type { Position, Speaker } from '../../ledger/stored.js';
import { eventWith, readStored } from '../../ledger/upcast.js';
import { type Day, dayOf, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Accepted } from '../../messages/message.js';
import type { EventStore } from '../../store/event-store.js';
import { sha256 } from '../access-keys.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';

/** A link as it was made, and at which position. */
export type MadeShare = EventOf<'ShareMade'>['facts'] & { readonly position: Position };

/** What a link is to show, and until when. */
export interface ShareWish {
  readonly shows: readonly SharedFigure[];
  readonly badge?: boolean;
  /** Absent: the last day that is over when it is opened, or the one on which it is made. */
  readonly asOf?: Day;
  /** Its last day, in UTC; 90 days on where it is not said. */
  readonly until?: Day;
}

/** Whose figures it shows. Who may ask that is for the read side to say, which knows who is who. */
export interface Sharer {
  readonly party: PartyId;
  readonly parties: readonly PartyId[];
  readonly model: string;
}

/** A new link; its token is told once and stored nowhere. */
export interface NewShare extends Accepted {
  readonly share: string;
  readonly token: string;
  readonly until: Day;
}

const USUAL_DAYS = 90;

/** Makes a link. `on` is today. Throws a Rejection where its days are not those of a link. */
export async function makeShare(
  ledger: Ledger,
  { party, parties, model }: Sharer,
  { shows, badge = false, asOf, until: asked }: ShareWish,
  maker: Access,
  on: Day,
): Promise<NewShare> {
  const until = asked ?? dayOf(toDayNumber(on) + USUAL_DAYS);
  const share = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const facts: EventOf<'ShareMade'>['facts'] = {
    ...{ share, hash: sha256(secret).toString('hex'), party, parties },
    ...{ shows, badge, model, ...(asOf !== undefined && { asOf }), on, until },
  };
  const [result] = await ledger.record([
    {
      stream: shareStream(share),
      event: { type: 'ShareMade', facts },
      speaker: makerAs(maker, party, 'made'),
      parties,
      mentions: [],
    },
  ]);
  return { ...accepted(result), share, token: `kept_share_${share}_${secret}`, until };
}

/** Revokes a link: it opens nothing from now on. Throws share_is_already_revoked. */
export async function revokeShare(
  ledger: Ledger,
  { share, party, parties }: MadeShare,
  revoker: Access,
  on: Day,
): Promise<Accepted> {
  const [result] = await ledger.record([
    {
      stream: shareStream(share),
      event: eventWith('ShareRevoked', { share, on }),
      // Each attempt is its own message, so that a second one hears that the first was enough.
      speaker: makerAs(revoker, party, `revoked ${randomBytes(6).toString('hex')}`),
      parties,
      mentions: [],
    },
  ]);
  return accepted(result);
}

const SHARE_ID = /^[0-9a-f]{12}$/;
const TOKEN = /^kept_share_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A link by its id, revoked or not; null where there is none. */
export async function shareNamed(
  store: Pick<EventStore, 'readStream'>,
  share: string,
): Promise<{ readonly made: MadeShare; readonly revoked: boolean } | null> {
  if (!SHARE_ID.test(share)) return null;
  let found: { made: MadeShare; revoked: boolean } | null = null;
  for (const stored of await store.readStream(shareStream(share))) {
    const event = readStored(stored)?.event;
    if (event?.type === 'ShareMade') {
      found = { made: { ...event.facts, position: stored.position }, revoked: false };
    }
    if (event?.type === 'ShareRevoked' && found) found = { ...found, revoked: true };
  }
  return found;
}

/**
 * The link that a token opens. Throws share_must_exist where it is none, wrong, unknown or revoked,
 * which is not told apart; and share_must_be_in_time, to who has the right one, after its last day.
 */
export async function openedBy(
  store: Pick<EventStore, 'readStream'>,
  token: string,
  today: Day,
): Promise<MadeShare> {
  const [, id = '', secret = ''] = TOKEN.exec(token) ?? [];
  const found = await shareNamed(store, id);
  // Compared where there is none, too, so that time tells nobody which there are.
  const hash = found ? Buffer.from(found.made.hash, 'hex') : NO_HASH;
  const matches = timingSafeEqual(sha256(secret), hash);
  if (!found || !matches || found.revoked) throw new Rejection('share_must_exist');
  must(today <= found.made.until, 'share_must_be_in_time');
  return found.made;
}

const NO_HASH = Buffer.alloc(32);

/** An operator speaks for nobody. */
function makerAs({ teller, source, role }: Access, party: PartyId, message: string): Speaker {
  return { teller, party: role === 'operator' ? null : party, side: 'none', source, message, role };
}
