import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { KeysDestroyed } from '../command/bus/erase.js';
import { ReadSide } from './read-side.js';
import { Readers } from './reader.js';

/**
 * Drops opened texts at once when somebody is erased here. Where the notice is lost, or somebody is
 * erased by another process, each answer still asks whether the key is there.
 */
@EventsHandler(KeysDestroyed)
export class ForgetErased implements IEventHandler<KeysDestroyed> {
  constructor(
    private readonly side: ReadSide,
    private readonly readers: Readers,
  ) {}

  async handle(): Promise<void> {
    this.side.people.forget();
    await this.readers.forget();
  }
}
