import { isEventType } from '../../src/ledger/event-types.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import {
  readForFolds,
  readStored,
  sharesIn,
  storedType,
  UpgradeNeeded,
} from '../../src/ledger/upcast.js';
import { speaker } from './given.js';
import { type Entry, stored } from './histories.js';
import { invoiceReceived } from './samples.js';

const ENTRY: Entry = {
  stream: 'invoice-a/1',
  position: 1,
  event: invoiceReceived(),
  revision: 0,
  by: speaker(),
  parties: [],
};

function storedAs(type: string): StoredEvent {
  return { ...stored(ENTRY), type };
}

describe('a stored event', () => {
  it('is named by its type and version', () => {
    expect(storedType('InvoiceReceived')).toBe('InvoiceReceived.v1');
    expect(readStored(stored(ENTRY))?.event).toEqual(invoiceReceived());
  });

  it('keeps its personal parts and what it restates beside its facts', () => {
    const data = JSON.stringify({ payment: 'P', personal: { x: {} }, after: { known: false } });
    expect(readStored({ ...storedAs('PaymentReversed.v1'), data })?.event).toEqual({
      type: 'PaymentReversed',
      facts: { payment: 'P' },
      personal: { x: {} },
      after: { known: false },
    });
  });

  it.each([
    ['what it restates last', '{"payment":"P","after":{"known":true,"shares":[]}}'],
    ['it written in a text', '{"payment":",\\"after\\":{}}","after":{"known":true}}'],
    ['personal parts before it', '{"payment":"P","personal":{"x":"y"},"after":{"known":true}}'],
    ['personal parts after it', '{"payment":"P","after":{"known":true},"personal":{"x":"y"}}'],
    ['another of its name inside', '{"payment":{"a":1,"after":{"b":2}},"after":{"known":true}}'],
    ['one of its name inside alone', '{"payment":{"a":1,"after":{"b":2}}}'],
    ['nothing restated', '{"payment":"P"}'],
  ])('tells folds the same: with %s', (_, data) => {
    const given = { ...storedAs('PaymentReversed.v1'), data };
    const { event, ...whole } = readStored(given) ?? {};
    const { event: folded, ...other } = readForFolds(given) ?? {};
    const { type, facts, after, personal } = folded ?? {};
    expect(other).toEqual(whole);
    expect({ type, facts, after, personal }).toEqual({ after: undefined, ...event });
  });

  it.each(['plain', 'say "hi", \\ and \n', 'message":"x'])(
    'says who told it, whatever is written in the message: %j',
    (message) => {
      const by = { ...speaker(), message };
      expect(readStored(stored({ ...ENTRY, by }))?.by).toMatchObject({ message });
    },
  );

  it.each([
    ['one share', [{ amount: '5', number: 'F-1', seller: 'a' }]],
    ['a number with a quote', [{ amount: '5', number: 'F"1\\', seller: 'a' }]],
    [
      'two shares, one of them returned',
      [
        { amount: '5', number: 'F-1', seller: 'a' },
        { amount: '0', number: 'F-2', returned: { amount: '5' }, seller: 'a' },
      ],
    ],
    ['none', []],
  ])('says which promises a payment has shares in: %s', (_, shares) => {
    const decoy = '"shares":[{"amount":"1","number":"X","seller":"x"}]}}';
    const facts = JSON.stringify({ payment: decoy, after: { known: true, shares } });
    const found = sharesIn({ type: 'PaymentReceived.v1', data: facts });
    expect(found.map(({ seller, number }) => ({ seller, number }))).toEqual(
      shares.map(({ seller, number }) => ({ seller, number })),
    );
  });

  it('without anything restated has no shares', () => {
    const data = JSON.stringify({ payment: 'P' });
    expect(sharesIn({ type: 'PaymentReceived.v1', data })).toEqual([]);
  });

  it.each(['$metadata', 'OrderPlaced.v1', 'InvoiceReceived', 'toString.v1', '.v1'])(
    'of type %s is not ours, and is passed over',
    (type) => expect(readStored(storedAs(type))).toBeNull(),
  );

  it.each(['InvoiceReceived.v2', 'InvoiceReceived.v10', 'InvoiceReceived.vNext'])(
    'of type %s asks for an upgrade',
    (type) => expect(() => readStored(storedAs(type))).toThrow(UpgradeNeeded),
  );

  it('has a type of the list', () => {
    expect(isEventType('InvoiceReceived')).toBe(true);
    expect(isEventType('hasOwnProperty')).toBe(false);
  });
});
