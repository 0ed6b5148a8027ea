import { Command } from 'commander';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

export function formatsCommand(): Command {
  return new Command('formats')
    .description('list the formats of documents that are read')
    .option('--json', 'print results as JSON')
    .option('--debug', 'print the stack of an error')
    .action(listFormats);
}

async function listFormats({ json }: { readonly json?: boolean }): Promise<void> {
  const { ALL_FORMATS } = await import('../../http/documents/all-formats.js');
  const { table } = await import('../tables/table.js');
  const rows = ALL_FORMATS.map(({ name, title, version }) => ({ name, title, version }));
  if (json) {
    for (const row of rows) printJson(row);
    return;
  }
  const columns = [
    { title: 'format' as const, cell: ({ name }: (typeof rows)[number]) => name },
    { title: 'what it is' as const, cell: ({ title }: (typeof rows)[number]) => words().of(title) },
  ];
  print(table(columns, rows));
  print(words().say('CSV of invoices comes with a mapping of its columns: kept import --map.'));
}
