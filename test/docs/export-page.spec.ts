/** The page on exporting: its commands, run beside a demo, and what DuckDB makes of the files. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { whereDuckDbIs } from '../export/duckdb.js';
import { startDemo, withTrueAnswers } from './examples.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = join(ROOT, 'docs/how-to/export.md');

whereDuckDbIs('docs/how-to/export.md', () => {
  it('shows true answers (else run: UPDATE_PAGES=1 npm test -- test/docs)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const demo = await startDemo();
    try {
      const answer = async (command: string): Promise<string> => {
        const [program, script = '', ...args] = command.split(' ');
        if (program !== 'node') return demo.answer(command);
        const run = promisify(execFile);
        const { stdout } = await run(process.execPath, [join(ROOT, script), ...args], {
          cwd: demo.folder,
        });
        return stdout;
      };
      const shown = await withTrueAnswers(page, { ...demo, answer });
      if (process.env.UPDATE_PAGES) writeFileSync(PAGE, shown);
      expect(page).toBe(shown);
    } finally {
      await demo.close();
    }
  });
});
