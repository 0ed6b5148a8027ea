/** The model that ships with Kept, from its data file. */
import triangle1Json from './triangle-1.json' with { type: 'json' };
import { type Model, readModel } from './model.js';

export const triangle1: Model = readModel(triangle1Json);
