import { tellNetwork } from '../../src/cli/demo/network.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { openFolder, removeFolder } from '../command/fixture.js';
import { collect } from '../store/given.js';
import { type ProjectedEvent, project, projected, projectSource } from './harness.js';

const SELLER = 'aaaa';
const BUYER = 'bbbb';

type Row = readonly [stream: string, type: string, data: object, side?: string];

/** Events of one log, each at the revision that its stream has reached. */
function log(...told: readonly Row[]): ProjectedEvent[] {
  const revisions = new Map<string, number>();
  return told.map(([stream, type, data, side = 'seller']): ProjectedEvent => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return projected({
      ...{ stream, revision, position: 0, recordedAt: 0, id: '', type: `${type}.v1` },
      data: JSON.stringify(data),
      metadata: JSON.stringify({ side, parties: `${SELLER},${BUYER}` }),
    });
  });
}

const INVOICE = `invoice-${SELLER}/F-1`;
const invoice = (payable: string) => ({
  ...{ seller: SELLER, number: 'F-1', buyer: BUYER, payable, currency: 'EUR' },
  instalments: [{ kind: 'ordinary', amount: payable, due: '2026-03-31', basis: 'stated' }],
});
const shareOf = (amount: string, number = 'F-1', seller = SELLER) => ({ seller, number, amount });
const paid = (...shares: readonly object[]) => ({ after: { known: true, shares } });

function openOf(events: Iterable<ProjectedEvent>, party = SELLER): unknown {
  return project('kept-open-promises', events).states.get(party);
}

describe('the harness', () => {
  it('runs partitions, keeps state as JSON and passes over what is not JSON of ours', () => {
    const source = `fromCategory('invoice').foreachStream().when({
      $init: () => ({ types: [] }),
      'InvoiceIssued.v1': (s, e) => { s.types.push(e.eventType); s.at = undefined; return s; },
      $any: (s, e) => { emit('other', e.eventType, { of: e.streamId }); },
    }).outputState()`;
    const events = log(
      [INVOICE, 'InvoiceIssued', {}],
      [INVOICE, 'InvoiceApproved', {}],
      ['delivery-x/1', 'DeliveryMade', {}],
    );
    const { states, emitted, outputsState } = projectSource(source, events);
    expect([...states]).toEqual([[INVOICE, { types: ['InvoiceIssued.v1'] }]]);
    expect(emitted).toEqual([
      { stream: 'other', type: 'InvoiceApproved.v1', data: { of: INVOICE } },
    ]);
    expect(outputsState).toBe(true);
  });

  it('refuses what a server refuses: code from strings, imports, a script without handlers', () => {
    expect(() => projectSource("eval('1')", [])).toThrow('Code generation');
    expect(() => projectSource("import 'node:fs'", [])).toThrow('import');
    expect(() => projectSource('fromAll()', [])).toThrow('lacks when()');
  });
});

describe('kept-trail', () => {
  it('links an entry to each party once, and nothing of others', () => {
    const [issued] = log([INVOICE, 'InvoiceIssued', {}]);
    if (!issued) throw new Error('there is one event');
    const twice = { ...issued, metadata: { parties: 'a,b,,a' } };
    const { links } = project('kept-trail', [
      twice,
      { ...issued, isJson: false },
      { ...issued, metadata: {} },
      { ...issued, metadata: null },
      { ...issued, streamId: 'orders-1' },
      { ...issued, streamId: 'trail-a' },
      { ...issued, streamId: '$settings' },
    ]);
    expect([...links]).toEqual([
      ['trail-a', [`0@${INVOICE}`]],
      ['trail-b', [`0@${INVOICE}`]],
    ]);
  });
});

