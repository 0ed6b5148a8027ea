/** What /docs-json says of the whole API, reads and writes. */
import { type Reading, startReading } from './read/reading.js';
import { call } from './service.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
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

  it('names each parameter once, and needs none outside of the path', () => {
    for (const [id, { parameters }] of operations) {
      const names = parameters.map(({ name }) => name.toLowerCase());
      expect([id, names]).toEqual([id, [...new Set(names)]]);
      const needed = parameters.filter((each) => each.required && each.in !== 'path');
      expect([id, needed]).toEqual([id, []]);
    }
  });

  it('describes every answer, and says that a key may be missing or too fast', () => {
    for (const [id, { responses }] of operations) {
      const silent = Object.keys(responses).filter((each) => !responses[each]?.description);
      expect([id, silent]).toEqual([id, []]);
      if (id.startsWith('HealthController_') && id !== 'HealthController_prometheus') continue;
      expect([id, ...Object.keys(responses)]).toEqual(expect.arrayContaining([id, '401', '429']));
    }
  });
});
