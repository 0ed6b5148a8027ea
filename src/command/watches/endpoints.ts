/**
 * Endpoints, by their streams: `endpoint-<endpoint id>`. A secret is stored nowhere: it follows
 * from the ledger's key and a salt that is told with the endpoint, so that every process has it.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PartyIds } from '../../keys/party-id.js';
import type { EventOf } from '../../ledger/events.js';
import { callsStream, endpointStream } from '../../ledger/kinds/endpoint.js';
import { must } from '../../ledger/rejection.js';
import { eventWith } from '../../ledger/upcast.js';
import type { Day } from '../../ledger/values/day.js';
import type { Accepted, CommandResult } from '../../messages/message.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';
import { ownerAs, type WatchOwner, watchingAs } from './watching-speaker.js';

export interface EndpointWish {
  readonly url: string;
  /** Names of rules; absent: all. */
  readonly rules?: readonly string[];
}

/** A new endpoint, or one with a new secret, which is told this once. */
export interface NewEndpoint extends Accepted {
  readonly endpoint: string;
  readonly secret: string;
}

/** The secret as Standard Webhooks writes it: `whsec_` and 32 bytes in base64. */
export function secretOf({ secret }: Pick<PartyIds, 'secret'>, endpoint: string, salt: string) {
  const key = createHmac('sha256', secret).update(`kept endpoint v1 ${endpoint} ${salt}`).digest();
  return `whsec_${key.toString('base64')}`;
}

const LONGEST_URL = 1000;

/** Throws endpoint_must_be_reachable; `http` is for endpoints that are allowed to be private. */
export function mustBeReachable(written: string, mayBePrivate: boolean): void {
  const url = URL.canParse(written) ? new URL(written) : null;
  const speaks = url?.protocol === 'https:' || (mayBePrivate && url?.protocol === 'http:');
  const isPlain = url !== null && url.username === '' && url.password === '' && url.hash === '';
  must(speaks && isPlain && written.length <= LONGEST_URL, 'endpoint_must_be_reachable', '/url');
}

/** Makes an endpoint. `on` is today. */
export async function makeEndpoint(
  ledger: Ledger,
  ids: PartyIds,
  { party: owner, parties }: WatchOwner,
  { url, rules }: EndpointWish,
  maker: Access,
  on: Day,
): Promise<NewEndpoint> {
  const endpoint = randomBytes(6).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const facts = { endpoint, owner, parties, ...(rules && { rules }), salt, on };
  const [result] = await ledger.record([
    {
      stream: endpointStream(endpoint),
      event: { type: 'EndpointMade', facts, personal: { [owner]: { url } } },
      speaker: ownerAs(maker, owner, 'made'),
      ...{ parties: [], mentions: [] },
    },
  ]);
  return { ...accepted(result), endpoint, secret: secretOf(ids, endpoint, salt) };
}

/** From now on another secret signs, and the former one beside it for a day. */
export async function rotateSecret(
  ledger: Ledger,
  ids: PartyIds,
  endpoint: string,
  { party }: WatchOwner,
  by: Access,
  on: Day,
): Promise<NewEndpoint> {
  const salt = randomBytes(16).toString('hex');
  const [result] = await ledger.record([
    {
      stream: endpointStream(endpoint),
      event: eventWith('EndpointSecretRotated', { endpoint, salt, on }),
      speaker: ownerAs(by, party, `rotated ${salt}`),
      ...{ parties: [], mentions: [] },
    },
  ]);
  return { ...accepted(result), endpoint, secret: secretOf(ids, endpoint, salt) };
}

/** Ends an endpoint; `by` is absent where it answered that it is gone. */
export async function endEndpoint(
  ledger: Pick<Ledger, 'record'>,
  endpoint: string,
  { party }: WatchOwner,
  on: Day,
  by?: Access,
): Promise<CommandResult | undefined> {
  const event = eventWith('EndpointEnded', { endpoint, why: by ? 'asked' : 'gone', on });
  const message = `ended ${randomBytes(6).toString('hex')}`;
  const speaker = by ? ownerAs(by, party, message) : watchingAs(message);
  const stream = endpointStream(endpoint);
  const [result] = await ledger.record([{ stream, event, speaker, parties: [], mentions: [] }]);
  return result;
}

/** Asks for a test, or for a message once more; gives its id. */
export async function askEndpoint(
  ledger: Ledger,
  { endpoint, message }: { readonly endpoint: string; readonly message: string | null },
  { party }: WatchOwner,
  by: Access,
  on: Day,
): Promise<Accepted & { readonly message: string }> {
  const what = message === null ? 'test' : 'replay';
  const id = message ?? `test_${randomBytes(12).toString('hex')}`;
  const facts: EventOf<'EndpointAsked'>['facts'] = { endpoint, message: id, what, on };
  const speaker = ownerAs(by, party, `asked ${randomBytes(6).toString('hex')}`);
  const [result] = await ledger.record([
    {
      ...{ stream: callsStream(facts), event: { type: 'EndpointAsked', facts }, speaker },
      ...{ parties: [], mentions: [] },
    },
  ]);
  return { ...accepted(result), message: id };
}

/** Tells that an endpoint was called; each call is its own message. */
export function tellCalled(
  ledger: Pick<Ledger, 'record'>,
  facts: EventOf<'EndpointCalled'>['facts'],
): Promise<readonly CommandResult[]> {
  return ledger.record([
    {
      ...{ stream: callsStream(facts), event: { type: 'EndpointCalled', facts } },
      speaker: watchingAs(`called ${randomBytes(12).toString('hex')}`),
      ...{ parties: [], mentions: [] },
    },
  ]);
}
