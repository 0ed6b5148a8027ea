import type { Command } from 'commander';
import { type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson, startBar } from '../terminal.js';

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
  const passed = await withLedger(data, BY_SERVER, async (ledger, parts) => {
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
    printJson(passed);
    return;
  }
  const { matched, takenBack, unmatched } = passed;
  const done = 'Matched {matched}, took back {back} of its own.';
  print(words().say(done, { matched, back: takenBack }));
  const left = 'Payments with something left: {n} (kept unmatched lists them).';
  print(words().say(left, { n: unmatched }));
}