describe('kept-open-promises', () => {
  it('shows what is left of an invoice, under its seller', () => {
    const events = log(
      [INVOICE, 'InvoiceIssued', invoice('1000')],
      ['payment-bank/1', 'PaymentReceived', paid(shareOf('400'))],
    );
    expect(openOf(events)).toMatchObject({
      open: { 'invoice/F1': { left: 600, paid: 400, words: { 0: { by: BUYER, size: 1000 } } } },
      kept: {},
    });
  });

  it('adds no accounts of different tellers, and takes a payment’s newest word', () => {
    const events = log(
      [INVOICE, 'InvoiceIssued', invoice('1000')],
      ['payment-bank/1', 'PaymentReceived', paid(shareOf('500'))],
      ['payment-books/9', 'PaymentReceived', paid(shareOf('500', 'f 1'))],
      ['payment-bank/1', 'PaymentAllocated', paid(shareOf('600'))],
    );
    expect(openOf(events)).toMatchObject({ open: { 'invoice/F1': { left: 400 } } });
  });

  it('moves a promise among the kept and back: paid before it was told, then sent back', () => {
    const events = log(
      ['payment-bank/1', 'PaymentReceived', paid(shareOf('1000'))],
      [INVOICE, 'InvoiceIssued', invoice('1000')],
    );
    expect(openOf(events)).toMatchObject({ open: {}, kept: { 'invoice/F1': { left: 0 } } });
    const returned = log(
      ['payment-bank/1', 'PaymentReceived', paid(shareOf('1000'))],
      [INVOICE, 'InvoiceIssued', invoice('1000')],
      ['payment-bank/1', 'PaymentReversed', paid(shareOf('0'))],
    );
    expect(openOf(returned)).toMatchObject({ open: { 'invoice/F1': { left: 1000 } }, kept: {} });
  });

  it('hears cancellations, credits and write-offs, and their withdrawal', () => {
    const credit = { allocations: [{ number: 'F-1', amount: '300' }] };
    const before = [
      [INVOICE, 'InvoiceIssued', invoice('1000')],
      [`credit-${SELLER}/C-1`, 'CreditNoteIssued', credit],
      [INVOICE, 'InvoiceWrittenOff', { amount: '200' }],
    ] as const;
    expect(openOf(log(...before))).toMatchObject({ open: { 'invoice/F1': { left: 500 } } });
    const cancelled = log(...before, [INVOICE, 'InvoiceCancelled', {}]);
    expect(openOf(cancelled)).toMatchObject({ open: {} });
    const restored = log(
      ...before,
      [INVOICE, 'InvoiceCancelled', {}],
      [INVOICE, 'EntryWithdrawn', { entry: 2 }],
      [INVOICE, 'EntryWithdrawn', { entry: 1 }],
      [`credit-${SELLER}/C-1`, 'EntryWithdrawn', { entry: 0 }],
    );
    expect(openOf(restored)).toMatchObject({ open: { 'invoice/F1': { left: 1000 } } });
  });

  it('prefers the issuer’s word of an invoice, and its newest', () => {
    const events = log(
      [INVOICE, 'InvoiceIssued', invoice('1000')],
      [INVOICE, 'InvoiceCorrected', invoice('900')],
      [INVOICE, 'InvoiceIssued', invoice('800'), 'buyer'],
    );
    expect(openOf(events)).toMatchObject({ open: { 'invoice/F1': { left: 900 } } });
  });

  it('shows what is left of a delivery in parts per million, under its supplier', () => {
    const stream = `delivery-${SELLER}/D-1`;
    const promised = [stream, 'DeliveryPromised', { client: BUYER, dueOn: '2026-05-01' }] as const;
    const part = [stream, 'DeliveryMade', { part: '1', share: 400_000 }] as const;
    const leftAfter = (...more: readonly Row[]): unknown =>
      openOf(log(promised, part, part, ...more));
    expect(leftAfter()).toMatchObject({ open: { 'delivery/D1': { left: 600_000 } } });
    const rest = [stream, 'DeliveryMade', { part: '2' }] as const;
    expect(leftAfter(rest)).toMatchObject({ open: {}, kept: { 'delivery/D1': { left: 0 } } });
    const refused = [stream, 'DeliveryRefused', { part: '1' }] as const;
    expect(leftAfter(rest, refused)).toMatchObject({ open: { 'delivery/D1': { left: 400_000 } } });
    expect(leftAfter(rest, [stream, 'EntryWithdrawn', { entry: 3 }])).toMatchObject({
      open: { 'delivery/D1': { left: 600_000 } },
    });
  });

  it('is bounded: kept promises make room, open ones do not and are counted', () => {
    const nth = (n: number) => `invoice-${SELLER}/${n}`;
    const many = Array.from({ length: 501 }, (_, n) => n);
    const issued = many.map((n) => [nth(n), 'InvoiceIssued', invoice('10')] as const);
    const full = openOf(log(...issued));
    expect(full).toMatchObject({ size: 500, more: 1 });
    const [first, ...others] = issued;
    if (!first) throw new Error('there are invoices');
    const paidFirst = ['payment-bank/1', 'PaymentReceived', paid(shareOf('10', '0'))] as const;
    const room = openOf(log(first, paidFirst, ...others));
    expect(room).toMatchObject({ size: 500, more: 0, kept: {} });
  });

  it('passes over what others put into streams of such names', () => {
    const [issued] = log([INVOICE, 'InvoiceIssued', invoice('1000')]);
    if (!issued) throw new Error('there is one event');
    const theirs = { ...issued, data: { n: 1 } };
    const { states } = project('kept-open-promises', [
      { ...theirs, metadata: null },
      { ...theirs, metadata: { message: 'm' } },
      { ...theirs, isJson: false },
    ]);
    expect([...states]).toEqual([]);
  });

  it('counts shares of a second seller, which belong to another partition', () => {
    const events = log([
      'payment-bank/1',
      'PaymentReceived',
      paid(shareOf('1'), shareOf('2', 'G-1', 'cccc')),
    ]);
    expect(openOf(events)).toMatchObject({ elsewhere: 1 });
    expect(openOf(events, 'cccc')).toBeUndefined();
  });
});

