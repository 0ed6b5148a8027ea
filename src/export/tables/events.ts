import { occurredOn } from '../../../projections/occurred-on.js';
import type { StoredEvent } from '../../ledger/stored.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import type { Recorded } from '../../ledger/stream/decider.js';
import { readStored } from '../../ledger/upcast.js';
import { type DayNumber, dayNumberAt, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf } from '../../query/people/party-rows.js';
import type { Sealed } from '../../query/people/people.js';
import type { ExportColumn } from '../column.js';
import type { ExportMoment } from '../export-moment.js';
import { defineTable, type RowBatch } from '../table.js';

interface Row {
  readonly stored: StoredEvent;
  readonly recorded: Recorded;
  /** Texts by party, as JSON; null for none. */
  readonly texts: string | null;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  {
    ...{ name: 'position', type: 'whole' },
    means: 'Its place among all events.',
    cell: ({ stored }) => stored.position,
  },
  {
    ...{ name: 'stream', type: 'text' },
    means: 'Its stream; with the revision it is the entry that people address.',
    cell: ({ stored }) => stored.stream,
  },
  {
    ...{ name: 'revision', type: 'whole' },
    means: 'Its place in its stream, from 0.',
    cell: ({ stored }) => stored.revision,
  },
  {
    ...{ name: 'type', type: 'text' },
    means: 'What happened: `InvoiceIssued`; see the reference of events.',
    cell: ({ recorded }) => recorded.event.type,
  },
  {
    ...{ name: 'stored_type', type: 'text' },
    means: 'The same with the version in which it is stored: `InvoiceIssued.v1`.',
    cell: ({ stored }) => stored.type,
  },
  {
    ...{ name: 'occurred', type: 'day' },
    means: 'The business day that its teller gives; none where it tells of none.',
    cell: ({ recorded }) => businessDay(recorded),
  },
  {
    ...{ name: 'recorded', type: 'time' },
    means: "The store's stamp.",
    cell: ({ stored }) => stored.recordedAt,
  },
  {
    ...{ name: 'teller', type: 'text' },
    means: 'Who told it.',
    cell: ({ recorded }) => recorded.by.teller,
  },
  {
    ...{ name: 'told_for', type: 'text' },
    means: 'Party id of whom it was told for; none for nobody.',
    cell: ({ recorded }) => recorded.by.party,
  },
  {
    ...{ name: 'source', type: 'text' },
    means: 'The way in: `api`, `ledger`, `platform`, `webhook` or `bank`.',
    cell: ({ recorded }) => recorded.by.source,
  },
  {
    ...{ name: 'facts', type: 'json' },
    means: 'What was told, in the newest shape; without the hashes of keys and links.',
    cell: ({ stored, recorded }) => factsText(stored, recorded),
  },
  {
    ...{ name: 'restated', type: 'json' },
    means: 'What the stream restates after it: of a payment, how it is allocated.',
    cell: ({ recorded: { event } }) =>
      event.after === undefined ? null : JSON.stringify(event.after),
  },
  {
    ...{ name: 'metadata', type: 'json' },
    means: 'What stands beside the facts: under which id it was told, by which document.',
    cell: ({ stored }) => stored.metadata,
  },
  {
    ...{ name: 'texts', type: 'json', personal: true },
    means: 'Names and texts by party id; without those that were erased, and of consumers.',
    cell: ({ texts }) => texts,
  },
];

function businessDay({ event }: Recorded): DayNumber | null {
  const day = occurredOn(event);
  return day === null ? null : toDayNumber(day);
}

/** The hash of a secret opens nothing, and is nobody's to keep either. */
function factsText({ stream }: StoredEvent, { event }: Recorded): string {
  const kind = kindOfStream(stream);
  if (kind !== 'access' && kind !== 'share') return JSON.stringify(event.facts);
  return JSON.stringify(event.facts, (name, value) => (name === 'hash' ? undefined : value));
}

/** The texts of each event, opened; null for each that has none. */
async function textsOf(
  of: ExportMoment,
  events: readonly Omit<Row, 'texts'>[],
): Promise<readonly (string | null)[]> {
  if (!of.personal) return events.map(() => null);
  const parts = events.map((event) => sealedIn(of, event));
  const opened = (await of.side.people.open(parts.flat())).values();
  return parts.map((sealed) => {
    const texts: Record<PartyId, unknown> = {};
    for (const { party } of sealed) {
      const part = opened.next().value ?? null;
      if (part !== null && typeof part !== 'string') texts[party] = part;
    }
    return Object.keys(texts).length === 0 ? null : JSON.stringify(texts);
  });
}

/** The sealed parts that may be opened: no consumer is named. */
function sealedIn(of: ExportMoment, { stored, recorded }: Omit<Row, 'texts'>): readonly Sealed[] {
  const { moment, when } = of;
  return Object.entries(recorded.event.personal ?? {}).flatMap(([party, sealed]) =>
    findableOf(moment, party, when.knownAt)?.consumer === false
      ? [{ party, stream: stored.stream, sealed: String(sealed) }]
      : [],
  );
}

const PAGE = 500;

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const { knownAt, asOf } = of.when;
  for await (const batch of of.log.readAll(0, PAGE)) {
    const known = batch.filter(({ position }) => position <= knownAt);
    const found = known.flatMap((stored) => {
      const recorded = readStored(stored);
      if (!recorded) return [];
      const day = businessDay(recorded) ?? dayNumberAt(stored.recordedAt);
      return day <= asOf ? [{ stored, recorded }] : [];
    });
    const texts = await textsOf(of, found);
    yield {
      rows: found.map((event, i) => ({ ...event, texts: texts[i] ?? null })),
      ...{ done: known.at(-1)?.position ?? knownAt, of: knownAt },
    };
    if (known.length < batch.length) return;
  }
}

export const events = defineTable({
  name: 'events',
  about:
    'An event that was told. It is for whoever holds the ledger: streams, facts and metadata ' +
    'hold the numbers of documents and the ids of messages, with or without `--personal`.',
  columns: COLUMNS,
  rows,
});
