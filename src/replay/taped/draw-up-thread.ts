/** A thread that shares a replay from the tape. It imports little, so that it is soon there. */
import { parentPort } from 'node:worker_threads';
import { type DrawUp, drawUp, type DrawnUp } from './draw-up.js';

function answerTo(asked: DrawUp): DrawnUp {
  try {
    return { scores: drawUp(asked) };
  } catch (failed) {
    return { failed };
  }
}

parentPort?.on('message', (asked: DrawUp | null) => {
  if (asked) parentPort?.postMessage(answerTo(asked));
  else parentPort?.close();
});
