/** The keys of the network and how each of them tells. */
import { civilOf, type DayNumber, dayNumberOf, weekdayOf } from '../../src/ledger/values/day.js';
import type { PartyInput } from '../../src/messages/message.js';
import {
  ALPINA,
  AUBRAC,
  BRUNEL,
  DELCOURT,
  DELCOURT_LOGISTIQUE,
  FERRAND,
  JOLY,
  KEROUANTON,
  LACHAUME,
  MAILLARD,
  MULLER,
  PERROTIN,
  type Professional,
  TESSIER,
  THORNBURY,
  VAL_D_ORNE,
  VASSEUR,
  VOLTEA,
} from './cast.js';
import {
  GOASDOUE,
  LEMARIE,
  MARVANE,
  OLLIVIER,
  OPALINE,
  PERCHE,
  RENAUD,
  SOLBEC,
  VALMONT,
} from './neighbours.js';
import type { ExampleKey, Voice } from './sent-message.js';

type Arrival = (day: DayNumber) => DayNumber;

const sameDay: Arrival = (day) => day;
const nextDay: Arrival = (day) => day + 1;
/** A batch every Friday. */
const onFriday: Arrival = (day) => day + ((12 - weekdayOf(day)) % 7);
/** A month's ledger is closed and imported on the 12th of the next. */
const nextMonth: Arrival = (day) => {
  const [year, month] = civilOf(day);
  return month === 12 ? dayNumberOf(year + 1, 1, 12) : dayNumberOf(year, month + 1, 12);
};

function ownKey(teller: string, label: string, parties: readonly Professional[]): ExampleKey {
  return {
    teller,
    label,
    role: 'emitter',
    source: 'api',
    vetting: 'known',
    live: true,
    parties: parties.map(({ identifier }) => identifier),
  };
}

const BANK_CUSTOMERS = [
  ...[BRUNEL, LACHAUME, TESSIER, FERRAND, VAL_D_ORNE],
  ...[GOASDOUE, VALMONT, PERCHE, OLLIVIER, RENAUD, LEMARIE],
];
const CABINET_CLIENTS = [MAILLARD, PERROTIN, JOLY];

/** Every key, in the order in which an operator would grant them. */
export const keys: readonly ExampleKey[] = [
  {
    teller: 'reseau',
    label: 'Operator of the network',
    role: 'operator',
    source: 'api',
    vetting: 'known',
    live: false,
    parties: [],
    anyParty: true,
  },
  ownKey('brunel-atelier', 'Brunel: job accounting', [BRUNEL]),
  ownKey('lachaume-gestion', 'Lachaume: print shop management', [LACHAUME]),
  ownKey('tessier-compta', 'Tessier: accounting', [TESSIER]),
  ownKey('vasseur-factures', 'Vasseur: invoicing app', [VASSEUR]),
  { ...ownKey('ferrand-erp', 'Ferrand: ERP, a batch on Fridays', [FERRAND]), live: false },
  ownKey('mueller-erp', 'Müller & Söhne: ERP', [MULLER]),
  ownKey('alpina-erp', 'Alpina: ERP', [ALPINA]),
  ownKey('thornbury-books', 'Thornbury: bookkeeping', [THORNBURY]),
  ownKey('delcourt-tms', 'Delcourt: transport management', [DELCOURT, DELCOURT_LOGISTIQUE]),
  ownKey('valdorne-finances', 'Val-d’Orne: finance department', [VAL_D_ORNE]),
  ownKey('voltea-facturation', 'Voltéa: billing', [VOLTEA]),
  { ...ownKey('aubrac-honoraires', 'Cabinet Aubrac: its own fees', [AUBRAC]), source: 'ledger' },
  ownKey('kerouanton-app', 'Kerouanton: invoicing app', [KEROUANTON]),
  {
    teller: 'cabinet-aubrac',
    label: 'Cabinet Aubrac: ledgers of three clients',
    role: 'emitter',
    source: 'ledger',
    owner: AUBRAC.identifier,
    vetting: 'known',
    live: false,
    parties: CABINET_CLIENTS.map(({ identifier }) => identifier),
  },
  {
    teller: 'banque-rivedroite',
    label: 'Banque Rive Droite: account statements',
    role: 'emitter',
    source: 'bank',
    vetting: 'vetted',
    live: true,
    parties: BANK_CUSTOMERS.map(({ identifier }) => identifier),
  },
  {
    teller: 'clairfact',
    label: 'Clairfact: e-invoicing platform',
    role: 'emitter',
    source: 'platform',
    vetting: 'vetted',
    live: true,
    parties: [],
    anyParty: true,
  },
  ownKey('goasdoue-carnet', 'Goasdoué: order book', [GOASDOUE]),
  ownKey('valmont-gestion', 'Valmont: trade management', [VALMONT]),
  ownKey('perche-compta', 'Scierie du Perche: accounting', [PERCHE]),
  ownKey('ollivier-devis', 'Ollivier: quotes and bills', [OLLIVIER]),
  ownKey('renaud-devis', 'Renaud: quotes and bills', [RENAUD]),
  ownKey('lemarie-compta', 'Lemarié: accounting', [LEMARIE]),
  ownKey('solbec-app', 'Solbec: invoicing app', [SOLBEC]),
  ownKey('marvane-app', 'Marvane: invoicing app', [MARVANE]),
  ownKey('opaline-app', 'Opaline: invoicing app', [OPALINE]),
];

