/** Everybody in the network: who began it, and who joined it later. */
import { founders, type Professional } from './cast.js';
import { neighbours } from './neighbours.js';

/** In the order in which the README lists them. */
export const professionals: readonly Professional[] = [...founders, ...neighbours];
