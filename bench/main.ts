/**
 * `npm run bench -- [--json] [--save <name>] [names...]`: measures Kept and prints each figure
 * beside what it is compared with. `--save` keeps the figures with the machine in
 * bench/results/<name>.json.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beside } from './beside.js';
import type { Bench, Figure } from './figure.js';
import { hostile } from './hostile.js';
import { ingestBulk } from './ingest-bulk.js';
import { ingestSingle } from './ingest-single.js';
import { intake } from './intake.js';
import { judge } from './judge.js';
import { kurrentGoesOn, kurrentIngest, kurrentReading, kurrentVisible } from './kurrent.js';
import { logIngest, logMemory, logProof } from './log/log.js';
import { machine } from './machine.js';
import { bigPage, home, page } from './pages.js';
import { bigProfessional, reads, readsKept, scoreHistory, visible } from './reads.js';
import { replayMemory, replays, tapeReplays } from './replay.js';
import { paths1m } from './paths/paths-1m.js';
import { watches10k } from './watches/watches-10k.js';
import { setOff100k } from './set-off/set-off-100k.js';
import { territory1m } from './territory/territory-1m.js';

const BENCHES: readonly Bench[] = [
  ingestBulk,
  ingestSingle,
  logIngest,
  logProof,
  logMemory,
  intake,
  hostile,
  replays,
  replayMemory,
  tapeReplays,
  visible,
  reads,
  readsKept,
  bigProfessional,
  scoreHistory,
  page,
  bigPage,
  home,
  beside,
  judge,
  setOff100k,
  territory1m,
  paths1m,
  watches10k,
  // First, while the server is empty.
  kurrentReading,
  kurrentIngest,
  kurrentGoesOn,
  kurrentVisible,
];

const { values: options, positionals: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, save: { type: 'string' } },
  allowPositionals: true,
});

const known = BENCHES.flatMap(({ names }) => names);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const { names, run } of BENCHES) {
  if (asked.length > 0 && !names.some((name) => asked.includes(name))) continue;
  figures.push(...(await run((text) => console.error(`· ${text}`))));
}

if (options.save !== undefined) {
  const path = resolve('bench', 'results', `${options.save}.json`);
  writeFileSync(path, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
}
console.log(options.json ? JSON.stringify(figures, null, 2) : tableOf(figures));

function tableOf(rows: readonly Figure[]): string {
  const lines = rows.map((row) => [
    row.name,
    `${row.value} ${row.unit}`,
    row.referenceValue === null ? '' : String(row.referenceValue),
    row.ratio === null ? '' : String(row.ratio),
    row.goal === null ? '' : String(row.goal),
    row.met === null ? '' : row.met ? 'met' : 'not met',
  ]);
  const table = [['bench', 'value', 'reference', 'ratio', 'goal', ''], ...lines];
  const widths = [0, 1, 2, 3, 4, 5].map((i) =>
    Math.max(...table.map((line) => (line[i] ?? '').length)),
  );
  return table
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
