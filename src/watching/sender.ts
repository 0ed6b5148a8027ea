/**
 * Sends notices to endpoints, signed: to each the notices of a watch one after the other, those of
 * several watches side by side. What became of a call is told in the ledger, from which every
 * process knows what waits, and until when.
 */
import { endEndpoint, secretOf, tellCalled } from '../command/watches/endpoints.js';
import type { Ledger } from '../command/ledger.js';
import type { EndpointCalled } from '../ledger/endpoint-events.js';
import { dayNumberAt, dayOf } from '../ledger/values/day.js';
import { type CalledBack, callOut, type Outgoing } from '../outgoing/call.js';
import { PrivateAddress } from '../outgoing/public-address.js';
import type { ReadSide } from '../query/read-side.js';
import { timeOf } from '../query/time/now.js';
import { type EndpointRow, madeIn, urlsOf } from '../query/watches/endpoints.js';
import { factsOf, type NoticeRow, seenNow } from '../query/watches/notices.js';
import { viewerOf } from '../query/watches/watcher.js';
import type { Lease } from './lease.js';
import { signedHeaders } from './signed-message.js';

export interface SenderParts {
  readonly side: ReadSide;
  readonly ledger: Pick<Ledger, 'record'>;
  readonly lease: Lease;
  /** Whether endpoints may be of a private network. */
  readonly mayBePrivate: boolean;
  /** Calls an endpoint; over HTTP unless told. */
  readonly call?: (outgoing: Outgoing, signal: AbortSignal) => Promise<CalledBack>;
}

/** Calls that are under way at once. */
const AT_ONCE = 8;
/** How long a call may take, in ms: as long as Standard Webhooks lets an endpoint take at least. */
const CALL_MS = 15_000;
/** How long a former secret signs beside the new one, in ms. */
const BOTH_MS = 24 * 3_600_000;
const VIEWS_MS = 30_000;

interface DueRow {
  readonly endpoint: string;
  readonly message: string;
  readonly attempts: number;
}

export class Sender {
  constructor(private readonly parts: SenderParts) {}

  hasDue(): boolean {
    return this.due(1).length > 0;
  }

  /** Sends until nothing is due. */
  async sendDue(signal: AbortSignal): Promise<void> {
    for (;;) {
      const due = this.due(AT_ONCE);
      if (due.length === 0 || signal.aborted || !(await this.parts.lease.take())) return;
      await Promise.all(due.map((row) => this.send(row, signal)));
    }
  }

  /** Of each watch, for each endpoint, the first that waits, where its time has come. */
  private due(limit: number): readonly DueRow[] {
    const { views, parts } = this.parts.side;
    return views.all<DueRow>(
      `SELECT s.endpoint, s.message, s.attempts FROM sending s
        WHERE s.state = 'waiting' AND s.due <= ?
          AND (s.again = 1 OR s.position = (
            SELECT min(f.position) FROM sending f
             WHERE f.endpoint = s.endpoint AND f.watch = s.watch AND f.again = 0
               AND f.state = 'waiting'))
        ORDER BY s.due LIMIT ?`,
      ...[timeOf(parts), limit],
    );
  }

  private async send({ endpoint, message, attempts }: DueRow, signal: AbortSignal): Promise<void> {
    const { side, ledger } = this.parts;
    const row = side.views.one<EndpointRow>('SELECT * FROM endpoint WHERE endpoint = ?', endpoint);
    if (!row) return;
    const became = await this.called(row, message, signal);
    // It was told to end while it called: what came of it is not known, and it is sent again.
    if (signal.aborted && became.outcome === 'failed') return;
    const on = dayOf(dayNumberAt(timeOf(side.parts)));
    const facts = { endpoint, message, attempt: attempts + 1, ...became, on };
    const results = [...(await tellCalled(ledger, facts))];
    if (became.outcome === 'gone') {
      const { parties } = madeIn(row);
      const ended = await endEndpoint(ledger, endpoint, { party: row.owner, parties }, on);
      if (ended) results.push(ended);
    }
    const told = results.map((result) => ('position' in result ? (result.position ?? 0) : 0));
    await side.parts.live.projector.waitFor(Math.max(0, ...told), VIEWS_MS);
  }

  private async called(
    row: EndpointRow,
    id: string,
    signal: AbortSignal,
  ): Promise<Pick<EndpointCalled['facts'], 'outcome' | 'status' | 'why'>> {
    const { side, mayBePrivate, call = callOut } = this.parts;
    const [url] = await urlsOf(side, [row]);
    if (!url) return { outcome: 'failed', why: 'unreachable' };
    const now = timeOf(side.parts);
    const message = { id, timestamp: Math.floor(now / 1000), body: this.bodyOf(row, id) };
    const headers = signedHeaders(message, this.secretsOf(row, now));
    const outgoing: Outgoing = {
      ...{ url: new URL(url), mayBePrivate, text: message.body, headers },
      ...{ largestAnswer: null, longestMs: CALL_MS },
    };
    try {
      const { status } = await call(outgoing, signal);
      return { outcome: outcomeOf(status), status };
    } catch (error) {
      return { outcome: 'failed', why: whyOf(error) };
    }
  }

  private secretsOf({ facts, salt, former_salt, rotated }: EndpointRow, now: number) {
    const { endpoint } = madeIn({ facts });
    const salts = [salt];
    if (former_salt !== null && now - (rotated ?? 0) < BOTH_MS) salts.push(former_salt);
    return salts.map((each) => secretOf(this.parts.side.parts.partyIds, endpoint, each));
  }

  /** Party ids and figures: a name would be a personal part of somebody else. */
  private bodyOf(row: EndpointRow, id: string): string {
    const { side } = this.parts;
    const notice = side.views.one<NoticeRow>(
      'SELECT position, id, recorded, facts FROM notice WHERE id = ?',
      id,
    );
    if (!notice) {
      const timestamp = new Date(timeOf(side.parts)).toISOString();
      return JSON.stringify({ type: 'test', timestamp, data: { endpoint: madeIn(row).endpoint } });
    }
    const { rule, party, ...data } = seenNow(side, viewerOf(madeIn(row)), factsOf(notice));
    const timestamp = new Date(notice.recorded).toISOString();
    return JSON.stringify({
      ...{ type: `notice.${rule}`, timestamp },
      data: { notice: id, professional: party, ...data },
    });
  }
}

function outcomeOf(status: number): EndpointCalled['facts']['outcome'] {
  if (status >= 200 && status < 300) return 'taken';
  return status === 410 ? 'gone' : 'failed';
}

/** A word for what went wrong; what the error says may name an address. */
function whyOf(error: unknown): NonNullable<EndpointCalled['facts']['why']> {
  if (error instanceof PrivateAddress) return 'private';
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'refused';
  return /CERT|TLS|SSL|SELF_SIGNED/.test(code) ? 'tls' : 'unreachable';
}
