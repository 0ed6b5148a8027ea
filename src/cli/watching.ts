/** Watches and endpoints of a data folder, as commands make and end them. */
import { FOLDER_HOLDER } from '../command/access.js';
import type { Access } from '../command/speaker.js';
import { HttpSettings } from '../http/server/settings.js';
import { WatchRoom } from '../http/watches/watch-room.js';
import { readSide, withLedger, withLiveViews } from './folder/folder.js';

interface Where {
  readonly data: string;
  readonly privateEndpoints?: boolean;
}

/** `instead` says what can be done while a server holds the folder. */
export function withRoom<Result>(
  { data, privateEndpoints = false }: Where,
  instead: string,
  run: (room: WatchRoom, holder: Access) => Promise<Result>,
): Promise<Result> {
  return withLedger(data, instead, (ledger, parts) =>
    withLiveViews(data, parts, (live) => {
      const settings = new HttpSettings({ privateEndpoints });
      return run(new WatchRoom(readSide(parts, live), ledger, settings), FOLDER_HOLDER);
    }),
  );
}
