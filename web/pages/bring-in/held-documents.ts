/**
 * Documents that were looked at and may be taken in: for some minutes, in temporary files without a
 * name, which are gone with the process. Each key holds those of its last preview and no others.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DocumentFile } from '../../../src/documents/document-file.js';
import { closeAll } from './received.js';

/** What waits to be taken in. */
export interface Held {
  /** The report of the preview. */
  readonly report: string;
  readonly documents: readonly DocumentFile[];
  /** How they were read. */
  readonly owner: string | undefined;
}

/** How long documents are held, in minutes. */
export const HELD_MINUTES = 10;

/** Keys that hold documents at once; the one that did first loses its own. */
const MOST_KEYS = 16;

@Injectable()
export class HeldDocuments implements OnModuleDestroy {
  readonly #held = new Map<string, { readonly held: Held; readonly end: NodeJS.Timeout }>();

  /** In the place of what the key held before. */
  async hold(keyId: string, held: Held): Promise<void> {
    await this.#drop(keyId);
    const [first] = this.#held.keys();
    if (this.#held.size >= MOST_KEYS && first !== undefined) await this.#drop(first);
    const end = setTimeout(() => void this.#drop(keyId), HELD_MINUTES * 60_000);
    end.unref();
    this.#held.set(keyId, { held, end });
  }

  /** Whether the documents of that preview are still there. */
  holds(keyId: string, report: string): boolean {
    return this.#held.get(keyId)?.held.report === report;
  }

  /** Bytes that the key holds. */
  bytesOf(keyId: string): number {
    const { documents = [] } = this.#held.get(keyId)?.held ?? {};
    return documents.reduce((sum, { size }) => sum + size, 0);
  }

  /** The documents of that preview, which whoever takes them closes; null where they are gone. */
  take(keyId: string, report: string): Held | null {
    const found = this.#held.get(keyId);
    if (found?.held.report !== report) return null;
    clearTimeout(found.end);
    this.#held.delete(keyId);
    return found.held;
  }

  async onModuleDestroy(): Promise<void> {
    for (const keyId of [...this.#held.keys()]) await this.#drop(keyId);
  }

  async #drop(keyId: string): Promise<void> {
    const found = this.#held.get(keyId);
    if (!found) return;
    clearTimeout(found.end);
    this.#held.delete(keyId);
    await closeAll(found.held.documents);
  }
}
