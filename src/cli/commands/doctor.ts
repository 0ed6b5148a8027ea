import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { end } from '../exit-codes.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly fix?: boolean;
  readonly all?: boolean;
}

export function doctorCommand(): Command {
  return folderCommand('doctor', 'check the data folder, each event, key and part in it')
    .option('--fix', 'take the rights of other users on its files away')
    .option('--all', 'compare every promise on the tape with the events, not a sample')
    .action(async ({ data, json, fix = false, all = false }: Options) => {
      const { examine } = await import('../folder/examination.js');
      const { mustBeInFolder } = await import('../folder/folder.js');
      mustBeInFolder(data, 'doctor');
      const findings = await examine(data, { fix, all });
      const healthy = findings.every(({ ok }) => ok);
      if (json) printJson({ data, healthy, findings });
      else {
        for (const { ok, what, advice } of findings) {
          const found = words().say(ok ? 'ok   ' : 'WRONG');
          print(`${found}  ${words().of(what)}${advice ? ` ${words().of(advice)}` : ''}`);
        }
      }
      end(healthy ? 'ok' : 'failure');
    });
}
