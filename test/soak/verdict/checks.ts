/** What the ledger is found to hold, and whether what is made of it is what is to be made of it. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Views, viewsFile } from '../../../src/projector/views/views.js';
import { TAPE_TABLES } from '../../../src/tape/tape-writer.js';
import { kept } from '../faults/server.js';
import type { Client } from '../load/client.js';
import type { Found } from './verdict.js';

interface Item {
  readonly entry: string;
  readonly position: number;
  readonly type: string;
  readonly by: { readonly teller: string };
  readonly facts: Readonly<Record<string, unknown>>;
}

/** All that the soak can have told about a seller: its trail, page by page. Throws without one. */
export async function foundOf(
  client: Client,
  token: string,
  seller: string,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  let cursor = '';
  do {
    const path = `/v1/professionals/${seller}/trail?limit=100${cursor}`;
    const answer = await client.askPatiently({ path, token });
    // A seller of whom nothing was taken is not known.
    if (answer?.status === 404 && cursor === '') return found;
    if (answer?.status !== 200) throw new Error(`${path}: ${answer?.status} ${answer?.text}`);
    const page: { readonly items: readonly Item[]; readonly next: string | null } = JSON.parse(
      answer.text,
    );
    for (const item of page.items) {
      const each = foundIn(item);
      if (each) found.push(each);
    }
    cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== '');
  return found;
}

/** Null for keys and names, which come with what is told. */
function foundIn({ entry, position, type, by, facts }: Item): Found | null {
  const stream = entry.slice(0, entry.lastIndexOf('@'));
  switch (type) {
    case 'InvoiceIssued':
      return { entry, position, about: `${type} ${facts.number}`, mark: `${facts.payable}` };
    case 'PaymentReceived':
      return { entry, position, about: `${type} ${facts.payment}`, mark: `${facts.amount}` };
    case 'EntryWithdrawn':
      return {
        ...{ entry, position },
        ...{ about: `${type} ${stream}@${facts.entry}`, mark: `${facts.why}` },
      };
    case 'AccessGranted':
    case 'ProfessionalRegistered':
    case 'ProfessionalUpdated':
      return null;
    default:
      // Nobody tells anything else here, so it will be found wrong.
      return { entry, position, about: `${type} ${entry}`, mark: by.teller };
  }
}

/** What the server says of itself. */
export interface Readiness {
  readonly ready: boolean;
  readonly head: number;
  readonly followers: Readonly<Record<string, { readonly lag: number }>>;
}

/** Null where it does not answer. */
export async function readinessOf(client: Client): Promise<Readiness | null> {
  const answer = await client.ask({ path: '/health/ready' });
  return answer ? JSON.parse(answer.text) : null;
}

interface Scored {
  readonly professional: { readonly id: string };
}

/** Scores that are answered otherwise than a replay of the same events makes them, a sentence each. */
export async function scoresThatDiffer(
  client: Client,
  data: string,
  {
    token,
    knownAt,
    of,
  }: Readonly<{ token: string | undefined; knownAt: number; of: ReadonlySet<string> }>,
): Promise<readonly string[]> {
  const asOf = new Date().toISOString().slice(0, 10);
  const asked = ['--data', data, '--known-at', `${knownAt}`, '--as-of', asOf, '--format', 'json'];
  const text = await kept('replay', ...asked, '--from-events');
  const replayed: readonly Scored[] = JSON.parse(text);
  const differ: string[] = [];
  if ((await kept('replay', ...asked)) !== text) {
    differ.push(`A replay of the tape at ${knownAt} is not that of the events.`);
  }
  const missing = new Set(of);
  for (const score of replayed) {
    const { id } = score.professional;
    if (!missing.delete(id)) continue;
    const path = `/v1/professionals/${id}/score?knownAt=${knownAt}&asOf=${asOf}`;
    const answer = await client.askPatiently({ path, token });
    if (answer?.status !== 200) differ.push(`${path}: ${answer?.status} ${answer?.text}`);
    else if (!isDeepStrictEqual(JSON.parse(answer.text), score)) {
      differ.push(`The score of ${id} at ${knownAt} is not that of a replay.`);
    }
  }
  return differ;
}

/** Tables of the views that are otherwise once they are built anew. Nobody may serve the folder. */
export async function tablesThatDiffer(data: string): Promise<readonly string[]> {
  const before = digestsOf(data);
  await kept('rebuild', '--data', data);
  const after = digestsOf(data);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((table) => before.get(table) !== after.get(table))
    .map((table) => {
      const [was, is] = [before.get(table), after.get(table)];
      return `A rebuild of the views makes another table ${table}: ${was} before, ${is} after.`;
    });
}

/** What each table holds, whatever its order and the numbers that SQLite gives to rows. */
function digestsOf(data: string): ReadonlyMap<string, string> {
  const views = new Views(viewsFile(data), { readOnly: true });
  try {
    const tables = views.all<{ readonly name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table'",
    );
    // The tape has tests of its own, and a replay of it was compared with one of the events.
    const kept = tables.filter(({ name }) => !TAPE_TABLES.includes(name));
    return new Map(kept.map(({ name }) => [name, digestOf(views, name)]));
  } finally {
    views.close();
  }
}

function digestOf(views: Views, table: string): string {
  const sum = new Uint32Array(8);
  let rows = 0;
  for (const row of views.each<Readonly<Record<string, unknown>>>(`SELECT * FROM ${table}`)) {
    // When the views were complete for the first time, and where their tape ends, is not what they
    // hold.
    if (table === 'meta' && (row.name === 'complete' || row.name === 'tape')) continue;
    const { id: _given, ...said } = row;
    const hash = createHash('sha256').update(JSON.stringify(said)).digest();
    for (const i of sum.keys()) sum[i] = (sum[i] ?? 0) + hash.readUInt32LE(4 * i);
    rows += 1;
  }
  return `${rows} rows ${Buffer.from(sum.buffer).toString('hex').slice(0, 16)}`;
}
