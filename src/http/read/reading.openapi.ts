import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { JSON_TYPE } from '../server/bodies.js';
import { IDENTIFIER } from '../server/party.dto.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import type { AnswerSchema } from './schema.js';

function json(schema: AnswerSchema) {
  return { content: { [JSON_TYPE]: { schema } } };
}

/** What OpenAPI says of every read. */
export function ReadingApi(
  summary: string,
  answer: string,
  schema?: AnswerSchema,
): MethodDecorator {
  return applyDecorators(
    ApiTags('Reading'),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: answer, ...(schema && json(schema)) }),
    ApiResponse({ status: 304, description: 'As it was when the ETag sent was given.' }),
    ...ProblemsApi(400, 401, 403, 404, 429, 503),
  );
}

/** Who is asked about. */
export const PROFESSIONAL = {
  name: 'id',
  description: `${IDENTIFIER} Or a party id.`,
  example: '0002:552100554',
};

/** A read of one professional. */
export function ProfessionalApi(
  summary: string,
  answer: string,
  schema?: AnswerSchema,
): MethodDecorator {
  return applyDecorators(ApiParam(PROFESSIONAL), ReadingApi(summary, answer, schema));
}
