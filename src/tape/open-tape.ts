import { existsSync } from 'node:fs';
import { Views, viewsFile } from '../projector/views/views.js';
import { Tape, TapeUnreadable } from './tape.js';

/** A tape with the views that it belongs to, held as they were when it was opened. */
export interface OpenTape {
  readonly tape: Tape;
  readonly views: Views;
  close(): void;
}

/**
 * Opens the tape of a data folder to be read, also beside a server that writes it: what comes later
 * is not seen. Throws TapeUnreadable where there is none, and says what to do.
 */
export function openTape(dir: string): OpenTape {
  const file = viewsFile(dir);
  if (!existsSync(file)) {
    throw new TapeUnreadable(
      `${dir} has no tape yet. Serving the folder, or kept rebuild, makes it.`,
    );
  }
  const views = new Views(file, { readOnly: true });
  views.hold();
  try {
    const tape = new Tape(views);
    const close = (): void => {
      tape.close();
      views.close();
    };
    return { tape, views, close };
  } catch (error) {
    views.close();
    throw error;
  }
}
