/** The head that ships with Kept, from its data file: see bench/judge/make-head.ts. */
import { type Head, readHead } from '../prediction/head.js';
import json from './triangle-1-head.json' with { type: 'json' };

export const triangle1Head: Head = readHead('head', json);
