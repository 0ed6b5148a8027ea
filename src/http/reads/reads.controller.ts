import {
  Controller,
  Get,
  Param,
  Query,
  Req,
  type StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../../command/speaker.js';
import type { ReadsAnswer, ShownRead } from '../../query/people/reads.js';
import { OneOf } from '../../messages/members.js';
import { ReadReads } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import {
  asksFor,
  asksForCsv,
  type CsvColumn,
  csvAnswer,
  LIST_FORMATS,
  type ListForm,
  listAnswer,
  type PageOfList,
} from '../lists/csv-answer.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { Cursor, Limit, withLimit } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { readsAnswer } from './reads.openapi.js';

const NDJSON = 'application/x-ndjson';
const FORMATS = [...LIST_FORMATS, 'ndjson'] as const;

class ReadsDto {
  @OneOf(
    `The whole list as \`csv\` or \`ndjson\`; \`Accept\` with its type says the same.`,
    FORMATS,
    {
      optional: true,
    },
  )
  readonly format?: (typeof FORMATS)[number];

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

const COLUMNS: readonly CsvColumn<ShownRead>[] = [
  { title: 'at', cell: ({ at }) => at },
  { title: 'of', cell: ({ of }) => of },
  { title: 'as_of', cell: ({ asOf }) => asOf },
  { title: 'known_at', cell: ({ knownAt }) => knownAt },
  { title: 'teller', cell: ({ by }) => by.teller },
  { title: 'role', cell: ({ by }) => by.role },
  { title: 'read_for', cell: ({ by }) => by.party?.id ?? null },
  { title: 'name', cell: ({ by }) => by.party?.name ?? null },
  { title: 'share', cell: ({ by }) => by.share ?? null },
  { title: 'purpose', cell: ({ purpose }) => purpose },
];

/** Each read a line of JSON, as a page has it. */
const LINES: ListForm<ShownRead> = {
  ...{ file: 'reads.ndjson', type: NDJSON, head: '' },
  line: (read) => `${JSON.stringify(read)}\n`,
};

/** Who read what of a professional. */
@Controller('v1/professionals')
@UseInterceptors(ETags)
export class ReadsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/reads')
  @ApiProduces('application/json', 'text/csv', NDJSON)
  @ProfessionalApi(
    'Read who looked at a professional; for the professional and operators',
    'A page of reads by others, the last first; or all that are kept as CSV or NDJSON.',
    readsAnswer,
  )
  async reads(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(ReadsDto)) asked: ReadsDto,
    @Req() request: FastifyRequest,
  ): Promise<ReadsAnswer | StreamableFile> {
    const { format, ...question } = withLimit(asked);
    const read = (page: Partial<PageOfList>): Promise<ReadsAnswer> =>
      this.queries.execute(new ReadReads({ ...question, ...page, viewer, id }));
    if (asksFor('ndjson', NDJSON, request, format)) {
      return listAnswer(LINES, question.cursor, read, asker);
    }
    if (!asksForCsv(request, format)) return read({});
    return csvAnswer('reads', COLUMNS, question.cursor, read, asker);
  }
}
