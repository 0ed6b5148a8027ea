/**
 * The status codes of an invoice's life (MDT-105) and the motives of a status (MDT-113), from the
 * code lists of AFNOR XP Z12-012 version 1.4 (schematron BR-FR-CDV-CL-06 and CL-09).
 */
import type { DisputeReason } from '../../ledger/events.js';
import type { MappingRow } from '../format.js';

/** What a status makes of an invoice here; `log` is read and kept nowhere. */
export type Fate =
  | 'received'
  | 'approved'
  | 'approved_partly'
  | 'disputed'
  | 'suspended'
  | 'resumed'
  | 'refused'
  | 'rejected'
  | 'cancelled'
  | 'payment_sent'
  | 'cashed'
  | 'assigned'
  | 'assigned_confidentially'
  | 'released'
  | 'account_changed'
  | 'log';

interface CodeOfStatus {
  readonly label: string;
  readonly fate: Fate;
  /** For people, of what is only logged. */
  readonly why?: string;
}

/** Where a platform says of a status that it was handed on. */
const ON_ITS_WAY = 'the invoice is on its way; the invoice itself says who promised what.';
const PLATFORMS = 'platforms say this to each other.';

export const CDAR_STATUSES: Readonly<Record<string, CodeOfStatus>> = {
  200: { label: 'Déposée', fate: 'log', why: ON_ITS_WAY },
  201: { label: 'Émise par la plateforme', fate: 'log', why: ON_ITS_WAY },
  202: { label: 'Reçue par la plateforme', fate: 'received' },
  203: { label: 'Mise à disposition', fate: 'received' },
  204: { label: 'Prise en charge', fate: 'log', why: 'the buyer works on it and decides nothing.' },
  205: { label: 'Approuvée', fate: 'approved' },
  206: { label: 'Approuvée partiellement', fate: 'approved_partly' },
  207: { label: 'En litige', fate: 'disputed' },
  208: { label: 'Suspendue', fate: 'suspended' },
  209: { label: 'Complétée', fate: 'resumed' },
  210: { label: 'Refusée', fate: 'refused' },
  211: { label: 'Paiement transmis', fate: 'payment_sent' },
  212: { label: 'Encaissée', fate: 'cashed' },
  213: { label: 'Rejetée', fate: 'rejected' },
  214: { label: 'Visée', fate: 'log', why: 'an internal step of the buyer.' },
  220: { label: 'Annulée', fate: 'cancelled' },
  221: { label: 'Erreur de routage', fate: 'log', why: PLATFORMS },
  224: { label: 'Demande de paiement direct', fate: 'log', why: 'a demand pays nothing.' },
  225: { label: 'Affacturée', fate: 'assigned' },
  226: { label: 'Affacturée confidentiel', fate: 'assigned_confidentially' },
  227: { label: 'Changement de compte à payer', fate: 'account_changed' },
  228: { label: 'Non affacturée', fate: 'released' },
  250: { label: '250', fate: 'log', why: PLATFORMS },
  251: { label: '251', fate: 'log', why: PLATFORMS },
  300: { label: '300', fate: 'log', why: PLATFORMS },
  301: { label: '301', fate: 'log', why: PLATFORMS },
  400: { label: '400', fate: 'log', why: PLATFORMS },
  401: { label: '401', fate: 'log', why: PLATFORMS },
  500: { label: '500', fate: 'log', why: PLATFORMS },
  501: { label: 'Irrecevable', fate: 'rejected' },
  601: { label: '601', fate: 'log', why: PLATFORMS },
};

/** Motives of a dispute; what is not listed is `other`. */
export const DISPUTE_REASONS: Readonly<Record<string, DisputeReason>> = {
  QUALITE_ERR: 'quality',
  ART_ERR: 'quality',
  QTE_ERR: 'quantity',
  LIVR_INCOMP: 'not_delivered',
  PU_ERR: 'price',
  REM_ERR: 'price',
  TX_TVA_ERR: 'price',
  CALCUL_ERR: 'price',
  MONTANTTOTAL_ERR: 'price',
  CMD_ERR: 'not_ordered',
  TRANSAC_INC: 'not_ordered',
  DOUBLON: 'duplicate',
  DOUBLE_FACT: 'duplicate',
  MODPAI_ERR: 'terms',
  CONTRAT_TERM: 'terms',
  REF_CT_ABSENT: 'terms',
};

/** What each fate becomes in the ledger. */
const EVENTS: Readonly<Record<Fate, string>> = {
  received: 'InvoiceReceived',
  approved: 'InvoiceApproved',
  approved_partly: 'InvoiceApproved of MAPTTC or MAP, InvoiceDisputed of MNATTC or MNA',
  disputed: 'InvoiceDisputed',
  suspended: 'InvoiceSuspended',
  resumed: 'InvoiceResumed',
  refused: 'InvoiceRefused',
  rejected: 'InvoiceRejected',
  cancelled: 'InvoiceCancelled',
  payment_sent: 'PaymentAnnounced of MPA, on MDT-219',
  cashed: 'PaymentReceived of the sum of MEN; below zero PaymentRefunded, which takes it back',
  assigned: 'ReceivableAssigned to the party of role DL',
  assigned_confidentially: 'ReceivableAssigned, hidden from the buyer',
  released: 'ReceivableReleased',
  account_changed: 'PayeeAccountChanged',
  log: 'ignored',
};

export const STATUS_ROWS: readonly MappingRow[] = [
  { from: 'MDT-87, MDT-91, MDT-100', to: 'number, type and issuedOn of the invoice' },
  { from: 'MDT-129, else the party of role SE', to: 'seller' },
  { from: 'the party of role BY', to: 'buyer, payer', note: 'absent in copies for the tax portal' },
  { from: 'MDT-40 (role of the issuer)', to: 'for whom it is told: SE or BY' },
  { from: 'MDT-78, else MDT-8', to: 'the day of the status' },
  { from: 'MDT-113', to: 'reasonCode' },
  { from: 'MDT-114, MDT-122, MDT-126', to: 'comment, sealed' },
  ...Object.entries(CDAR_STATUSES).map(([code, { label, fate }]) => ({
    from: `MDT-105 = ${code} ${label === code ? '' : label}`.trim(),
    to: EVENTS[fate],
  })),
  ...Object.entries(DISPUTE_REASONS).map(([code, reason]) => ({
    from: `MDT-113 = ${code} with 206 or 207`,
    to: `reason ${reason}`,
  })),
];
