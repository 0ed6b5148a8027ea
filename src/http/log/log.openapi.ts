/** What OpenAPI says of the log. */
import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ProblemsApi } from '../server/problem.openapi.js';

export const NOTE_TYPE = 'text/plain; charset=utf-8';
export const BYTES_TYPE = 'application/octet-stream';

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
