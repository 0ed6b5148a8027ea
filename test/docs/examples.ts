/** The commands of a page of documentation, run as its readers run them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ended, heard, kept, startIn } from '../cli/kept.js';
import { temporaryFolder } from '../temporary-folder.js';

/** A command followed by its answer. */
const EXAMPLE = /(?<=^```sh\n)((?:(?!```).)+)(```\n```(?:json|text)\n)((?:(?!```).)*)(?=```$)/gms;

/** The page with the answers that its commands truly get, told in their order. */
export async function withTrueAnswers(page: string, demo: Demo): Promise<string> {
  const answers: string[] = [];
  for (const [, command = ''] of page.matchAll(EXAMPLE)) {
    answers.push(await demo.answer(command.trim()));
  }
  let next = 0;
  return page.replace(EXAMPLE, (_, command, fence, shown) => {
    const answer = answers[next++] ?? '';
    return `${command}${fence}${isShortened(shown, answer) ? shown : answer}`;
  });
}

/**
 * Whether a page shows parts of an answer and nothing else: as it begins and as it ends, in its
 * order, with `...` for what is left out. Lines are broken where that reads better.
 */
export function isShortened(shown: string, answer: string): boolean {
  const [first = '', ...others] = shown.split(/\s*\.\.\.\s*/).map(unbroken);
  const last = others.pop();
  const whole = unbroken(answer);
  if (last === undefined || first === '' || !whole.startsWith(first)) return false;
  let end = first.length;
  for (const part of others) {
    const at = whole.indexOf(part, end);
    if (part === '' || at < 0) return false;
    end = at + part.length;
  }
  return whole.endsWith(last) && whole.length - last.length >= end;
}

function unbroken(text: string): string {
  return text.replace(/\n\s*/g, '').trim();
}

/** A demo that runs, and the commands that readers type while it does. */
export interface Demo {
  /** Where commands are typed. */
  readonly folder: string;
  /** What the command prints. Throws for a command of another form than the pages have. */
  answer(command: string): Promise<string>;
  close(): Promise<void>;
}

let made: Promise<string> | null = null;

/** What the demo makes, once for all of them. */
async function makeOnce(): Promise<string> {
  const data = join(temporaryFolder(), 'demo');
  const { code, err } = await kept('demo', '--no-serve', '--data', data);
  if (code !== 0) throw new Error(`kept demo ended with ${code}: ${err}`);
  return data;
}

/** A demo of its own. */
export async function startDemo(): Promise<Demo> {
  const folder = temporaryFolder();
  made ??= makeOnce();
  cpSync(await made, join(folder, '.kept-demo'), { recursive: true });
  const demo = startIn(folder, ['demo', '--keep', '--port', '0']);
  const over = ended(demo);
  const [, url = ''] = await heard(demo, /API {2}(http:\S+)\/v1/);
  return {
    folder,
    answer: (command) =>
      command.startsWith('npx kept ') ? runKept(folder, command) : callApi(url, command),
    close: async () => {
      demo.kill('SIGINT');
      await over;
    },
  };
}

async function runKept(folder: string, command: string): Promise<string> {
  const { code, out, err } = await ended(startIn(folder, command.split(' ').slice(2)));
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${err}`);
  return out;
}

const CURL = /^curl -s '?(?:http:\/\/)?localhost:3000(\/[^\s']*)'?(.*)$/s;

async function callApi(url: string, command: string): Promise<string> {
  const [, path, options = ''] = CURL.exec(command) ?? [];
  if (path === undefined) throw new Error(`The test cannot run this command: ${command}`);
  const body = /-d '([^']*)'/.exec(options)?.[1];
  const [, name = 'accept', value = '*/*'] = /-H '([^:]+): ([^']+)'/.exec(options) ?? [];
  const response = await fetch(`${url}${path}`, {
    headers: { [name]: value },
    ...(body !== undefined && { method: 'POST', body }),
  });
  return `${await response.text()}\n`;
}
