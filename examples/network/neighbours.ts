/** Nine firms that joined the network in 2026, in whom reputation can be seen to circulate. */
import type { Professional } from './cast.js';

const FRENCH = { country: 'FR', size: 'small' } as const;

export const GOASDOUE: Professional = {
  ...FRENCH,
  identifier: '0002:000902403',
  name: 'Ébénisterie Goasdoué',
  activity: '31.09B',
  size: 'micro',
  naturalPerson: true,
  story: 'A cabinet maker who began in February 2026 and pays whom everybody knows, on the day.',
  shows: 'A newcomer who grows: from a contact to proven relations, and to standing.',
};

export const VALMONT: Professional = {
  ...FRENCH,
  identifier: '0002:000902494',
  name: 'Négoce Valmont',
  activity: '46.73A',
  story: 'Building materials in the Orne; sells to carpenters and to Constructions Lemarié.',
  shows: 'One of a circle of four whose open invoices could be set off.',
};

export const PERCHE: Professional = {
  ...FRENCH,
  identifier: '0002:000902585',
  name: 'Scierie du Perche',
  activity: '16.10A',
  story: 'Saws oak for carpenters and buys its machines’ spare parts at Valmont.',
  shows: 'One of the circle.',
};

export const OLLIVIER: Professional = {
  ...FRENCH,
  identifier: '0002:000902676',
  name: 'Charpentes Ollivier',
  activity: '43.91A',
  story: 'Raises roof frames; buys oak of Perche, works for Renaud.',
  shows: 'One of the circle.',
};

export const RENAUD: Professional = {
  ...FRENCH,
  identifier: '0002:000902767',
  name: 'Couverture Renaud',
  activity: '43.91B',
  story: 'Covers what Ollivier raised, and roofed the halls of Valmont.',
  shows: 'One of the circle.',
};

export const LEMARIE: Professional = {
  ...FRENCH,
  identifier: '0002:000902858',
  name: 'Constructions Lemarié',
  activity: '41.20B',
  size: 'medium',
  story: 'Paid on the day until April 2026, and nobody since; its debits come back.',
  shows: 'A fall: from high to low within half a year, of which a watcher hears the same day.',
};

export const SOLBEC: Professional = {
  ...FRENCH,
  identifier: '0002:000902940',
  name: 'Agence Solbec',
  activity: '73.11Z',
  story: 'Bills Marvane, which bills Opaline, which bills Solbec; all is paid within days.',
  shows: 'A ring that tries to buy standing, and gets none.',
};

export const MARVANE: Professional = {
  ...FRENCH,
  identifier: '0002:000903039',
  name: 'Studio Marvane',
  activity: '74.20Z',
  story: 'The second of the ring.',
  shows: 'As Solbec.',
};

export const OPALINE: Professional = {
  ...FRENCH,
  identifier: '0002:000903120',
  name: 'Régie Opaline',
  activity: '73.12Z',
  story: 'The third of the ring.',
  shows: 'As Solbec.',
};

/** In the order in which the README lists them. */
export const neighbours: readonly Professional[] = [
  GOASDOUE,
  VALMONT,
  PERCHE,
  OLLIVIER,
  RENAUD,
  LEMARIE,
  SOLBEC,
  MARVANE,
  OPALINE,
];
