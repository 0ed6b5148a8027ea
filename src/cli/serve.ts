import type { Command } from 'commander';
import { type FolderOptions, folderCommand, wholeOption } from './command.js';
import { note } from './terminal.js';

interface Options extends FolderOptions {
  readonly host: string;
  readonly port: number;
}

export function serveCommand(): Command {
  return folderCommand('serve', 'serve the HTTP API and its docs, and keep the views')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes a free one', wholeOption(0, 65_535), 3000)
    .action(serve);
}

async function serve({ data, host, port }: Options): Promise<void> {
  const { withLedger } = await import('./folder.js');
  const { LiveViews } = await import('../projector/live-views.js');
  const { startService, untilStopped } = await import('./service.js');
  const stopped = untilStopped();
  await withLedger(data, 'Or stop that one.', async (_ledger, parts) => {
    const live = new LiveViews(data, parts.store);
    // It answers while the views catch up, and says so.
    const following = live.start();
    try {
      const service = await startService(parts, live, { host, port, demo: false });
      note(`Serving ${data} on ${service.url}, docs on ${service.url}/docs`);
      if ((await parts.store.head()) === 0) note(FIRST_STEPS);
      await stopped;
      await service.close();
    } finally {
      await live.stop();
      await following;
    }
  });
}

const FIRST_STEPS =
  'The ledger is empty and no key opens it yet. Stop, then grant one: ' +
  'kept keys create --role operator --teller <name>';
