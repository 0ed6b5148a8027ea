import { type Access, mustBeAllowed, speakerOf } from '../../src/command/speaker.js';
import type { Role } from '../../src/ledger/events.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { MESSAGES } from '../../src/messages/catalogue.js';
import type { MessageType } from '../../src/messages/message.js';

/** Party ids are opaque here: any text does. */
function key(parties: string, more: Partial<Access> = {}): Access {
  return {
    keyId: 'k',
    role: 'emitter',
    teller: 'books',
    parties: new Set(parties === '' ? [] : parties.split(' ')),
    anyParty: false,
    source: 'api',
    owner: 'teller/books',
    vetting: 'known',
    ...more,
  };
}

const ANY = { anyParty: true };
const OPERATOR = { anyParty: true, role: 'operator' } as const;
const BANK = { source: 'bank' } as const;

/** `party side`, or the code of the rejection. */
function said(type: MessageType, named: object, access: Access, onBehalfOf: string | null): string {
  try {
    const by = { access, message: 'm' };
    const members = new Map<string, string>(Object.entries(named));
    const { party, side } = speakerOf(MESSAGES[type], by, members, onBehalfOf);
    return `${party} ${side}`;
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

const NAMED = 'party_spoken_for_must_be_named';
const SPEAK = 'teller_must_speak_for_a_party';
const BOTH = { seller: 's', buyer: 'b' };
const ONE = { seller: 's' };
const PAID = { payer: 'b', payee: 's' };
const SENT = { supplier: 's' };
const RATED = { from: 'b', to: 's' };

const TABLE: readonly [MessageType, object, Access, string | null, string][] = [
  // A key of one party speaks for it, on the side on which it stands.
  ['InvoiceIssued', BOTH, key('s'), null, 's promisee'],
  ['InvoiceIssued', BOTH, key('b'), null, 'b promisor'],
  ['InvoiceIssued', BOTH, key('x'), null, SPEAK],
  ['PaymentReceived', PAID, key('s'), null, 's promisee'],
  ['PaymentReceived', PAID, key('b'), null, 'b promisor'],
  ['DeliveryPromised', { supplier: 's', client: 'c' }, key('s'), null, 's promisor'],
  ['DeliveryPromised', { supplier: 's', client: 'c' }, key('c'), null, 'c promisee'],
  // Where one side is not named, whoever is not the other one stands there.
  ['InvoiceDisputed', ONE, key('s'), null, 's promisee'],
  ['InvoiceDisputed', ONE, key('b'), null, 'b promisor'],
  ['InvoiceDisputed', ONE, key('b x'), null, NAMED],
  ['InvoiceDisputed', ONE, key('b x'), 'b', 'b promisor'],
  ['InvoiceDisputed', ONE, key('s x'), null, 's promisee'],
  ['DeliveryAccepted', SENT, key('c'), null, 'c promisee'],
  ['InvoiceLinked', { seller: 'local', toSeller: 's' }, key('s'), null, 's promisee'],
  ['InvoiceLinked', { seller: 'local', toSeller: 's' }, key('b'), null, 'b promisor'],
  // A key of several speaks for the one among the parties, or says for which.
  ['InvoiceIssued', BOTH, key('s x y'), null, 's promisee'],
  ['InvoiceIssued', BOTH, key('s b'), null, NAMED],
  ['InvoiceIssued', BOTH, key('s b'), 'b', 'b promisor'],
  ['InvoiceIssued', BOTH, key('s x'), 'x', SPEAK],
  ['InvoiceIssued', BOTH, key('s'), 'b', SPEAK],
  ['InvoiceIssued', BOTH, key(''), null, SPEAK],
  // Whoever may speak for all speaks for the issuer unless it says for whom.
  ['InvoiceIssued', BOTH, key('', ANY), null, 's promisee'],
  ['InvoiceIssued', BOTH, key('', ANY), 'b', 'b promisor'],
  ['PaymentReceived', PAID, key('', OPERATOR), null, 's promisee'],
  ['PaymentReversed', {}, key('', OPERATOR), null, 'null none'],
  // A bank speaks for the account holder, as the bank.
  ['PaymentReceived', PAID, key('s', BANK), null, 's bank'],
  ['PaymentReceived', PAID, key('b', BANK), null, 'b bank'],
  ['PaymentReversed', {}, key('s', BANK), null, 's bank'],
  // Words are told by who says them.
  ['FeedbackGiven', RATED, key('b'), null, 'b none'],
  ['FeedbackGiven', RATED, key('s'), null, SPEAK],
  ['FeedbackGiven', RATED, key('s b'), null, 'b none'],
  // Of entries and payments, the stream knows who is concerned.
  ['PaymentReversed', {}, key('s'), null, 's none'],
  ['PaymentReversed', {}, key('s b'), null, 'null none'],
  ['PaymentReversed', {}, key('s b'), 's', 's none'],
  ['PaymentReversed', {}, key('s b'), 'x', SPEAK],
  ['EntryAnswered', {}, key('s b'), null, NAMED],
  ['EntryAnswered', {}, key('', OPERATOR), null, 'null none'],
  ['EntryAnswered', {}, key('', ANY), null, NAMED],
  ['ProfessionalUpdated', { party: 's' }, key('s'), null, 's none'],
  ['ProfessionalUpdated', { party: 's' }, key('b'), null, SPEAK],
];

describe('who speaks', () => {
  it.each(TABLE)('given %s of %j told with %j for %s, then %s', (type, named, access, by, then) => {
    expect(said(type, named, access, by)).toBe(then);
  });
});

const ROLES: readonly [Role, MessageType, boolean][] = [
  ['emitter', 'InvoiceIssued', true],
  ['operator', 'ContestResolved', true],
  ['partner', 'EntryContested', true],
  ['partner', 'FeedbackGiven', true],
  ['partner', 'InvoiceIssued', false],
  ['partner', 'PaymentReceived', false],
  ['analyst', 'InvoiceIssued', false],
  ['analyst', 'EntryContested', false],
];

describe('what a role may tell', () => {
  it.each(ROLES)('given a key of role %s, then %s: %s', (role, type, allowed) => {
    const ask = (): void => mustBeAllowed(type, key('s', { role }));
    if (allowed) expect(ask).not.toThrow();
    else expect(ask).toThrow(Rejection);
  });
});
