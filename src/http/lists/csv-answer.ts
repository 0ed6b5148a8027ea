/**
 * A list as a file, such as CSV for spreadsheets: page after page is read and sent, so that memory
 * holds one page however long the list is. The pages are of one moment, since their cursors say it.
 */
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { csvLine } from '../../intake/csv/csv-cell.js';
import { OneOf } from '../../messages/members.js';
import { PAGE_LIMIT, type Page } from '../../query/page.js';
import { ReadTurnedAway } from '../../query/read-turned-away.js';
import type { Asker } from '../../query/reader.js';

export const LIST_FORMATS = ['json', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** In which form a list is answered. */
export const Format = () =>
  OneOf('`csv` for the whole list as text/csv; `Accept: text/csv` says the same.', LIST_FORMATS, {
    optional: true,
  });

/** A column of a list as CSV. */
export interface CsvColumn<Item> {
  readonly title: string;
  /** Text is guarded against spreadsheets that take it for a formula; null is an empty cell. */
  readonly cell: (item: Item) => string | number | null;
}

/** The parameters of one page of a list. */
export interface PageOfList {
  readonly cursor?: string;
  readonly limit: number;
}

/** Whether a caller asks for CSV. */
export function asksForCsv(request: FastifyRequest, format: string | undefined): boolean {
  return asksFor('csv', 'text/csv', request, format);
}

/** Whether a caller asks for a form: by a parameter, or by preferring no other type to its own. */
export function asksFor(
  name: string,
  type: string,
  { headers }: FastifyRequest,
  format: string | undefined,
): boolean {
  if (format !== undefined) return format === name;
  return headers.accept?.split(',')[0]?.trim().startsWith(type) ?? false;
}

/** The whole list as CSV, from a cursor on. */
export function csvAnswer<Item>(
  name: string,
  columns: readonly CsvColumn<Item>[],
  cursor: string | undefined,
  read: (page: PageOfList) => Promise<Page<Item>>,
  asker: Asker,
): Promise<StreamableFile> {
  const form = {
    ...{ file: `${name}.csv`, type: 'text/csv; charset=utf-8' },
    head: csvLine(columns.map(({ title }) => title)),
    line: (item: Item) => csvLine(columns.map(({ cell }) => cell(item))),
  };
  return listAnswer(form, cursor, read, asker);
}

/** A list as a file: what stands before its items, and the line of each. */
export interface ListForm<Item> {
  readonly file: string;
  readonly type: string;
  readonly head: string;
  readonly line: (item: Item) => string;
}

/**
 * The whole list from a cursor on. The first page is read before anything is sent, so that what is
 * wrong with the question is answered as a problem; a later failure cuts the answer off.
 */
export async function listAnswer<Item>(
  { file, type, head, line }: ListForm<Item>,
  cursor: string | undefined,
  read: (page: PageOfList) => Promise<Page<Item>>,
  { gone }: Asker,
): Promise<StreamableFile> {
  const limit = PAGE_LIMIT;
  const first = await read({ limit, ...(cursor !== undefined && { cursor }) });
  async function* text(): AsyncGenerator<string> {
    yield head;
    for (let page = first; ; ) {
      yield page.items.map(line).join('');
      const { next } = page;
      if (next === null) return;
      page = await whenThereIsTime(() => read({ limit, cursor: next }), gone);
    }
  }
  return new StreamableFile(Readable.from(text(), { objectMode: false }), {
    type,
    disposition: `attachment; filename="${file}"`,
  });
}

/** A later page waits where it is turned away, for as long as somebody waits for it. */
async function whenThereIsTime<Answer>(
  read: () => Promise<Answer>,
  gone: AbortSignal | null,
): Promise<Answer> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ReadTurnedAway) || error.why === 'too_much' || gone?.aborted) {
        throw error;
      }
      await delay(error.again * 1000, null, gone ? { signal: gone } : {});
    }
  }
}
