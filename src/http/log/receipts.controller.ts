import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import { type EvidenceLines, EvidenceTooLarge } from '../../audit/log/evidence-lines.js';
import { type CoveredLeaves, ServedLog } from '../../audit/log/served-log.js';
import type { Access } from '../../command/speaker.js';
import { Line, OneOf } from '../../messages/members.js';
import { ReadEvidence, ReadScore } from '../../query/queries.js';
import { ReadRefused, wrongParameter } from '../../query/read-refused.js';
import type { Asker } from '../../query/reader.js';
import type { ScoreAnswer } from '../../query/score/score.js';
import { AskedBy } from '../read/asked-by.js';
import { AskedAsOfDto } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { IDENTIFIER } from '../server/party.dto.js';
import { NOTE_TYPE } from './log.openapi.js';
import { contentOf } from './receipt-content.js';
import { whenCovered } from './when-covered.js';

class ReceiptDto extends AskedAsOfDto {
  @Line(`The one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @OneOf(
    '`full`, for the professional itself and operators: with the entries behind the score, so ' +
      'that it can be reckoned again from the receipt alone.',
    ['full'],
    { optional: true },
  )
  readonly evidence?: 'full';
}

/** Who reads: on whose behalf, and on whose account. */
interface Reading {
  readonly viewer: Access;
  readonly asker: Asker;
}

/** Receipts of scores, for those who may read the scores: they tell no more than these. */
@Controller('v1/professionals')
export class ReceiptsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly log: ServedLog,
  ) {}

  @Get(':id/receipt')
  @ApiProduces(NOTE_TYPE)
  @ProfessionalApi(
    'Read a score as a receipt that anyone can check',
    'The answer as its score is answered, with the model, the moment and the checkpoint of the ' +
      'log on which it rests, signed by the log.',
  )
  async receipt(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(ReceiptDto)) asked: ReceiptDto,
  ): Promise<StreamableFile> {
    const { evidence, ...question } = asked;
    const score = await this.queries.execute(new ReadScore({ ...question, viewer, id }, asker));
    // Views of a former fold may answer meanwhile, and a receipt says which fold did.
    if (score.stale) throw new ReadRefused('views_must_be_caught_up');
    const covered = await whenCovered(this.log, score.knownAt, asker.gone);
    const lines =
      evidence === 'full'
        ? await this.linesOf({ ...question, id }, score, covered, { viewer, asker })
        : null;
    const digest = lines && (await lines.digest().catch(tooLarge));
    const receipt = await this.log.signReceipt(contentOf(score, covered, digest));
    return new StreamableFile(Readable.from(sent(receipt, lines), { objectMode: false }), {
      type: NOTE_TYPE,
      disposition: 'attachment; filename="score.kept-receipt"',
    });
  }

  private async linesOf(
    { id, with: partner }: Pick<ReceiptDto, 'with'> & { readonly id: string },
    score: ScoreAnswer,
    { checkpoint }: CoveredLeaves,
    { viewer, asker }: Reading,
  ): Promise<EvidenceLines> {
    const { asOf, knownAt, model } = score;
    const moment = { asOf, knownAt: String(knownAt), model, answer: JSON.stringify(score) };
    const asked = { viewer, id, ...(partner !== undefined && { with: partner }), ...moment };
    const { context, entries } = await this.queries.execute(new ReadEvidence(asked, asker));
    return this.log.evidence(context, entries, checkpoint);
  }
}

async function* sent(receipt: string, lines: EvidenceLines | null): AsyncGenerator<string> {
  yield receipt;
  if (lines) yield* lines.lines();
}

function tooLarge(error: unknown): never {
  if (!(error instanceof EvidenceTooLarge)) throw error;
  throw wrongParameter(
    'evidence',
    'The entries behind the score are too large for a receipt: leave `evidence` out, or ask for ' +
      'the score with one counterparty (`with`) or as known earlier.',
  );
}
