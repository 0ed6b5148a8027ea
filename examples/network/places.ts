/** Where the firms of the network are: most of them in the Orne. */
import {
  ALPINA,
  FERRAND,
  KEROUANTON,
  MULLER,
  type Professional,
  THORNBURY,
  VASSEUR,
  VOLTEA,
} from './cast.js';
import { MARVANE, OPALINE, SOLBEC } from './neighbours.js';

/** A region (ISO 3166-2), and the beginning of a postal code. */
export interface Whereabouts {
  readonly region: string;
  readonly postalArea: string;
}

const ORNE: Whereabouts = { region: 'FR-NOR', postalArea: 'FR-61' };
const PARIS: Whereabouts = { region: 'FR-IDF', postalArea: 'FR-75' };

const ELSEWHERE: ReadonlyMap<Professional, Whereabouts> = new Map([
  [VASSEUR, { region: 'FR-NOR', postalArea: 'FR-14' }],
  [FERRAND, { region: 'FR-PDL', postalArea: 'FR-72' }],
  [KEROUANTON, { region: 'FR-BRE', postalArea: 'FR-29' }],
  [VOLTEA, { region: 'FR-IDF', postalArea: 'FR-92' }],
  [MULLER, { region: 'DE-BW', postalArea: 'DE-88' }],
  [ALPINA, { region: 'CH-ZH', postalArea: 'CH-80' }],
  [THORNBURY, { region: 'GB-ENG', postalArea: 'GB-BD' }],
  [SOLBEC, PARIS],
  [MARVANE, PARIS],
  [OPALINE, PARIS],
]);

export function placeOf(professional: Professional): Whereabouts {
  return ELSEWHERE.get(professional) ?? ORNE;
}
