import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { JSON_TYPE, NDJSON } from '../server/bodies.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { IdempotencyKeyApi } from '../write/single-call.openapi.js';
import { DocumentsTakenDto } from './documents-taken.dto.js';
import { MAX_FILES } from './sent-documents.js';

const DESCRIPTION =
  'The body is one document of any media type, or a form of up to ' +
  `${MAX_FILES} files. A file named \`parties\` before them says who stands behind the codes ` +
  'used (`code,identifier,terms`). Answered with a report for each document: ' +
  '200 where all of it was taken, 207 where it was in part. Where all documents are refused ' +
  'whole it is a problem, with the reports as `documents`. With ' +
  `\`Accept: ${NDJSON}\` the report comes line by line, and whole; its status is 207, since what ` +
  'becomes of the rest is not known yet. The same document again adds nothing.';

/** The id keeps the name under which clients were made from it. */
export function DocumentsApi(): MethodDecorator {
  const binary = { type: 'string', format: 'binary' };
  return applyDecorators(
    ApiTags('Telling'),
    ApiExtraModels(DocumentsTakenDto),
    ApiOperation({
      operationId: 'IntakeController_take',
      summary: 'Send accounting documents',
      description: DESCRIPTION,
    }),
    IdempotencyKeyApi(
      'Belongs to the document that is the body: sent again with it nothing is added, and with ' +
        'another one, or other parameters, it is refused. Not for forms.',
    ),
    ApiConsumes('application/octet-stream', 'application/xml', 'application/pdf', 'text/plain'),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: binary }),
    ApiProduces(JSON_TYPE, NDJSON),
    ApiResponse({
      status: 200,
      description: 'What became of each document.',
      content: { [JSON_TYPE]: { schema: { $ref: getSchemaPath(DocumentsTakenDto) } } },
    }),
    ApiResponse({
      status: 207,
      description: 'What became of each document: some, or parts of some, were not taken.',
      content: {
        [JSON_TYPE]: { schema: { $ref: getSchemaPath(DocumentsTakenDto) } },
        [NDJSON]: { schema: { type: 'string' } },
      },
    }),
    ...ProblemsApi(400, 401, 403, 409, 413, 415, 422, 429, 503),
  );
}
