/** A thread that shares a replay from the tape. It imports little, so that it is soon there. */
import { parentPort } from 'node:worker_threads';
import { type DrawUp, drawUp } from './draw-up.js';

parentPort?.on('message', (asked: DrawUp | null) => {
  if (asked) parentPort?.postMessage(drawUp(asked));
  else parentPort?.close();
});
