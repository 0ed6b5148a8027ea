/** A worker thread of a replay: one member of it, who gets the letters of the others by post. */
import { once } from 'node:events';
import { deserialize, serialize } from 'node:v8';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openSqliteHistory } from '../store/sqlite-history.js';
import { Member } from './member.js';
import type { FromWorker, Letter, ToWorker, WorkerTask } from './workers.js';

/** Says something, and waits for what is said to it. */
async function ask(port: MessagePort, message: FromWorker, moved: ArrayBuffer[] = []) {
  port.postMessage(message, moved);
  const [answer]: ToWorker[] = await once(port, 'message');
  return answer;
}

/** Posts letters to the others, and gives those that they wrote. */
async function exchange<Content>(
  port: MessagePort,
  contents: readonly Content[],
): Promise<readonly Content[]> {
  const letters = contents.map((content): Letter => new Uint8Array(serialize(content)));
  const answer = await ask(
    port,
    { letters },
    letters.map(({ buffer }) => buffer),
  );
  return (answer?.letters ?? []).map((letter) => deserialize(letter));
}

async function take(port: MessagePort, { dir, task, part }: WorkerTask): Promise<void> {
  const history = openSqliteHistory(dir);
  const member = new Member(history, task, part, (progress) => port.postMessage({ progress }));
  const answer = await ask(port, { elsewhere: member.elsewhere });
  if (!answer?.outlined) throw new Error('A worker of a replay is told the outline first.');
  const { outlined } = answer;
  const counter = member.count(outlined, await exchange(port, member.divide(outlined)));
  for (const tallies of await exchange(port, counter.divide())) counter.merge(tallies);
  history.close();
  port.postMessage({ scores: [...counter.cards()] } satisfies FromWorker);
}

if (parentPort) await take(parentPort, workerData);
