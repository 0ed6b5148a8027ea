/** What OpenAPI says of the log. */
import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ProblemsApi } from '../server/problem.openapi.js';

export const NOTE_TYPE = 'text/plain; charset=utf-8';
export const BYTES_TYPE = 'application/octet-stream';

/** How many witnesses must have seen a checkpoint. */
export function LeastParam(): MethodDecorator {
  return ApiParam({
    name: 'least',
    description: 'How many witnesses must have seen it',
    schema: { type: 'integer', minimum: 1, maximum: 99 },
  });
}

/** A route of the log. */
export function LogApi(summary: string, answer: string, type: string): MethodDecorator {
  return applyDecorators(
    ApiTags('The log'),
    ApiOperation({ summary }),
    ApiProduces(type),
    ApiResponse({ status: 200, description: answer }),
    ...ProblemsApi(401, 403, 404, 429, 503),
  );
}
