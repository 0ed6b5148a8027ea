import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ToldDto } from '../server/answers.dto.js';
import { ProblemsApi } from '../server/problem.openapi.js';

/** What OpenAPI says of every call that tells one thing. */
export function SingleCallApi(summary: string): MethodDecorator {
  return applyDecorators(
    ApiTags('Telling'),
    ApiOperation({ summary }),
    IdempotencyKeyApi(
      'Stands in for the message id: sent again with the same body it adds nothing, and with ' +
        'another body, number or type it is refused.',
    ),
    ApiResponse({ status: 201, description: 'Accepted: the entry is durable.', type: ToldDto }),
    ApiResponse({ status: 200, description: 'Told before, or a dry run.', type: ToldDto }),
    ...ProblemsApi(400, 401, 403, 409, 413, 415, 422, 429),
  );
}

/** What OpenAPI says of the header where a call heeds it. */
export function IdempotencyKeyApi(description: string): MethodDecorator {
  return ApiHeader({ name: 'Idempotency-Key', required: false, description });
}
