import type { CommandResult } from '../../messages/message.js';

/** Counts what messages were answered, whichever way they came; a dry run is not counted. */
export abstract class ResultCounter {
  abstract countResults(results: readonly CommandResult[]): void;
}
