import { plainToInstance } from 'class-transformer';
import { IsInt, IsString, ValidateIf, ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import { PaymentDocumentDto } from '../../../src/http/plain/payment-document.js';
import { MESSAGES } from '../../../src/messages/catalogue.js';
import { CloudEventDto } from '../../../src/messages/cloud-event.js';
import { compile, explain } from '../../../src/messages/compiled-validator.js';
import { InvoiceIssuedDto } from '../../../src/messages/kinds/invoice.js';
import { FeedbackGivenDto } from '../../../src/messages/kinds/relation.js';
import { BUYER, invoiceData, SELLER } from '../../command/fixture.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

function errorsOf(dto: new () => object, value: object): number {
  return validateSync(plainToInstance(dto, value), OPTIONS).length;
}

/** Valid messages with every kind of member among them. */
const VALID: readonly [new () => object, Record<string, unknown>][] = [
  [
    InvoiceIssuedDto,
    invoiceData({
      seller: { id: SELLER, name: 'Acme', country: 'FR', consumer: false },
      cashDiscounts: [{ rate: 200, by: '2026-08-10' }],
      deliveryReferences: ['BL 1', 'BL 2'],
      purpose: 'supply',
      note: 'Two lines\nof text',
    }),
  ],
  [
    FeedbackGivenDto,
    {
      from: BUYER,
      to: SELLER,
      rating: 5,
      about: { kind: 'delivery', owner: { id: SELLER }, number: 'BC1' },
      on: '2026-09-01',
    },
  ],
  [
    PaymentDocumentDto,
    {
      payer: BUYER,
      payee: SELLER,
      amount: '10.00',
      on: '2026-09-01',
      invoices: [{ number: 'F1', amount: '10.00' }],
    },
  ],
];

/** What a caller may put anywhere: the likely mistakes, and anything at all. */
const anything = fc.oneof(
  fc.constantFrom(null, '', ' ', '0', '-5', '1200', '2026-02-30', '2026-08-31', 'EUR', 'supply'),
  fc.constantFrom(0, 1, 2.5, -1, true, false, [], {}, [null], [[]], [{}], { id: SELLER }),
  fc.constantFrom('a\nb', '\ud800', 'é', 'x'.repeat(200), 'x'.repeat(5000)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The paths of all members, nested ones included. */
function pathsOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    [...at, name],
    ...pathsOf(member, [...at, name]),
  ]);
}

/**
 * The value with the member at the path replaced, or taken out where there is nothing to put in.
 */
function changed(
  value: unknown,
  path: readonly string[],
  put: { readonly value?: unknown },
): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return put.value;
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === name ? changed(item, rest, put) : item));
  }
  const members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  if (rest.length === 0 && !('value' in put)) members.delete(name);
  else members.set(name, changed(members.get(name), rest, put));
  return Object.fromEntries(members);
}

const mutations = fc.constantFrom(...VALID).chain(([dto, valid]) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...pathsOf(valid)),
          fc.constantFrom(['unknown'], ['about', 'unknown'], ['instalments', '0', 'unknown']),
        ),
        fc.oneof(
          fc.constant({}),
          anything.map((value) => ({ value })),
        ),
      ),
      { maxLength: 3 },
    )
    .map((steps) => {
      let value: unknown = valid;
      for (const [path, put] of steps) value = changed(value, path, put);
      return { dto, value };
    }),
);

describe('compiled validators', () => {
  it('given valid messages, then both find them valid', () => {
    for (const [dto, valid] of VALID) {
      expect(compile(dto)(valid)).toBe(true);
      expect(errorsOf(dto, valid)).toBe(0);
    }
  });

  it('given valid and broken messages, then valid is what class-validator finds no error in', () => {
    let broken = 0;
    fc.assert(
      fc.property(mutations, ({ dto, value }) => {
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        const valid = isObject && errorsOf(dto, value) === 0;
        if (!valid) broken++;
        expect(compile(dto)(value)).toBe(valid);
        if (!valid) expect(explain(dto, value).code).toBe('message_must_be_well_formed');
      }),
      { numRuns: 1000, seed: 7 },
    );
    // A property over valid messages only would say nothing.
    expect(broken).toBeGreaterThan(300);
  });

  it('given anything at all, then no message type takes it by mistake', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(MESSAGES).map(({ dto }) => dto)),
        fc.oneof(fc.jsonValue(), fc.constantFrom({}, [], null, 'x')),
        (dto, value) => !compile(dto)(value),
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('given an open DTO, then extensions pass and declared members are still checked', () => {
    const event = {
      specversion: '1.0',
      id: '1',
      source: '/',
      type: 'X',
      data: {},
      traceparent: 'x',
    };
    expect(compile(CloudEventDto, { open: true })(event)).toBe(true);
    expect(compile(CloudEventDto)(event)).toBe(false);
    expect(compile(CloudEventDto, { open: true })({ ...event, id: 5 })).toBe(false);
  });

  it('given what is wrong, then the pointer leads there', () => {
    const wrong = invoiceData({ instalments: [{ kind: 'ordinary', amount: '1', basis: 'maybe' }] });
    const rejection = explain(InvoiceIssuedDto, wrong);
    expect(rejection).toMatchObject({
      code: 'message_must_be_well_formed',
      pointer: '/instalments/0/basis',
      detail: expect.stringContaining('stated'),
    });
  });
});

class NestedUnknown {
  @ValidateNested()
  readonly inner!: object;
}

class WithGroups {
  @IsInt({ groups: ['some'] })
  readonly amount!: number;
}

class WithCondition {
  @ValidateIf(({ kind }) => kind === 'a')
  @IsString()
  readonly a!: string;

  @IsString()
  readonly kind!: string;
}

describe('compiling', () => {
  it('given decorators that are not compiled, then it fails at the start', () => {
    expect(() => compile(NestedUnknown)).toThrow(/NestedUnknown.inner is nested/);
    expect(() => compile(WithGroups)).toThrow(/WithGroups.amount uses groups/);
  });

  it('given a condition on another member, then it is asked with the whole object', () => {
    expect(compile(WithCondition)({ kind: 'a' })).toBe(false);
    expect(compile(WithCondition)({ kind: 'b' })).toBe(true);
  });
});
