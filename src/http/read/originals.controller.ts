import { Controller, Get, Param, StreamableFile, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import { ReadOriginal } from '../../query/queries.js';
import { Caller } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { ReadingApi } from './reading.openapi.js';

/** The documents behind entries, where they are kept. */
@Controller('v1/entries')
export class OriginalsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':entry/original')
  @UseGuards(NoParameters)
  @ApiParam({ name: 'entry', description: '`stream@revision`' })
  @ApiProduces('application/octet-stream')
  @ReadingApi('Read the document behind an entry', 'Its bytes, where it was kept.')
  async original(@Caller() viewer: Access, @Param('entry') entry: string): Promise<StreamableFile> {
    const { bytes } = await this.queries.execute(new ReadOriginal({ viewer, entry }));
    // Never shown as what it may be: it came from outside.
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      disposition: 'attachment; filename="original"',
    });
  }
}
