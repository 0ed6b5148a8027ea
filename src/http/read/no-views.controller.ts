import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HttpProblem } from '../server/problem.js';

const OF_ONE = [
  '',
  '/score',
  '/score/history',
  '/trail',
  '/relations',
  '/promises',
  '/figures',
  '/live',
];

const PATHS = [
  ...OF_ONE.map((rest) => `v1/professionals/:id${rest}`),
  ...[
    'v1/professionals',
    'v1/promises/:promise',
    'v1/entries/:entry',
    'v1/entries/:entry/original',
  ],
  ...['v1/keys', 'v1/uncounted', 'v1/unmatched'],
];

/** In place of every read, where a process keeps no views. */
@ApiExcludeController()
@Controller()
export class NoViewsController {
  @Get(PATHS)
  refuse(): never {
    throw new HttpProblem('process_must_keep_views');
  }
}
