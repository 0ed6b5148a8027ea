import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './answers.dto.js';

/** What OpenAPI says of a route's refusals, by their HTTP status. */
export function ProblemsApi(...statuses: readonly number[]): MethodDecorator[] {
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: 'Refused; see [problems](/docs/problems).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );
}

/** Of a route that is refused for what the ledger holds. */
export function ConflictApi(): MethodDecorator {
  return applyDecorators(...ProblemsApi(409));
}
