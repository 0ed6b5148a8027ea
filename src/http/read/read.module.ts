import { type DynamicModule, Module } from '@nestjs/common';
import { Originals } from '../../documents/originals.js';
import { Book } from '../../matching/book.js';
import { QUERY_HANDLERS } from '../../query/queries.js';
import { type ReadParts, ReadSide } from '../../query/read-side.js';
import { LiveController } from './live.controller.js';
import { OriginalsController } from './originals.controller.js';
import { ProfessionalsController } from './professionals.controller.js';
import { PromisesController } from './promises.controller.js';
import { UnmatchedController } from './unmatched.controller.js';

/** What can be read beside the views, where it is kept here. */
interface ReadBeside {
  readonly matching?: Book | undefined;
  readonly originals?: Originals | undefined;
}

@Module({})
class ReadModule {}

/** The read side: its queries, and the routes that ask them. */
export function readModule(parts: ReadParts, { matching, originals }: ReadBeside): DynamicModule {
  return {
    module: ReadModule,
    controllers: [
      ...[ProfessionalsController, LiveController, PromisesController, OriginalsController],
      ...(matching ? [UnmatchedController] : []),
    ],
    providers: [
      { provide: ReadSide, useValue: new ReadSide(parts) },
      ...(matching ? [{ provide: Book, useValue: matching }] : []),
      ...(originals ? [{ provide: Originals, useValue: originals }] : []),
      ...QUERY_HANDLERS,
    ],
  };
}
