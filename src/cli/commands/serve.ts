import type { Command } from 'commander';
import type { Ledger } from '../../command/ledger.js';
import type { Parts } from '../../open-ledger.js';
import type { LiveViews } from '../../projector/live-views.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import type { Matching } from '../matching.js';
import { note } from '../terminal.js';

interface Options extends FolderOptions {
  readonly host: string;
  readonly port: number;
  readonly projector: boolean;
  readonly matching: boolean;
  readonly readOnly?: boolean;
  readonly keepOriginals?: boolean;
}

export function serveCommand(): Command {
  return folderCommand('serve', 'serve the HTTP API and its docs, and keep the views')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes a free one', wholeOption(0, 65_535), 3000)
    .option('--no-projector', 'keep no views: take events, answer no questions')
    .option('--no-matching', 'match no payments with invoices')
    .option('--read-only', 'answer questions, take no events; on a cluster')
    .option('--keep-originals', 'keep documents that are sent, sealed, with what they say')
    .action(serve);
}

async function serve(options: Options): Promise<void> {
  const { data, host, port, projector, readOnly = false, keepOriginals = false } = options;
  const { mustBeOnCluster, withLedger } = await import('../folder.js');
  const { withMatching } = await import('../matching.js');
  const { startService, untilStopped } = await import('../service.js');
  const { readOnly: onlyRead } = await import('../../store/read-only.js');
  if (readOnly) mustBeOnCluster(data, '--read-only');
  const stopped = untilStopped();
  const serveParts = async (ledger: Ledger, opened: Parts): Promise<void> => {
    const parts = readOnly ? { ...opened, store: onlyRead(opened.store) } : opened;
    const run = async (live: LiveViews | null, matching?: Matching): Promise<void> => {
      const service = await startService(parts, live, {
        ...{ host, port, demo: false, data, keepOriginals },
        ...(matching && { matching }),
      });
      try {
        note(`Serving ${data} on ${service.url}, docs on ${service.url}/docs`);
        await Promise.race([stopped, welcome(parts).then(() => stopped)]);
      } finally {
        await service.close();
      }
    };
    if (!projector) return run(null);
    // What only reads can tell nothing of what it finds.
    const matches = options.matching && !readOnly;
    await withFollowing(data, parts, (live) =>
      matches ? withMatching(data, ledger, parts, (matching) => run(live, matching)) : run(live),
    );
  };
  await withLedger(data, 'Or stop that one.', serveParts, {
    waits: true,
    threads: true,
    log: note,
  });
}

/** Says what to do first with an empty ledger. Throws where the ledger is found not to be ours. */
async function welcome({ store, met }: Parts): Promise<void> {
  try {
    await met;
    if ((await store.head()) === 0) note(FIRST_STEPS);
  } catch (error) {
    // A store that is away is waited for; everybody who asks hears of it.
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/** Runs with views that follow the store. They answer while they catch up, and say so. */
async function withFollowing(
  data: string,
  { store }: Parts,
  run: (live: LiveViews) => Promise<void>,
): Promise<void> {
  const { LiveViews } = await import('../../projector/live-views.js');
  const { PATIENT } = await import('../../follow/following.js');
  const threads = store.remote ?? false;
  const live = new LiveViews(data, store, { threads, pauses: PATIENT, log: note });
  const following = live.start();
  try {
    await run(live);
  } finally {
    await live.stop();
    await following;
  }
}

const FIRST_STEPS =
  'The ledger is empty and no key opens it yet. Stop, then grant one: ' +
  'kept keys create --role operator --teller <name>';
