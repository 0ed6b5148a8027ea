/** Sectors: the sections of NACE Rev. 2, from the code of an activity. */

/** From its first two digits on. NAF, the French form of NACE, has the same. */
const SECTIONS = [
  ...([
    ['A', 1],
    ['B', 5],
    ['C', 10],
    ['D', 35],
    ['E', 36],
    ['F', 41],
    ['G', 45],
    ['H', 49],
    ['I', 55],
    ['J', 58],
    ['K', 64],
  ] as const),
  ...([
    ['L', 68],
    ['M', 69],
    ['N', 77],
    ['O', 84],
    ['P', 85],
    ['Q', 86],
    ['R', 90],
    ['S', 94],
    ['T', 97],
    ['U', 99],
  ] as const),
] as const;

/** A section of NACE; `none`: no activity is told, or one that is no code of it. */
export type Sector = (typeof SECTIONS)[number][0] | 'none';

export const SECTORS: readonly Sector[] = [...SECTIONS.map(([section]) => section), 'none'];

/** The sector of an activity, such as `62.01Z`. */
export function sectorOf(activity: string | undefined): Sector {
  const division = Number(/^(\d{2})/.exec(activity ?? '')?.[1] ?? 0);
  return SECTIONS.findLast(([, first]) => first <= division)?.[0] ?? 'none';
}
