import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../server/auth.guard.js';
import { isProblemCode, PROBLEM_CODES, statusOf, titleOf } from '../server/problem.js';

/** The page to which every problem's type leads. */
@ApiExcludeController()
@Controller()
export class DocsController {
  @Open()
  @Get('docs/problems')
  @Header('content-type', 'text/html; charset=utf-8')
  problems(): string {
    const rows = PROBLEM_CODES.filter(isProblemCode).map(
      (code) =>
        `<dt id="${code}"><code>${code}</code> (${statusOf(code)})</dt>` +
        `<dd>${withCode(escaped(titleOf(code)))}</dd>`,
    );
    return (
      '<!doctype html><html lang="en"><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">' +
      '<title>Problems of Kept</title>' +
      `<style>${STYLE}</style><h1>Problems</h1>` +
      '<p>What the <code>code</code> of a problem means. <a href="/docs">All calls</a></p>' +
      `<dl>${rows.join('')}</dl></html>`
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What stands between backticks, as code. */
function withCode(text: string): string {
  return text.replace(/`([^`]*)`/g, '<code>$1</code>');
}

/** The problem that the address points to is marked. */
const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}' +
  'dt{margin-top:1em}dd{margin-left:1.5em}dt:target{background:#fff3bf}code{background:#f1f3f5;padding:0 .2em;overflow-wrap:anywhere}';
