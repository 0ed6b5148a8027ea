import { Controller, Get, Optional, Param, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import { Originals } from '../../documents/originals.js';
import { readOriginal } from '../../query/original.js';
import { ReadSide } from '../../query/read-side.js';
import { Caller } from '../server/auth.guard.js';
import { ReadingApi } from './reading.openapi.js';

/** The documents behind entries, where they are kept. */
@Controller('v1/entries')
export class OriginalsController {
  constructor(
    private readonly side: ReadSide,
    @Optional() private readonly originals?: Originals,
  ) {}

  @Get(':entry/original')
  @ApiParam({ name: 'entry', description: '`stream@revision`' })
  @ApiProduces('application/octet-stream')
  @ReadingApi('Read the document behind an entry', 'Its bytes, where it was kept.')
  async original(@Caller() viewer: Access, @Param('entry') entry: string): Promise<StreamableFile> {
    const { bytes } = await readOriginal(this.side, this.originals, { viewer, entry });
    // Never shown as what it may be: it came from outside.
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      disposition: 'attachment; filename="original"',
    });
  }
}
