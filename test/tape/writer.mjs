// A process of its own that writes views with their tape, for the test of kill -9. It runs the built
// code, as a user's process does. Usage: writer.mjs <views file> <events as JSON>
// It prints the position of each batch once it is committed, and goes on until it is killed.
import { readFileSync } from 'node:fs';
import { PROJECTIONS } from '../../dist/src/projector/projections/list.js';
import { ViewWriter } from '../../dist/src/projector/views/view-writer.js';
import { Views } from '../../dist/src/projector/views/views.js';

const [, , file, history] = process.argv;
const events = JSON.parse(readFileSync(history, 'utf8'));
const views = new Views(file);
const writer = new ViewWriter(views, PROJECTIONS, 2);
for (let at = views.checkpoint; at < events.length; at = views.checkpoint) {
  views.transaction(() => writer.apply(events.slice(at, at + 3)));
  process.stdout.write(`${views.checkpoint}\n`);
}
process.stdout.write('done\n');
setInterval(() => undefined, 1000);
