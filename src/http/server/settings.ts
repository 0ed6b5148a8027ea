import type { DocumentBounds } from '../../documents/processes/document-processes.js';
import type { ReadBounds } from '../../query/processes/reader-pool.js';
import type { Editions } from '../../query/time/editions.js';

/** Some seconds at most for one answer; and a key alone leaves half of a process to others. */
const READING: ReadBounds = {
  ...{ longest: 10_000, wait: 10_000, share: 0.5 },
  waiting: { each: 100, all: 500 },
};

/** Many times what honest documents take, by their bytes, on a machine that is busy. */
const DOCUMENT_READING: DocumentBounds = {
  ...{ longest: 15_000, perMegabyte: 1000, stall: 120_000, wait: 60_000 },
  waiting: { each: 100, all: 500 },
};

/**
 * Who may read the log. `proofs`: anybody reads checkpoints and hashes; `keys`: whoever has a key.
 * With either, operators alone read entries; with `public` everybody does.
 */
export const LOG_READERS = ['proofs', 'keys', 'public'] as const;
export type LogReaders = (typeof LOG_READERS)[number];

/** How the API is run; every bound has a default. */
export class HttpSettings {
  /** Lets requests from this machine act as operator without a key. Never for real data. */
  readonly demo: boolean;
  /**
   * Requests per second and key, on average; 0 for no bound. Bulk is one, however many its lines.
   */
  readonly ratePerSecond: number;
  /** Requests that are answered at once: of each key, and in all. */
  readonly underWay: { readonly each: number; readonly all: number };
  /**
   * How late the event loop may be, and how long requests may wait to begin, for a second before
   * others are turned away, in ms.
   */
  readonly lateMs: number;
  /**
   * Serves a page to read and try the API at /docs; the document itself is always at /docs-json.
   */
  readonly docsPage: boolean;
  /** The certificate and its key, PEM, where the service speaks TLS itself. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The path under which people reach it; empty where that is the root. */
  readonly basePath: string;
  /** Whether a proxy stands before it, which says under which path and how it was reached. */
  readonly behindProxy: boolean;
  /** Whether this process takes no events: it answers questions only. */
  readonly readOnly: boolean;
  /** Who may read the log. */
  readonly log: LogReaders;
  /** Longest wait of a read for the views to see a position, in ms. */
  readonly patience: number;
  /** Whether documents are kept beside their entries. The operator decides, not the sender. */
  readonly keepOriginals: boolean;
  /** Whether analysts may bring scoring models, too, as operators do. */
  readonly analystsBringModels: boolean;
  /** Bytes of one document, which is kept in a temporary file while it is read. */
  readonly documentBytes: number;
  /** What documents may take that are read by processes of their own. */
  readonly documentReading: DocumentBounds;
  /** What reads may take that are answered by processes of their own. */
  readonly reading: ReadBounds;
  /** Whether notices may be sent to addresses of a private network, and without TLS. */
  readonly privateEndpoints: boolean;
  /** How often others see a professional anew. */
  readonly editions: Editions;
  /** Today, for what is granted or read now. */
  readonly now: () => Date;

  constructor(options: Partial<HttpSettings> = {}) {
    this.demo = options.demo ?? false;
    this.ratePerSecond = options.ratePerSecond ?? 200;
    this.underWay = options.underWay ?? { each: 750, all: 1000 };
    this.lateMs = options.lateMs ?? 500;
    this.tls = options.tls ?? null;
    this.basePath = options.basePath ?? '';
    this.behindProxy = options.behindProxy ?? false;
    this.readOnly = options.readOnly ?? false;
    this.log = options.log ?? 'proofs';
    this.patience = options.patience ?? 5000;
    this.keepOriginals = options.keepOriginals ?? false;
    this.analystsBringModels = options.analystsBringModels ?? false;
    this.documentBytes = options.documentBytes ?? 256 * 1024 * 1024;
    this.documentReading = options.documentReading ?? DOCUMENT_READING;
    this.reading = options.reading ?? READING;
    this.privateEndpoints = options.privateEndpoints ?? false;
    this.editions = options.editions ?? 'daily';
    this.docsPage = options.docsPage ?? true;
    this.now = options.now ?? (() => new Date());
  }

  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}
