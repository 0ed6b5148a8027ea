import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ResultCounter } from '../../command/bus/result-counter.js';
import type { CommandResult } from '../../messages/message.js';
import type { ReadCounts } from '../../query/processes/read-counts.js';
import type { UnreadableCounter } from '../../query/report-unreadable.js';
import type { EventStore } from '../../store/event-store.js';
import type { Health } from './health.js';

/** What counts the reads that reader processes are asked for. */
export interface Reads {
  readonly counts: ReadCounts;
}

/** What the process counts, for Prometheus at /metrics. Labels are bounded: no ids, no names. */
export class Metrics implements ResultCounter, UnreadableCounter {
  readonly registry = new Registry();

  private readonly results = new Counter({
    name: 'kept_tellings_total',
    help: 'Messages told, by what became of them.',
    labelNames: ['result'],
    registers: [this.registry],
  });

  private readonly unreadable = new Counter({
    name: 'kept_unreadable_parts_total',
    help: 'Sealed parts met that do not open though their key is there, each once.',
    registers: [this.registry],
  });

  private readonly requests = new Histogram({
    name: 'kept_http_request_seconds',
    help: 'Time to answer a request, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [this.registry],
  });

  /** `reads`: what reader processes count, where there are some. */
  constructor(
    store: Pick<EventStore, 'trouble' | 'counts'>,
    health: Pick<Health, 'readiness'>,
    reads?: Reads,
  ) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'kept_follower_lag',
      help: 'How far a follower of the log, such as the projector, is behind its head.',
      labelNames: ['follower'],
      registers: [this.registry],
      async collect() {
        const { followers } = await health.readiness();
        // While the store does not say where its head is, no lag is known.
        this.reset();
        for (const [follower, { lag }] of Object.entries(followers)) {
          this.set({ follower }, lag);
        }
      },
    });
    new Gauge({
      name: 'kept_store_available',
      help: '1 while the store answers, 0 while its circuit is open.',
      registers: [this.registry],
      collect() {
        this.set(store.trouble?.() ? 0 : 1);
      },
    });
    new Gauge({
      name: 'kept_store_incidents',
      help: 'What the store met and put right since the start, by kind.',
      labelNames: ['kind'],
      registers: [this.registry],
      collect() {
        for (const [kind, count] of Object.entries(store.counts ?? {})) this.set({ kind }, count);
      },
    });
    if (reads) watchReads(reads, this.registry);
  }

  countResults(results: readonly CommandResult[]): void {
    const counts = { accepted: 0, duplicate: 0, rejected: 0 };
    for (const { status } of results) counts[status]++;
    for (const [result, count] of Object.entries(counts)) {
      if (count > 0) this.results.inc({ result }, count);
    }
  }

  countUnreadable(): void {
    this.unreadable.inc();
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }
}

function watchReads(reads: Reads, registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'kept_reads_waiting',
    help: 'Reads that wait for a reader process.',
    registers,
    collect() {
      this.set(reads.counts.waiting);
    },
  });
  new Gauge({
    name: 'kept_reads_running',
    help: 'Reads that reader processes have in hand.',
    registers,
    collect() {
      this.set(reads.counts.running);
    },
  });
  new Counter({
    name: 'kept_reads_total',
    help: 'Reads asked of reader processes, by what became of them.',
    labelNames: ['result'],
    registers,
    collect() {
      this.reset();
      for (const [result, count] of Object.entries(reads.counts.over)) this.inc({ result }, count);
    },
  });
  new Counter({
    name: 'kept_reader_processes_ended_total',
    help: 'Reader processes that ended, or were ended for a read that took too long.',
    registers,
    collect() {
      this.reset();
      this.inc(reads.counts.ended);
    },
  });
}
