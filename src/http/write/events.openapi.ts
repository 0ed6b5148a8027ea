import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { MESSAGES } from '../../messages/catalogue.js';
import { CloudEventDto } from '../../messages/cloud-event.js';
import { ProblemDto, ToldDto } from '../server/answers.dto.js';
import { CLOUD_EVENT, CLOUD_EVENTS, JSON_TYPE, NDJSON } from '../server/bodies.js';
import { PartyDto } from '../server/party.dto.js';

const MESSAGE_DTOS = Object.values(MESSAGES).map(({ dto }) => dto);

/** What OpenAPI says of every call that tells one thing. */
export function TellingApi(summary: string): MethodDecorator {
  return applyDecorators(
    ApiTags('Telling'),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Stands in for the message id: sent again with the same facts it adds nothing.',
    }),
    ApiResponse({ status: 201, description: 'Accepted: the entry is durable.', type: ToldDto }),
    ApiResponse({ status: 200, description: 'Told before, or a dry run.', type: ToldDto }),
    ...ProblemsApi(400, 401, 403, 409, 413, 415, 422, 429),
  );
}

export function ProblemsApi(...statuses: readonly number[]): MethodDecorator[] {
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: 'Refused; see [problems](/docs/problems).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );
}

const SUMMARY =
  'Tell one event (CloudEvents structured or binary), a batch, or up to 100,000 lines of NDJSON';

export function EventsApi(): MethodDecorator {
  const event = { $ref: getSchemaPath(CloudEventDto) };
  return applyDecorators(
    ApiExtraModels(PartyDto, ProblemDto, CloudEventDto, ...MESSAGE_DTOS),
    ApiConsumes(CLOUD_EVENT, CLOUD_EVENTS, JSON_TYPE, NDJSON),
    ApiBody({
      description: `One CloudEvent; a list of them as ${CLOUD_EVENTS}; one a line as ${NDJSON}.`,
      schema: { oneOf: [event, { type: 'array', items: event }] },
    }),
    TellingApi(SUMMARY),
  );
}
