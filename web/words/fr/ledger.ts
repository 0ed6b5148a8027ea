/** The command line says the same of events and keys: its words are taken. */
import { FRENCH_CODES } from '../../../src/words/fr/codes.js';
import type { Translated } from '../catalogue.js';
import type * as english from '../en/ledger.js';

export const side: Translated<typeof english.side> = {
  payment: 'paiement',
  deadline: 'délais',
  relation: 'relation',
};

export const grade: Translated<typeof english.grade> = {
  declared: 'dit par un seul côté',
  documented: 'montré par une pièce ou une comptabilité',
  corroborated: 'dit des deux côtés',
  banked: 'dit par une banque',
};

export const source: Translated<typeof english.source> = {
  api: 'un logiciel de comptabilité',
  ledger: 'un fichier comptable',
  platform: 'une plateforme de facturation',
  webhook: 'un webhook signé',
  bank: 'une banque',
};

export const role: Translated<typeof english.role> = FRENCH_CODES.role;

export const vetting: Translated<typeof english.vetting> = FRENCH_CODES.vetting;

export const event: Translated<typeof english.event> = FRENCH_CODES.event;
