import { Controller, Get, Param, StreamableFile, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import { NotCovered, ServedLog } from '../../audit/log/served-log.js';
import type { Access } from '../../command/speaker.js';
import { ReadStoredEntry } from '../../query/queries.js';
import { ReadRefused } from '../../query/read-refused.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { NOTE_TYPE } from './log.openapi.js';

/** Proofs that entries stand in the log, for those who may read the entries. */
@Controller('v1/entries')
export class ProofsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly log: ServedLog,
  ) {}

  @Get(':entry/proof')
  @UseGuards(NoParameters)
  @ApiParam({ name: 'entry', description: '`stream@revision`' })
  @ApiProduces(NOTE_TYPE)
  @ReadingApi(
    'Read the proof that an entry stands in the log',
    'A tlog-proof file that whoever has the key of the log can check, with the entry as it is ' +
      'stored, or with its hash for whoever sees only a part of it.',
  )
  async proof(@Caller() viewer: Access, @Param('entry') entry: string): Promise<StreamableFile> {
    const { stored, whole } = await this.queries.execute(new ReadStoredEntry({ viewer, entry }));
    const proof = await this.log.proofOf(stored, whole ? 'leaf' : 'hash').catch(refused);
    return new StreamableFile(Buffer.from(proof), {
      type: NOTE_TYPE,
      disposition: 'attachment; filename="entry.tlog-proof"',
    });
  }
}

function refused(error: unknown): never {
  if (error instanceof NotCovered) throw new ReadRefused('log_must_cover_it', error.message);
  throw error;
}
