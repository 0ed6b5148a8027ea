/** What answers tell of the model on which they rest, for OpenAPI. */
import type { ModelStamp } from '../../models/model-hash.js';
import { optional, type SchemaMembers, text } from '../read/schema.js';

/** Which model an answer rests on. */
export const MODEL: SchemaMembers<ModelStamp> = {
  model: text('The scoring model.'),
  modelHash: text('SHA-256 of the model as canonical JSON (RFC 8785).'),
};

/** Of a day: where it is another model than that of the answer. */
export const POINT_MODEL = {
  model: optional(text('The model in force then, where it is another.')),
  modelHash: optional(text()),
};
