import fc from 'fast-check';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { typeOf } from '../../src/ledger/upcast.js';
import type { Projection } from '../../src/projector/projection.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import type { Views } from '../../src/projector/views/views.js';
import { histories, stored } from '../ledger/histories.js';
import { dumpOf, viewsOf } from './views.js';

/** Long histories, the same every time: together they have something for each projection. */
const HISTORIES: readonly (readonly StoredEvent[])[] = fc
  .sample(histories(undefined, 60), { numRuns: 40, seed: 42 })
  .map(({ entries }) => entries.map(stored));

function tablesOf({ schema }: Projection): readonly string[] {
  return [...schema.matchAll(/CREATE TABLE IF NOT EXISTS (\w+)/g)].map(([, name]) => String(name));
}

const NAMED = PROJECTIONS.map((projection) => {
  const tables = tablesOf(projection);
  return { name: tables.join(', '), tables, projection };
});

function dropAndBuildAnew(
  views: Views,
  projection: Projection,
  events: readonly StoredEvent[],
): void {
  for (const table of tablesOf(projection)) views.db.exec(`DROP TABLE ${table}`);
  views.db.exec(projection.schema);
  const writer = new ViewWriter(views, [projection]);
  views.transaction(() => writer.apply(events));
}

describe('the projections of the views', () => {
  it('have each its own tables', () => {
    const tables = NAMED.flatMap((each) => each.tables);
    expect(new Set(tables).size).toBe(tables.length);
    expect(NAMED.filter((each) => each.tables.length === 0)).toEqual([]);
  });

  it.each(NAMED)('$name: dropped and built anew by itself, it is what it was', (each) => {
    let rows = 0;
    for (const events of HISTORIES) {
      const views = viewsOf(events, 7);
      const before = dumpOf(views);
      dropAndBuildAnew(views, each.projection, events);
      expect(dumpOf(views)).toEqual(before);
      for (const table of each.tables) rows += before[table]?.length ?? 0;
      views.close();
    }
    expect(rows).toBeGreaterThan(0);
  });

  it.each(NAMED)('$name: only events that it says it handles change it', (each) => {
    const { handles } = each.projection;
    const others = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
      events.filter(({ type }) => handles !== 'all' && !handles.some((of) => of === typeOf(type)));
    for (const events of HISTORIES) {
      const views = viewsOf([]);
      const writer = new ViewWriter(views, [{ ...each.projection, handles: 'all' }]);
      views.transaction(() => writer.apply(others(events)));
      for (const table of each.tables) expect(dumpOf(views)[table]).toEqual([]);
      views.close();
    }
  });
});