describe('the scripts on the example network', () => {
  let events: readonly StoredEvent[] = [];

  beforeAll(async () => {
    const folder = await openFolder();
    await tellNetwork(folder.ledger, folder.store);
    events = await collect(folder.store.readAll(0));
    await folder.close();
    removeFolder(folder);
  });

  it('link every entry to whom it concerns, and no other', () => {
    const expected = new Map<string, string[]>();
    for (const { stream, revision, metadata } of events) {
      const { parties }: { parties: string } = JSON.parse(metadata);
      for (const party of parties.split(',').filter((each) => each !== '')) {
        const trail = expected.get(`trail-${party}`) ?? [];
        trail.push(`${revision}@${stream}`);
        expected.set(`trail-${party}`, trail);
      }
    }
    const { links, emitted } = project('kept-trail', events.map(projected));
    expect(new Map(links)).toEqual(expected);
    expect(links.size).toBeGreaterThan(15);
    expect(emitted).toEqual([]);
  });

  it('leave an invoice open of which nothing else was ever told', () => {
    const payments = JSON.stringify(events.filter(({ stream }) => /^(pay|cred)/.test(stream)));
    const last = new Map(events.map(({ stream, revision }) => [stream, revision]));
    const alone = events.filter(
      ({ stream, type }) =>
        type === 'InvoiceIssued.v1' &&
        last.get(stream) === 0 &&
        !payments.includes(`\\"${stream.slice(stream.indexOf('/') + 1)}\\"`),
    );
    expect(alone.length).toBeGreaterThan(5);
    const { states, links, outputsState } = project('kept-open-promises', events.map(projected));
    for (const { stream, data } of alone) {
      const [, seller = '', number = ''] = /^invoice-([^/]+)\/(.*)$/.exec(stream) ?? [];
      const key = `invoice/${number.replace(/[^A-Z0-9]/g, '')}`;
      const left = Number(JSON.parse(data).payable);
      expect(states.get(seller)).toMatchObject({ open: { [key]: { left } } });
    }
    expect([links.size, outputsState]).toEqual([0, false]);
  });

  it('stay small for each professional', () => {
    const all = project('kept-open-promises', events.map(projected)).states;
    for (const state of all.values()) {
      expect(state).toMatchObject({ size: expect.any(Number), more: 0 });
      expect(JSON.stringify(state).length).toBeLessThan(1_000_000);
    }
  });
});
