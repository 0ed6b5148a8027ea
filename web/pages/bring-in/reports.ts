/**
 * The last reports of documents. They quote what documents say, so they are kept in memory alone:
 * they end with the process, and with whoever is erased.
 */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { atMost } from '../../../src/at-most.js';
import { KeysDestroyed } from '../../../src/command/bus/erase.js';
import type { Access } from '../../../src/command/speaker.js';
import type { DocumentAnswer, Missed } from '../../../src/http/documents/document-answers.js';

/** What became of a document, or why it did not come. */
export type DocumentLine = DocumentAnswer | Missed;

export interface BringInReport {
  /** Unguessable. */
  readonly id: string;
  /** The key that brought the documents in. */
  readonly keyId: string;
  /** Whether it says what would be, and nothing was kept. */
  readonly isPreview: boolean;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly documents: readonly DocumentLine[];
}

/** Reports of one key that are kept. */
const MOST_OF_KEY = 20;

/** Characters of all of them, as JSON. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

@Injectable()
export class Reports {
  readonly #reports = new LRUCache<string, BringInReport>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (report) => JSON.stringify(report).length,
  });
  /** What a preview was taken in as. */
  readonly #taken = new LRUCache<string, string>(atMost(10_000));

  /** Gives its id. */
  add(report: Omit<BringInReport, 'id'>): string {
    const id = randomBytes(16).toString('base64url');
    this.#reports.set(id, { ...report, id });
    for (const old of this.ofKey(report.keyId).slice(MOST_OF_KEY)) this.#reports.delete(old.id);
    return id;
  }

  /** Null where there is none, or it is neither of this key nor asked for by an operator. */
  find(id: string, { keyId, role }: Pick<Access, 'keyId' | 'role'>): BringInReport | null {
    const report = this.#reports.get(id);
    return report && (report.keyId === keyId || role === 'operator') ? report : null;
  }

  /** Those of one key, the newest first. */
  ofKey(keyId: string): readonly BringInReport[] {
    const own = [...this.#reports.values()].filter((report) => report.keyId === keyId);
    return own.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  noteTaken(preview: string, report: string): void {
    this.#taken.set(preview, report);
  }

  /** The report of what was taken in after that preview; null where nothing was. */
  takenAs(preview: string): string | null {
    return this.#taken.get(preview) ?? null;
  }

  clear(): void {
    this.#reports.clear();
  }
}

/** A report may quote whoever was erased, and nobody knows which does. */
@EventsHandler(KeysDestroyed)
export class ForgetReports implements IEventHandler<KeysDestroyed> {
  constructor(private readonly reports: Reports) {}

  handle(): void {
    this.reports.clear();
  }
}
