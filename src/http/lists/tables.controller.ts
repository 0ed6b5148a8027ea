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
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TABLE_NAMES, TABLE_SIDES, type TableSide } from '../../../projections/tables/table.js';
import type { Access } from '../../command/speaker.js';
import { Code, Currency, DayOf, OneOf } from '../../messages/members.js';
import type { Page } from '../../query/page.js';
import { ReadTables } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { type FlatRow, rowsOf, titlesOf } from '../../query/tables/flat.js';
import type { TablesAnswer } from '../../query/tables/tables.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { AskedAsOfDto, Cursor, Limit, OPTIONAL_DAY, withLimit } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import {
  asksForCsv,
  type CsvColumn,
  csvAnswer,
  Format,
  type ListFormat,
  type PageOfList,
} from './csv-answer.js';
import { tablesAnswer } from './tables.openapi.js';

const DAYS = /^\d{1,4}(,\d{1,4}){0,11}$/;

export class TablesDto extends AskedAsOfDto {
  @DayOf(
    'The first day of the period; a year before `to`, or half a year of the United Kingdom, ' +
      'where it is not said. Not of aged balances, which are as of a day.',
    OPTIONAL_DAY,
  )
  readonly from?: string;

  @DayOf(
    'The closing day; that of the last calendar year, or half, over as of `asOf`, where it is ' +
      'not said.',
    OPTIONAL_DAY,
  )
  readonly to?: string;

  @Currency('Invoices in this currency only; a table for each, where it is not said.', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @OneOf('One side only; the United Kingdom and Spain ask for purchases.', TABLE_SIDES, {
    optional: true,
  })
  readonly side?: TableSide;

  @Code('Of aged balances: where ranges of days overdue end.', DAYS, 'days such as 30,60,90', {
    optional: true,
    example: '30,60,90',
  })
  readonly buckets?: string;

  @Format()
  readonly format?: ListFormat;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

/** Statutory tables and aged balances of a professional. */
@Controller('v1/professionals')
@UseInterceptors(ETags)
export class TablesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/tables/:table')
  @ApiProduces('application/json', 'text/csv')
  @ApiParam({ name: 'table', enum: [...TABLE_NAMES] })
  @ProfessionalApi(
    'Draw up a statutory table, or aged balances',
    'A table for each side and currency, with the control that ties it to the ledger. For the ' +
      'professional and operators; for analysts without names.',
    tablesAnswer,
  )
  async table(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('table') table: string,
    @Query(new CheckedQuery(TablesDto)) asked: TablesDto,
    @Req() request: FastifyRequest,
  ): Promise<TablesAnswer | StreamableFile> {
    const { format, ...question } = withLimit(asked);
    const read = (page: Partial<PageOfList>): Promise<TablesAnswer> =>
      this.queries.execute(new ReadTables({ ...question, ...page, viewer, id, table }, asker));
    if (!asksForCsv(request, format)) return read({});
    const columns = titlesOf({ ...question, table }).map(columnOf);
    const rows = async (page: PageOfList): Promise<Page<FlatRow>> => {
      const answer = await read(page);
      return { items: rowsOf(answer), next: answer.next };
    };
    return csvAnswer(table, columns, question.cursor, rows, asker);
  }
}

function columnOf(title: string, at: number): CsvColumn<FlatRow> {
  return { title, cell: (row) => row[at] ?? null };
}
