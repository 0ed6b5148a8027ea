import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { end } from '../exit-codes.js';
import { print, printJson } from '../terminal.js';

export function doctorCommand(): Command {
  return folderCommand('doctor', 'check the data folder, its files, keys and views').action(
    async ({ data, json }: FolderOptions) => {
      const { examine } = await import('../examination.js');
      const { mustBeInFolder } = await import('../folder.js');
      mustBeInFolder(data, 'doctor');
      const findings = await examine(data);
      const healthy = findings.every(({ ok }) => ok);
      if (json) printJson({ data, healthy, findings });
      else {
        for (const { ok, what, advice } of findings) {
          print(`${ok ? 'ok   ' : 'WRONG'}  ${what}${advice ? ` ${advice}` : ''}`);
        }
      }
      end(healthy ? 'ok' : 'failure');
    },
  );
}
