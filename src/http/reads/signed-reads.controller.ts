import { Controller, Get, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import { must } from '../../ledger/rejection.js';
import { NOTE_TYPE } from '../log/log.openapi.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { NoParameters } from '../server/checked.pipe.js';
import { SignedReads } from './signed-reads.js';

/**
 * The log of reads, as far as it is signed. It says how many reads of all there are: whoever saw
 * only its own would count those of others by it.
 */
@Controller('v1/reads')
export class SignedReadsController {
  constructor(private readonly signed: SignedReads) {}

  @Get('checkpoint')
  @UseGuards(NoParameters)
  @ApiProduces(NOTE_TYPE)
  @ReadingApi(
    'Read the newest checkpoint of the log of reads; for operators',
    'A signed note: what that log is called, how many reads of all it holds, its root.',
  )
  checkpoint(@Caller() viewer: Access): StreamableFile {
    must(viewer.role === 'operator', 'only_an_operator_may');
    return new StreamableFile(Buffer.from(this.signed.checkpoint), { type: NOTE_TYPE });
  }
}
