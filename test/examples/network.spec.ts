import { createHash } from 'node:crypto';
import { keys, professionals, sentMessages } from '../../examples/network/network.js';
import { drawsOf } from '../../examples/network/prng.js';
import type { ExampleKey, SentMessage } from '../../examples/network/sent-message.js';
import { Identities } from '../../src/command/identities.js';
import { introductions } from '../../src/command/round/acquaintances.js';
import { OpenStream } from '../../src/command/round/open-stream.js';
import type { Access } from '../../src/command/speaker.js';
import { type Command, translate } from '../../src/command/translate.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { isDay } from '../../src/ledger/values/day.js';
import { readIdentifier } from '../../src/ledger/values/party.js';
import { checkedData } from '../../src/messages/check.js';

const all: readonly SentMessage[] = [...sentMessages()];

/** Every text in a message's data, with the name of the member that holds it. */
function* texts(value: unknown, name = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const each of value) yield* texts(each, name);
  else if (value !== null && typeof value === 'object') {
    for (const [member, each] of Object.entries(value)) yield* texts(each, member);
  }
}

const hashOf = (told: Iterable<SentMessage>): string =>
  createHash('sha256')
    .update(JSON.stringify([...told]))
    .digest('hex');

describe('the example network', () => {
  it('is the same every time', () => {
    expect(hashOf(sentMessages())).toBe(hashOf(sentMessages()));
  });

  it('has some 2,700 messages, and tells every type that professionals tell', () => {
    expect(all.length).toBeGreaterThanOrEqual(2_500);
    expect(all.length).toBeLessThanOrEqual(3_000);
    const told = new Set<string>(all.map(({ message }) => message.type));
    // All but what the ledger makes, and what documents of platforms, banks and factors tell.
    expect([...told].sort()).toEqual([
      ...['ContactClaimed', 'ContactRefused', 'ContestResolved', 'CreditNoteIssued'],
      ...['DeliveryAccepted', 'DeliveryCancelled'],
      ...['DeliveryMade', 'DeliveryPromised', 'DeliveryRefused', 'DeliveryRescheduled'],
      ...['EntryAnswered', 'EntryContested', 'EntryWithdrawn', 'FeedbackAnswered', 'FeedbackGiven'],
      ...['IdentifierLinked', 'IdentifierUnlinked', 'InvoiceApproved', 'InvoiceCancelled'],
      ...['InvoiceCorrected', 'InvoiceDisputeResolved', 'InvoiceDisputed', 'InvoiceIssued'],
      ...['InvoiceLinked', 'InvoiceReceived', 'InvoiceRefused', 'InvoiceRescheduled'],
      ...['InvoiceSettledOtherwise', 'InvoiceWrittenOff', 'PaymentAllocated', 'PaymentReceived'],
      ...['PaymentRefunded', 'PaymentReversed', 'ProfessionalUpdated', 'RecommendationAnswered'],
      ...['RecommendationAsked', 'RecommendationGiven', 'RecommendationShown', 'SetOffOptedIn'],
      ...['SkillClaimed', 'SourceCovered', 'VisibilityChosen'],
    ]);
  });

  it('names parties by valid identifiers that are nobody’s', () => {
    const named = all.flatMap(({ message }) =>
      [...texts(message.data)].filter(([, text]) => /^(\d{4}|local):/.test(text)),
    );
    const granted = keys.flatMap(({ parties }) => parties);
    const listed = professionals.map(({ identifier }) => identifier);
    const identifiers = [...named.map(([, text]) => text), ...granted, ...listed];
    expect(identifiers.filter((text) => readIdentifier(text)?.text !== text)).toEqual([]);
    expect(identifiers.filter((t) => t.startsWith('0002:') && !t.startsWith('0002:0009'))).toEqual(
      [],
    );
  });

  it('uses each message id once per teller', () => {
    const ids = all.map(({ teller, message }) => `${teller}|${message.id}`);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('tells only with keys of its list, for parties that they speak for', () => {
    const byTeller = new Map(keys.map((key) => [key.teller, key]));
    const unheard = all.filter(({ teller, message }) => {
      const key = byTeller.get(teller);
      if (!key) return true;
      if (message.onBehalfOf === undefined) return key.parties.length > 1;
      return !key.anyParty && !key.parties.includes(message.onBehalfOf);
    });
    expect(unheard).toEqual([]);
  });

  it('stays within its two years, and tells nothing before it happened', () => {
    const arrivals = all.map(({ arrivesOn }) => arrivesOn);
    expect(arrivals).toEqual([...arrivals].sort());
    expect(arrivals[0]).toBe('2024-11-01');
    expect((arrivals.at(-1) ?? '') <= '2026-10-31').toBe(true);
    const ahead = new Set(['due', 'dueOn', 'by']);
    const early = all.flatMap(({ arrivesOn, message }) =>
      [...texts(message.data)].filter(
        ([name, text]) =>
          isDay(text) && (text < '2024-11-01' || (!ahead.has(name) && text > arrivesOn)),
      ),
    );
    expect(early).toEqual([]);
  });

  it('has some that arrive late: a ledger comes the month after', () => {
    const ledger = all.filter(
      ({ teller, message }) => teller === 'cabinet-aubrac' && message.type === 'InvoiceIssued',
    );
    expect(ledger.length).toBeGreaterThan(100);
    for (const { arrivesOn, message } of ledger) {
      expect(String(message.data.issuedOn).slice(0, 7) < arrivesOn.slice(0, 7)).toBe(true);
    }
  });

  it('splits each payable into instalments that sum to it', () => {
    const invoices = all.filter(({ message }) => /^Invoice(Issued|Corrected)$/.test(message.type));
    expect(invoices.length).toBeGreaterThan(300);
    for (const { message } of invoices) {
      const { payable, total, prepaid, instalments } = message.data;
      const sum = [...texts(instalments)]
        .filter(([name]) => name === 'amount')
        .reduce((so, [, amount]) => so + Number(amount), 0);
      expect(sum).toBe(Number(payable));
      expect(Number(total) - Number(prepaid)).toBe(Number(payable));
    }
  });

  it('names, for what is about an entry, a message that came before', () => {
    const before = new Set<string>();
    for (const { teller, message, about } of all) {
      if (about) expect(before).toContain(`${about.teller}|${about.messageId}`);
      before.add(`${teller}|${message.id}`);
    }
    expect(all.filter(({ about }) => about).length).toBeGreaterThan(10);
  });

  it('introduces some 25 professionals, each with a story, and never a consumer', () => {
    expect(professionals.length).toBeGreaterThanOrEqual(25);
    expect(new Set(professionals.map(({ identifier }) => identifier)).size).toBe(
      professionals.length,
    );
    const consumers = all.filter(({ message }) =>
      JSON.stringify(message.data).includes('"consumer":true'),
    );
    expect(consumers.length).toBeGreaterThan(0);
    expect(JSON.stringify(professionals)).not.toContain('Garnier');
  });
});

describe('the draws of the example network', () => {
  it('depend on the seed alone and stay within their bounds', () => {
    const draw = drawsOf('any');
    const again = drawsOf('any');
    const drawn = Array.from({ length: 500 }, () => draw(-3, 3));
    expect(drawn).toEqual(Array.from({ length: 500 }, () => again(-3, 3)));
    expect(new Set(drawn)).toEqual(new Set([-3, -2, -1, 0, 1, 2, 3]));
  });
});

describe('the example network, told to the ledger', () => {
  it('is accepted whole, each message as something new', () => {
    expect(refusedOf(all)).toEqual([]);
  });

  it('has the shape that the HTTP edge asks of each message', () => {
    const entry = 'invoice-0123456789abcdef0123456789abcdef/F-1@0';
    const misshapen = all.flatMap(({ message, about }) => {
      try {
        checkedData(message.type, { ...message.data, ...(about && { entry }) });
        return [];
      } catch (error) {
        return [`${message.id}: ${error}`];
      }
    });
    expect(misshapen).toEqual([]);
  });

  it('is heard once, however often it is told', () => {
    expect(refusedOf([...all, ...all])).toHaveLength(all.length);
  });
});

/** What the ledger's own deciders refuse or have heard before, with streams kept in memory. */
function refusedOf(told: readonly SentMessage[]): readonly string[] {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const identities = new Identities({ of: (text) => hash(text).slice(0, 32) });
  const accessOf = new Map(keys.map((key) => [key.teller, access(key, identities)]));
  const streams = new Map<string, OpenStream>();
  const entries = new Map<string, string>();
  const put = (command: Command): string => {
    const open = streams.get(command.stream) ?? new OpenStream(command.stream, []);
    streams.set(command.stream, open);
    const { repeated, entry } = open.decide(command);
    return repeated ? `${command.stream} heard before` : `${command.stream}@${entry.revision}`;
  };
  return told.flatMap(({ teller, message, about }) => {
    const entry = about && entries.get(`${about.teller}|${about.messageId}`);
    const data = { ...message.data, ...(entry !== undefined && { entry }) };
    const by = accessOf.get(teller);
    try {
      if (!by) return [`${teller} has no key`];
      const command = translate({ ...message, data }, by, identities);
      for (const mention of command.mentions) introductions(mention, command).map(put);
      const address = put(command);
      entries.set(`${teller}|${message.id}`, address);
      return address.endsWith('heard before') ? [`${message.id}: ${address}`] : [];
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return [`${teller} ${message.id}: ${error.message}`];
    }
  });
}

function access(key: ExampleKey, identities: Identities): Access {
  const parties = key.parties.map((text) => identities.read(text, '').party);
  return {
    keyId: key.teller,
    role: key.role,
    teller: key.teller,
    parties: new Set(parties),
    anyParty: key.anyParty ?? false,
    source: key.source,
    owner: `teller/${key.teller}`,
    vetting: key.vetting,
  };
}
