import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { grouped, print, printJson, startBar } from '../terminal.js';

const BY_SERVER = 'It matches by itself.';

export function matchCommand(): Command {
  return folderCommand(
    'match',
    'match payments with the invoices that they quote, once; kept serve does so all the time',
  ).action(match);
}

async function match({ data, json }: FolderOptions): Promise<void> {
  const { mustHoldLedger, withLedger } = await import('../folder/folder.js');
  const { Book, bookFile } = await import('../../matching/book.js');
  const { Matcher } = await import('../../matching/matcher.js');
  mustHoldLedger(data);
  const done = await withLedger(data, BY_SERVER, async (ledger, parts) => {
    const book = new Book(bookFile(data));
    const bar = startBar({ label: 'Reading', total: (await parts.store.head()) - book.checkpoint });
    const from = book.checkpoint;
    try {
      const settled = await new Matcher(parts, ledger, book).once((at) => bar.update(at - from));
      const left = book.one<{ left: number }>('SELECT count(*) AS left FROM unmatched');
      return { ...settled, unmatched: left?.left ?? 0 };
    } finally {
      bar.stop();
      book.close();
    }
  });
  if (json) {
    printJson(done);
    return;
  }
  const { matched, takenBack, unmatched } = done;
  print(`Matched ${grouped(matched)}, took back ${grouped(takenBack)} of its own.`);
  print(`Payments with something left: ${grouped(unmatched)} (kept unmatched lists them).`);
}
