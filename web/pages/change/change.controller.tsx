import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { ChangeDto } from '../../../src/http/read/questions.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { CheckedQuery } from '../../../src/http/server/checked.pipe.js';
import { ReadChange } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { CHANGED, ChangePage } from './change-page.js';

const MOMENTS = new CheckedQuery(ChangeDto);

/** Promises named in each part. */
const SHARES = 8;

@Pages()
@Controller('professionals')
export class ChangeController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/change')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query() { from, to, fromKnownAt, toKnownAt, of }: Readonly<Record<string, string>>,
  ): Promise<string> {
    const asked = given({ from, to, fromKnownAt, toKnownAt });
    MOMENTS.transform(asked);
    const change = await this.queries.execute(
      new ReadChange({ ...asked, viewer, id, limit: SHARES }, asker),
    );
    const shown = CHANGED.find((each) => each === of) ?? 'overall';
    return renderPage(frame, <ChangePage change={change} of={shown} id={id} />);
  }
}

/** Fields of a form that were left empty say nothing. */
function given(
  fields: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  );
}
