import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../server/auth.guard.js';
import { HttpProblem } from '../server/problem.js';

const OF_ONE = [
  '',
  '/score',
  '/score/history',
  '/score/raise',
  '/score/change',
  '/receipt',
  '/trail',
  '/relations',
  '/promises',
  '/figures',
  '/tables/:table',
  '/live',
  '/shares',
];

const PATHS = [
  ...OF_ONE.map((rest) => `v1/professionals/:id${rest}`),
  ...[
    'v1/professionals',
    'v1/promises/:promise',
    'v1/entries/:entry',
    'v1/entries/:entry/original',
    'v1/entries/:entry/proof',
  ],
  ...['v1/keys', 'v1/contests', 'v1/scores', 'v1/service', 'v1/uncounted', 'v1/unmatched'],
  ...['v1/shared/:token', 'v1/shared/:token/badge', 'v1/shared/:token/receipt'],
];

/** In place of every read, where a process keeps no views. */
@ApiExcludeController()
@Controller()
export class NoViewsController {
  /** Pages show what reads answer; so there are none, and the bare address leads to the API. */
  @Open()
  @Get()
  @Redirect('/docs')
  home(): void {
    // The redirect is all there is to say.
  }

  @Get(PATHS)
  refuse(): never {
    throw new HttpProblem('process_must_keep_views');
  }
}
