/**
 * A message as Standard Webhooks has it: https://www.standardwebhooks.com. Its body holds figures
 * that its watcher could read and party ids, and no name or text of anybody.
 */
import { createHmac } from 'node:crypto';

/** What is sent, but for the signature. */
export interface WebhookMessage {
  readonly id: string;
  /** Seconds since 1970-01-01 UTC of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of a message, signed with each of the secrets (`whsec_...`) that are good now. */
export function signedHeaders(
  { id, timestamp, body }: WebhookMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signed = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${mac}`;
  });
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signed.join(' '),
  };
}
