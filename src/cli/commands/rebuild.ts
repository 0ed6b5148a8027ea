import type { Command } from 'commander';
import type { Views } from '../../projector/views/views.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_WAITING = 'Views can be dropped only while nobody keeps them.';

export function rebuildCommand(): Command {
  return folderCommand('rebuild', 'drop the views and build them anew from the events').action(
    rebuild,
  );
}

async function rebuild({ data, json }: FolderOptions): Promise<void> {
  const { mustHoldLedger, withLedger, withLiveViews } = await import('../folder/folder.js');
  const { removeViews } = await import('../../projector/views/live-views.js');
  mustHoldLedger(data);
  const events = await withLedger(data, BY_WAITING, (_ledger, parts) => {
    removeViews(data);
    return withLiveViews(data, parts, async ({ current }) => eventsIn(current));
  });
  if (json) printJson({ events });
  else
    print(
      words().say('Rebuilt the views of {n} {n|event|events} in {folder}.', {
        n: events,
        folder: data,
      }),
    );
}

/** A position is no count: on a cluster it is a place in bytes. */
function eventsIn(views: Views): number {
  return views.one<{ events: number }>('SELECT count(*) AS events FROM entry')?.events ?? 0;
}
