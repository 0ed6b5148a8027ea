/** Messages to endpoints, checked by the library of Standard Webhooks itself. */
import { Webhook } from 'standardwebhooks';
import { secretOf } from '../../src/command/watches/endpoints.js';
import { partyIds } from '../../src/keys/party-id.js';
import { signedHeaders } from '../../src/watching/signed-message.js';

const IDS = partyIds(Buffer.alloc(32, 7));
const OLD = secretOf(IDS, 'e1', '00');
const NEW = secretOf(IDS, 'e1', '01');
const BODY = '{"type":"notice.dispute","data":{"notice":"msg_1"}}';

function signed(secrets: readonly string[], body = BODY) {
  const message = { id: 'msg_1', timestamp: Math.floor(Date.now() / 1000), body };
  return { ...signedHeaders(message, secrets) };
}

describe('a signed message', () => {
  it('given one or two secrets, verifies with each of them, and with no other', () => {
    expect(OLD).not.toBe(NEW);
    expect(secretOf(IDS, 'e2', '00')).not.toBe(OLD);
    for (const secret of [OLD, NEW]) {
      expect(new Webhook(secret).verify(BODY, signed([NEW, OLD]))).toEqual(JSON.parse(BODY));
    }
    expect(() => new Webhook(OLD).verify(BODY, signed([NEW]))).toThrow();
  });

  it('given another body, does not verify', () => {
    expect(() => new Webhook(NEW).verify(BODY.replace('1', '2'), signed([NEW]))).toThrow();
  });
});
