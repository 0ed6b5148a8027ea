/**
 * A process that does nothing but ask `/health/live`, so that no load of its own is taken for a
 * silence of the server. Its parent says where (`{ url }`) and cuts stretches of time
 * (`{ cut: true }`), each answered by the longest silences in it, in ms.
 */
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Silence } from './silence.js';

/** Between an answer and the next question, in ms. */
const REST_MS = 20;

/** Over a line that is kept, and over a new one each time, as many a load balancer asks. */
const ways = [new Agent({ keepAlive: true, maxSockets: 1 }), new Agent({ keepAlive: false })].map(
  (agent) => ({ agent, silence: new Silence() }),
);
let url: string | null = null;

process.on('message', (said: { readonly url?: string; readonly cut?: true }) => {
  if (said.url !== undefined) url = said.url;
  if (said.cut) process.send?.(ways.map(({ silence }) => silence.cut(performance.now())));
});
process.on('disconnect', () => process.exit());

await Promise.all(
  ways.map(async ({ agent, silence }) => {
    for (;;) {
      if (url !== null) {
        silence.asked(performance.now());
        if (await isLive(`${url}/health/live`, agent)) silence.answered(performance.now());
      }
      await pause(REST_MS);
    }
  }),
);

function isLive(at: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(at, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode === 200));
      answer.once('error', () => resolve(false));
    });
    asked.once('error', () => resolve(false));
  });
}
