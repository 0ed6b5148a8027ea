/** The model that ships with Kept, from its data file. */
import { type Model, readModel } from '../score/model.js';
import triangle1Json from './triangle-1.json' with { type: 'json' };

export const triangle1: Model = readModel(triangle1Json);