function voice(
  teller: string,
  of: Professional | null,
  arrival: Arrival = sameDay,
  named = false,
): Voice {
  return {
    teller,
    of: of?.identifier ?? null,
    named,
    arrival,
    calls: (identifier) => identifier,
  };
}

export const operator = voice('reseau', null);
export const brunel = voice('brunel-atelier', BRUNEL);
export const lachaume = voice('lachaume-gestion', LACHAUME);
export const tessier = voice('tessier-compta', TESSIER, nextDay);
export const vasseur = voice('vasseur-factures', VASSEUR);
export const ferrand = voice('ferrand-erp', FERRAND, onFriday);
export const muller = voice('mueller-erp', MULLER);
export const alpina = voice('alpina-erp', ALPINA);
export const thornbury = voice('thornbury-books', THORNBURY, nextDay);
export const delcourt = voice('delcourt-tms', DELCOURT, sameDay, true);
export const delcourtLogistique = voice('delcourt-tms', DELCOURT_LOGISTIQUE, sameDay, true);
export const valDOrne = voice('valdorne-finances', VAL_D_ORNE);
export const voltea = voice('voltea-facturation', VOLTEA);
export const aubrac = voice('aubrac-honoraires', AUBRAC);
export const kerouanton = voice('kerouanton-app', KEROUANTON);
export const goasdoue = voice('goasdoue-carnet', GOASDOUE);
export const valmont = voice('valmont-gestion', VALMONT);
export const perche = voice('perche-compta', PERCHE);
export const ollivier = voice('ollivier-devis', OLLIVIER);
export const renaud = voice('renaud-devis', RENAUD);
export const solbec = voice('solbec-app', SOLBEC);
export const marvane = voice('marvane-app', MARVANE);
export const opaline = voice('opaline-app', OPALINE);

/** The bank speaks for the holder of the account; statements arrive a day later. */
export function bankOf(holder: Professional): Voice {
  return voice('banque-rivedroite', holder, nextDay, true);
}

/** The platform, for the professional whose document or status it passes on. */
export function platformFor(professional: Professional): Voice {
  return voice('clairfact', professional, sameDay, true);
}

/** Codes in the cabinet's ledgers, for those whom it does not know by an official identifier. */
export const CABINET_CODES: ReadonlyMap<string, PartyInput> = new Map([
  [VOLTEA.identifier, { id: 'local:cabinet-aubrac:401VOLTEA', name: 'VOLTEA ENERGIE' }],
  [FERRAND.identifier, { id: 'local:cabinet-aubrac:411FERRAND', name: 'FERRAND IND.' }],
]);

/** The cabinet for one of its clients: a whole ledger at a time, under its own account codes. */
export function cabinetFor(client: Professional): Voice {
  return {
    ...voice('cabinet-aubrac', client, nextMonth, true),
    calls: (identifier) => CABINET_CODES.get(identifier) ?? identifier,
  };
}
