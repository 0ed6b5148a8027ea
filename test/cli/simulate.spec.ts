/** `kept simulate` on the example network: what attacks with invented partners move. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { END } from '../../examples/network/calendar.js';
import { withLedger } from '../../src/cli/folder/folder.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { type Simulation, simulate } from '../../src/cli/simulating.js';
import { simulationText } from '../../src/cli/tables/simulation-table.js';
import { dayOf } from '../../src/ledger/values/day.js';
import { BAR } from '../../src/simulate/report.js';
import { temporaryFolder } from '../temporary-folder.js';

const asOf = dayOf(END);
let dir: string;

beforeAll(async () => {
  dir = temporaryFolder();
  await withLedger(dir, '', (ledger, { store }) => tellNetwork(ledger, store));
}, 120_000);

/** Without the files beside a database that SQLite needs to read it. */
function filesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !/-(wal|shm)$/.test(name)).sort();
}

describe('a simulation on the example network', () => {
  let simulation: Simulation;
  let before: { readonly files: readonly string[]; readonly log: Buffer };

  beforeAll(async () => {
    before = { files: filesOf(dir), log: readFileSync(join(dir, 'events.db')) };
    const attacks = ['invented', 'slander', 'ring', 'whitewash'] as const;
    simulation = await simulate(dir, { attacks, partners: [10, 50, 100], asOf });
  }, 300_000);

  it('leaves the files of the folder as they are, byte for byte in the log', () => {
    expect(filesOf(dir)).toEqual(before.files);
    expect(readFileSync(join(dir, 'events.db')).equals(before.log)).toBe(true);
  });

  it('is of a network where somebody is vouched for', () => {
    expect(simulation.standing).toBe('seeded');
    expect(simulation.runs).toHaveLength(8 * 3);
  });

  const runsOf = (attack: string) => simulation.runs.filter((run) => run.attack === attack);
  const over = (points: number | null, most: number): boolean =>
    points === null || Math.abs(points) > most;
  const beyond = (attack: string, most: number) =>
    runsOf(attack)
      .filter(({ attacker, victim }) => over(attacker.points, most) || over(victim.points, most))
      .map(({ kind, partners, attacker, victim }) => [
        ...[kind, partners, attacker.points, victim.points],
      ]);

  it('has 10, 50 or 100 invented partners of any kind move nobody by more than two points', () => {
    expect(runsOf('invented')).toHaveLength(4 * 3);
    expect(beyond('invented', BAR)).toEqual([]);
  });

  it('has as many slanderers move nobody by more than two points', () => {
    expect(runsOf('slander')).toHaveLength(2 * 3);
    expect(beyond('slander', BAR)).toEqual([]);
  });

  it('publishes nothing of a newcomer whom only strangers praise', () => {
    const after = runsOf('whitewash').map(({ attacker }) => attacker.after);
    expect(after).toEqual(Array(3).fill({ overall: null, payment: null, percentile: null }));
  });

  it('has rings of somebody who has standing to pass on move nobody by more than two points', () => {
    expect(beyond('ring', BAR)).toEqual([]);
    expect(runsOf('ring')).toHaveLength(3);
  });

  it('is told as a table', () => {
    expect(simulation.held).toBe(true);
    expect(simulationText(simulation)).toContain('Held: partners without standing');
    expect(simulationText(simulation)).not.toContain('NOT HELD');
  });
});
