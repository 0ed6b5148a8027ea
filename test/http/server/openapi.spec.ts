/** What /docs-json says of the whole API, reads and writes. */
import { message } from '../../command/fixture.js';
import {
  at,
  BUYER,
  deal,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';
import { call } from '../service.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** As much of JSON Schema as the answers of reads use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

/** Where a value is not as its schema says; empty where it is. */
function faults(value: unknown, schema: Schema, path: string): readonly string[] {
  if (schema.oneOf) {
    const each = schema.oneOf.map((one) => faults(value, one, path));
    const fits = each.filter((found) => found.length === 0).length;
    return fits === 1 ? [] : [`${path}: fits ${fits} of ${each.length}`, ...each.flat()];
  }
  if (schema.enum && !schema.enum.includes(String(value))) return [`${path}: ${value}`];
  switch (schema.type) {
    case 'array':
      if (!Array.isArray(value) || !schema.items) return [`${path}: no list`];
      return value.flatMap((item, i) => faults(item, schema.items ?? {}, `${path}/${i}`));
    case 'object':
      return objectFaults(value, schema, path);
    case 'integer':
      return Number.isInteger(value) ? [] : [`${path}: no whole number`];
    case 'null':
      return value === null ? [] : [`${path}: not null`];
    default:
      return typeof value === schema.type ? [] : [`${path}: no ${schema.type}`];
  }
}

function objectFaults(value: unknown, schema: Schema, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: no object`];
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${path}/${name}: missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = properties[name] ?? additionalProperties;
      if (own === true) return [];
      return own ? faults(member, own, `${path}/${name}`) : [`${path}/${name}: not described`];
    }),
  ];
}

let reading: Reading;
let scheme: unknown;
let operations: readonly (readonly [string, Operation])[];

beforeAll(async () => {
  reading = await startReading();
  const { paths, components } = JSON.parse((await call(reading, '/docs-json')).text);
  scheme = components.securitySchemes.bearer;
  operations = Object.values<Record<string, Operation>>(paths)
    .flatMap(Object.values<Operation>)
    .map((operation) => [operation.operationId, operation]);
});

afterAll(() => reading.close());

describe('the OpenAPI document', () => {
  it('tells how a key is sent', () => {
    expect(scheme).toMatchObject({ scheme: 'bearer', bearerFormat: 'kept_<key id>_<secret>' });
  });

  it('holds reads and writes', () => {
    const ids = operations.map(([id]) => id);
    for (const id of ['EventsController_tell', 'LiveController_live', 'KeysController_grant']) {
      expect(ids).toContain(id);
    }
  });

  it('keeps the id of an operation whose controller has another name now', () => {
    expect(operations.map(([id]) => id)).toContain('IntakeController_take');
  });

  it('names each parameter once, and needs none outside of the path', () => {
    for (const [id, { parameters }] of operations) {
      const names = parameters.map(({ name }) => name.toLowerCase());
      expect([id, names]).toEqual([id, [...new Set(names)]]);
      const needed = parameters.filter((each) => each.required && each.in !== 'path');
      expect([id, needed]).toEqual([id, []]);
    }
  });

  it('given the example of a payment, then it is taken as it is', async () => {
    const { paths } = JSON.parse((await call(reading, '/docs-json')).text);
    const { examples } = paths['/v1/payments'].post.requestBody.content['application/json'];
    const token = await reading.key({ role: 'operator', parties: [] });
    const told = await call(reading, '/v1/payments', { token, body: examples.payment.value });
    expect([told.status, told.body]).toMatchObject([201, { status: 'accepted' }]);
  });

  it('describes every answer, and says that a key may be missing or too fast', () => {
    for (const [id, { responses }] of operations) {
      const silent = Object.keys(responses).filter((each) => !responses[each]?.description);
      expect([id, silent]).toEqual([id, []]);
      if (id.startsWith('HealthController_') && id !== 'HealthController_prometheus') continue;
      // Whoever has a share link needs no key.
      const key = /^Shared(Receipts)?Controller_/.test(id) ? [] : ['401'];
      expect([id, ...Object.keys(responses)]).toEqual(expect.arrayContaining([id, ...key, '429']));
    }
  });
});

describe('the answers of reads', () => {
  const asked: readonly (readonly [string, string])[] = [
    ['ProfessionalsController_search', '/v1/professionals'],
    ['ProfessionalsController_professional', professional(BUYER)],
    ['ProfessionalsController_score', professional(BUYER, 'score?explain=payment')],
    ['ProfessionalsController_score', professional(BUYER, `score?with=${SELLER}`)],
    ['ProfessionalsController_history', professional(BUYER, 'score/history?to=2026-06-30')],
    ['ProfessionalsController_change', professional(BUYER, 'score/change?from=2026-02-28')],
    ['ProfessionalsController_trail', professional(SELLER, 'trail')],
    ['ProfessionalsController_relations', professional(SELLER, 'relations')],
    ['PromisesListController_promises', professional(SELLER, 'promises')],
    ['PromisesListController_figures', professional(BUYER, 'figures')],
    ['PromisesController_promise', at('v1/promises', `invoice-${SELLER}/F1`)],
    ['PromisesController_promise', at('v1/promises', `invoice-${SELLER}/F4`)],
    ['ContestsController_contests', '/v1/contests'],
    ['ServiceController_service', '/v1/service'],
    ['ScoresController_scores', '/v1/scores?sort=payment'],
    ['UncountedController_uncounted', '/v1/uncounted'],
    ['UnmatchedController_unmatched', '/v1/unmatched'],
  ];

  beforeAll(async () => {
    const named = { buyer: { id: BUYER, name: 'Été & Fils' } };
    const [, left] = deal({ number: 'F9', paidOn: '2026-02-09' });
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01', ...named }),
      ...deal({ number: 'F2', paidOn: '2026-03-17' }),
      ...deal({ number: 'F3', paidOn: '2026-02-04' }),
      ...deal({ number: 'F4' }),
      ...(left ? [{ ...left, data: { ...left.data, allocations: [] } }] : []),
      message('FeedbackGiven', 'fb', {
        ...{ from: SELLER, to: BUYER, rating: 5, on: '2026-02-10', comment: 'Merci' },
        about: { kind: 'invoice', owner: SELLER, number: 'F1' },
      }),
    );
    await reading.match();
  });

  const described = (id: string): Schema => {
    const [, operation] = operations.find(([name]) => name === id) ?? [];
    const schema = operation?.responses['200']?.content?.['application/json']?.schema;
    if (!schema) throw new Error(`${id} does not say how it answers.`);
    return schema;
  };

  it.each(asked)('of %s (%s) are as described', async (id, path) => {
    const statuses: number[] = [];
    for (const who of ['operator', 'analyst', 'seller', 'other'] as const) {
      const { status, body } = await reading.get(path, who);
      statuses.push(status);
      if (status === 200) expect(faults(body, described(id), '')).toEqual([]);
    }
    expect(statuses[0]).toBe(200);
  });

  it('of predictions are as described', async () => {
    const invoice = { payer: BUYER, amount: '12.00', currency: 'EUR', issued: '2026-03-02' };
    const body = { creditor: SELLER, invoices: [{ ...invoice, due: '2026-04-01' }] };
    const token = reading.tokens.seller;
    const answer = await call(reading, '/v1/predictions', { token, body });
    expect([
      answer.status,
      faults(answer.body, described('PredictionsController_predict'), ''),
    ]).toEqual([200, []]);
  });

  it('of an entry are as described', async () => {
    const { body } = await reading.get(professional(SELLER, 'trail'));
    const items: readonly { entry: string }[] = Object(body).items;
    expect(items.length).toBeGreaterThan(5);
    for (const { entry } of items) {
      const answer = await reading.get(at('v1/entries', entry));
      expect(faults(answer.body, described('PromisesController_entry'), '')).toEqual([]);
    }
  });
});
