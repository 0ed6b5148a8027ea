import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { MESSAGES } from '../../messages/catalogue.js';
import { CloudEventDto } from '../../messages/cloud-event.js';
import { ProblemDto } from '../server/answers.dto.js';
import { CLOUD_EVENT, CLOUD_EVENTS, JSON_TYPE, NDJSON } from '../server/bodies.js';
import { PartyDto } from '../server/party.dto.js';
import { SingleCallApi } from './single-call.openapi.js';

const MESSAGE_DTOS = Object.values(MESSAGES).map(({ dto }) => dto);

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
    SingleCallApi(SUMMARY),
  );
}
