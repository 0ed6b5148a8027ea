/** A worker process of a replay: one member of it, who gets the letters of the others by post. */
import { once } from 'node:events';
import { deserialize, serialize } from 'node:v8';
import { openSqliteHistory } from '../store/sqlite/history.js';
import { ReplayMember } from './member.js';
import type { VouchingSums } from './vouchings.js';
import type { FromWorker, ToWorker, WorkerTask } from './workers.js';

/** The letter to oneself. */
const NOTHING_SAID: VouchingSums = { kept: new Map(), seeds: new Set() };

/** The process that waits for what this one says. */
const starter = process.ppid;

/** Says something; once nobody waits for it any more, this process ends. */
function say(message: FromWorker): void {
  if (process.ppid !== starter) process.exit(1);
  process.send?.(message, undefined, undefined, (error) => {
    if (error) process.exit(1);
  });
}

async function heard(): Promise<ToWorker> {
  const [message]: ToWorker[] = await once(process, 'message');
  if (!message) throw new Error('A worker of a replay was told nothing.');
  return message;
}

/** Posts letters to the others, and gives those that they wrote. */
async function exchange<Content>(contents: readonly Content[]): Promise<readonly Content[]> {
  say({ letters: contents.map((content) => serialize(content)) });
  const { letters = [] } = await heard();
  return letters.map((letter) => deserialize(letter));
}

async function take({ dir, task, part }: WorkerTask): Promise<void> {
  const history = openSqliteHistory(dir);
  const member = new ReplayMember(history, task, part, (progress) => say({ progress }));
  say({ elsewhere: member.elsewhere });
  const { outlined } = await heard();
  if (!outlined) throw new Error('A worker of a replay is told the outline first.');
  const counter = member.count(outlined, await exchange(member.divide(outlined)));
  for (const tallies of await exchange(counter.divide())) counter.merge(tallies);
  const { kept, seeds } = counter.vouchings;
  const all = Array.from({ length: part.of }, (_, to) =>
    to === part.number ? NOTHING_SAID : { kept, seeds },
  );
  for (const sums of await exchange(all)) counter.vouchings.merge(sums);
  history.close();
  say({ scores: [...counter.cards()] });
}

process.once('disconnect', () => process.exit(1));
const { begin } = await heard();
if (begin) await take(begin).catch((failed) => say({ failed }));
