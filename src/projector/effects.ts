/**
 * What each batch changed, told once it is committed. Written here, for every command that opens
 * views loads this file, and a library of observables is two hundred.
 */
import type { BatchEffect } from './views/view-writer.js';

export class Effects {
  private readonly listeners = new Set<(effect: BatchEffect) => void>();
  /** Whoever waits for the next batch; false where none comes any more. */
  private readonly waiting = new Set<(told: boolean) => void>();
  private ended = false;

  /** Tells of each batch from now on, until what this gives is called. */
  listen(listener: (effect: BatchEffect) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(effect: BatchEffect): void {
    for (const listener of [...this.listeners]) listener(effect);
    for (const over of [...this.waiting]) over(true);
  }

  end(): void {
    this.ended = true;
    this.listeners.clear();
    for (const over of [...this.waiting]) over(false);
  }

  /**
   * Resolves at the next batch or where the signal is aborted: true; after `timeoutMs`, or where
   * no batch comes any more: false.
   */
  next(timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    if (this.ended) return Promise.resolve(false);
    return new Promise((resolve) => {
      const over = (changed: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(over);
        signal?.removeEventListener('abort', left);
        resolve(changed);
      };
      const left = (): void => over(true);
      const timer = setTimeout(() => over(false), timeoutMs);
      this.waiting.add(over);
      signal?.addEventListener('abort', left);
    });
  }
}
