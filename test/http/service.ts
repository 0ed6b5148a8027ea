/** The service over real HTTP on a free port and a temporary folder, and calls to it. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppParts } from '../../src/app.module.js';
import { FOLDER_HOLDER, type Grant, grantAccess } from '../../src/command/access.js';
import { KeyUse } from '../../src/command/key-use.js';
import { createApp } from '../../src/create-app.js';
import { WebhookSources } from '../../src/documents/webhook-sources.js';
import type { HttpSettings } from '../../src/http/server/settings.js';
import { BUYER, type Folder, removeFolder, SELLER } from '../command/fixture.js';
import { openLedger } from './ledger.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; the text itself where it is none. */
  readonly body: Record<string, unknown>;
}

export interface Service {
  readonly folder: Folder;
  readonly url: string;
  /** Grants a key and gives its token. */
  key(grant: Partial<Grant>): Promise<string>;
  close(): Promise<void>;
}

export async function startService(
  options: Partial<HttpSettings> & Pick<AppParts, 'followers' | 'documents'> = {},
): Promise<Service> {
  const folder = await openLedger();
  const { followers, documents, ...settings } = options;
  const webhooks = new WebhookSources(folder.dir, folder.keys, folder.partyIds);
  const app: NestFastifyApplication = await createApp(
    {
      ...{ ...folder, webhooks, keyUse: new KeyUse(folder.dir) },
      ...(followers && { followers }),
      ...(documents && { documents }),
    },
    // Jest cannot load what serves the page: packages that Node, but not Jest, can require as ESM.
    { docsPage: false, ratePerSecond: 0, now: () => new Date('2026-11-23T12:00:00Z'), ...settings },
  );
  await app.listen(0, '127.0.0.1');
  return {
    folder,
    url: await app.getUrl(),
    key: async (grant) => {
      const own = {
        role: 'emitter',
        teller: 'books',
        parties: [SELLER],
        vetting: 'known',
      } as const;
      const whole: Grant = { ...own, ...grant };
      const { token } = await grantAccess(folder.ledger, whole, FOLDER_HOLDER, '2026-11-01');
      return token;
    },
    close: async () => {
      await app.close();
      await folder.close();
      removeFolder(folder);
    },
  };
}

export interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export async function call(
  service: Pick<Service, 'url'>,
  path: string,
  asked: Call = {},
): Promise<Answer> {
  const { token, type = 'application/json', headers = {}, body } = asked;
  const response = await fetch(`${service.url}${path}`, {
    method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': type }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0] ?? '',
    headers: response.headers,
    text,
    body: parsed(text),
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

/** A CloudEvent of the given type and data. */
export function cloudEvent(type: string, id: string, data: unknown, more: object = {}): object {
  return { specversion: '1.0', id, source: '/erp', type, data, ...more };
}

/** An invoice in the form of POST /v1/invoices. */
export function invoiceDocument(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    seller: SELLER,
    buyer: BUYER,
    number: 'F2026-041',
    amount: '1200.00',
    issuedOn: '2026-08-01',
    dueOn: '2026-08-31',
    ...changes,
  };
}
