/** Of several rules that a message breaks, the first in the list of rejections is answered. */
import { Identities } from '../../src/command/identities.js';
import type { Access } from '../../src/command/speaker.js';
import { translate } from '../../src/command/translate.js';
import { REJECTIONS, type RejectionCode } from '../../src/ledger/rejection.js';
import type { Message } from '../../src/messages/message.js';
import { rejectionOf } from '../ledger/given.js';
import { BUYER, invoiceData, message, OTHER, SELLER } from './fixture.js';

const identities = new Identities({ of: (text) => text });

function key(parties: readonly string[], more: Partial<Access> = {}): Access {
  const granted = { keyId: 'k', role: 'emitter', teller: 'books', anyParty: false } as const;
  const held = { owner: 'teller/books', vetting: 'known' } as const;
  return { ...granted, ...held, source: 'api', parties: new Set(parties), ...more };
}

const SELLERS = key([SELLER]);
const WRONG = '0002:552100555';
const FOREIGN = 'local:others:C1';

/** An invoice told of these parties. */
function told(seller: unknown, buyer: unknown, onBehalfOf?: string): Message {
  return message('InvoiceIssued', 'm', invoiceData({ seller, buyer }), onBehalfOf);
}

const contest = message('EntryContested', 'm', { entry: 'nowhere', on: '2026-08-01' });

const BROKEN: readonly (readonly [RejectionCode, string, Message, Access])[] = [
  ['role_must_allow_it', '', told(WRONG, FOREIGN), key([], { role: 'analyst' })],
  ['identifier_must_be_valid', '/buyer', told(FOREIGN, WRONG), SELLERS],
  ['identifier_must_be_valid', '/onBehalfOf', told(FOREIGN, BUYER, WRONG), SELLERS],
  ['local_code_must_be_the_tellers_own', '/seller', told(FOREIGN, BUYER), key([OTHER])],
  ['teller_must_speak_for_a_party', '/onBehalfOf', { ...contest, onBehalfOf: BUYER }, SELLERS],
  ['party_spoken_for_must_be_named', '/onBehalfOf', contest, key([SELLER, BUYER])],
  ['entry_must_exist', '/entry', contest, SELLERS],
];

it.each(BROKEN)(
  '%s is answered at %j before what comes after it',
  (code, pointer, said, access) => {
    const rejection = rejectionOf(() => translate(said, access, identities));
    expect([rejection.code, rejection.pointer]).toEqual([code, pointer]);
  },
);

it('the messages above are in the order of the list', () => {
  const codes = Object.keys(REJECTIONS);
  const places = BROKEN.map(([code]) => codes.indexOf(code));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
