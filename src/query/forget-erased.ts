import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProfessionalErased } from '../command/bus/erase.js';
import { ReadSide } from './read-side.js';
import { Readers } from './reader.js';

/**
 * Drops opened texts at once when somebody is erased here. Where the notice is lost, or somebody is
 * erased by another process, each answer still asks whether the key is there.
 */
@EventsHandler(ProfessionalErased)
export class ForgetErased implements IEventHandler<ProfessionalErased> {
  constructor(
    private readonly side: ReadSide,
    private readonly readers: Readers,
  ) {}

  async handle(): Promise<void> {
    this.side.people.forget();
    await this.readers.forget();
  }
}
