import { Controller, Get, Header, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from './auth.guard.js';
import { isProblemCode, PROBLEM_CODES, statusOf, titleOf } from './problem.js';

/**
 * Pages for people: where the bare address leads, and the page to which every problem's type leads.
 */
@ApiExcludeController()
@Controller()
export class PagesController {
  @Open()
  @Get()
  @Redirect('/docs')
  home(): void {
    // The redirect is all there is to say.
  }

  @Open()
  @Get('docs/problems')
  @Header('content-type', 'text/html; charset=utf-8')
  problems(): string {
    const rows = PROBLEM_CODES.filter(isProblemCode).map(
      (code) =>
        `<dt id="${code}"><code>${code}</code> (${statusOf(code)})</dt>` +
        `<dd>${escaped(titleOf(code))}</dd>`,
    );
    return (
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Problems</title>' +
      `<h1>Problems</h1><dl>${rows.join('')}</dl></html>`
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
