/** How senders of webhooks sign what they send: pure functions of it, the secret and the time. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What came, byte for byte: a signature is over the bytes and not over what they mean. */
export interface Delivery {
  readonly body: Uint8Array;
  /** By name in small letters. */
  readonly header: (name: string) => string;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
}

export type Verify = (delivery: Delivery, secret: string) => boolean;

/** Seconds by which the time of a signature may differ from now (Stripe's own tolerance). */
const TOLERANCE = 300;

/**
 * `Stripe-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 of `t.body`; several v1 while a secret is
 * changed. See docs.stripe.com/webhooks, "Verify webhook signatures manually".
 */
export const stripeSignature: Verify = ({ body, header, now }, secret) => {
  const items = header('stripe-signature')
    .split(',')
    .map((item) => item.trim().split('='));
  const time = items.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(time) || Math.abs(now - Number(time)) > TOLERANCE) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex');
  return items.some(([name, value = '']) => name === 'v1' && sameText(value, expected));
};

/** Base64 of the HMAC-SHA256 of the body, in a header of this name. */
export function bodySignature(name: string): Verify {
  return ({ body, header }, secret) => {
    const expected = createHmac('sha256', secret).update(body).digest('base64');
    return sameText(header(name), expected);
  };
}

/**
 * Lago's `hmac`. Its `jwt` is refused, since it repeats the whole body in a header, beyond what a
 * header may hold. Lago's public key is refused as a secret, since everybody knows it.
 */
export const lagoSignature: Verify = (delivery, secret) =>
  delivery.header('x-lago-signature-algorithm') === 'hmac' &&
  !secret.startsWith('-----BEGIN') &&
  bodySignature('x-lago-signature')(delivery, secret);

/** No signature: the secret itself, in a header that the sender was told to send. */
export const sharedSecret: Verify = ({ header }, secret) =>
  sameText(header('x-kept-secret'), secret);

/** Compares in a time that tells nothing of what is expected, whatever was sent. */
function sameText(sent: string, expected: string): boolean {
  const key = 'compared';
  const digest = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(digest(sent), digest(expected));
}
