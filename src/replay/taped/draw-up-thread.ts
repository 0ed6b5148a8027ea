/** A thread that shares a replay from the tape. It imports little, so that it is soon there. */
import { parentPort } from 'node:worker_threads';
import type { Replayed } from '../asking.js';
import { Drawing, type DrawUp } from './draw-up.js';

/** To the thread: what is drawn up, then that there may be more of it, or the end. */
export type ToDrawing = DrawUp | 'more' | null;

/** From the thread: what it drew up since it was asked, or what went wrong. */
export type FromDrawing = { readonly scores: readonly Replayed[] } | { readonly failed: unknown };

/**
 * So many are handed over at a time. To copy them from thread to thread takes a sixth of what it
 * takes to draw them up: so both threads do that as they go, and not at the end.
 */
const PORTION = 1024;

let drawing: Drawing | null = null;

function answerTo(asked: DrawUp | 'more'): FromDrawing {
  try {
    if (asked !== 'more') drawing = new Drawing(asked);
    return { scores: drawing?.next(PORTION) ?? [] };
  } catch (failed) {
    return { failed };
  }
}

parentPort?.on('message', (asked: ToDrawing) => {
  if (asked) parentPort?.postMessage(answerTo(asked));
  else parentPort?.close();
});
