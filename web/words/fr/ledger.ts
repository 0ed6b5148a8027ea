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

export const teller: Translated<typeof english.teller> = {
  promisor: 'qui s’est engagé',
  promisee: 'envers qui l’engagement est pris',
  bank: 'banque',
  none: 'autres',
};

export const source: Translated<typeof english.source> = {
  api: 'un logiciel de comptabilité',
  ledger: 'un fichier comptable',
  platform: 'une plateforme de facturation',
  webhook: 'un webhook signé',
  bank: 'une banque',
};

export const role: Translated<typeof english.role> = {
  emitter: 'émetteur',
  partner: 'partenaire',
  analyst: 'analyste',
  operator: 'opérateur',
  metrics: 'métriques',
};

export const vetting: Translated<typeof english.vetting> = {
  'self-registered': 'inscrit de lui-même',
  known: 'connu',
  vetted: 'vérifié',
};

export const event: Translated<typeof english.event> = {
  ProfessionalRegistered: 'professionnel inscrit',
  ProfessionalUpdated: 'professionnel décrit',
  IdentifierLinked: 'identifiant relié',
  IdentifierUnlinked: 'lien d’identifiant défait',
  LinkConfirmed: 'lien confirmé',
  InvoiceIssued: 'facture émise',
  InvoiceCorrected: 'facture rectifiée',
  InvoiceReceived: 'facture reçue',
  InvoiceApproved: 'facture approuvée',
  InvoiceRefused: 'facture refusée',
  InvoiceRejected: 'facture rejetée par une plateforme',
  InvoiceSuspended: 'facture suspendue',
  InvoiceResumed: 'facture reprise',
  InvoiceDisputed: 'litige sur facture',
  InvoiceDisputeResolved: 'litige clos',
  InvoiceRescheduled: 'nouvelle échéance',
  InvoiceCancelled: 'facture annulée',
  InvoiceSettledOtherwise: 'soldée sans argent',
  InvoiceWrittenOff: 'passée en perte',
  InvoiceLinked: 'deux numéros, une facture',
  PayeeAccountChanged: 'compte du bénéficiaire changé',
  ReceivableAssigned: 'créance cédée',
  ReceivableReleased: 'créance rétrocédée',
  CreditNoteIssued: 'avoir émis',
  PaymentAnnounced: 'paiement annoncé',
  PaymentFailed: 'paiement échoué',
  PaymentReceived: 'paiement reçu',
  PaymentAllocated: 'paiement lettré',
  PaymentReversed: 'paiement rejeté',
  PaymentRefunded: 'paiement remboursé',
  DeliveryPromised: 'livraison promise',
  DeliveryRescheduled: 'livraison reportée',
  DeliveryMade: 'livraison faite',
  DeliveryAccepted: 'livraison acceptée',
  DeliveryRefused: 'livraison refusée',
  GoodsReturned: 'marchandise retournée',
  DeliveryCancelled: 'livraison annulée',
  FeedbackGiven: 'avis donné',
  FeedbackAnswered: 'réponse à un avis',
  IdempotencyKeyUsed: 'clé d’idempotence employée',
  SourceCovered: 'tout dit jusqu’à ce jour',
  AccessGranted: 'clé accordée',
  AccessRevoked: 'clé révoquée',
  ShareMade: 'lien de partage créé',
  ShareRevoked: 'lien de partage révoqué',
  ShareOpened: 'lien de partage ouvert',
  EntryWithdrawn: 'écriture retirée',
  EntryContested: 'écriture contestée',
  EntryAnswered: 'réponse à une contestation',
  ContestResolved: 'contestation tranchée',
};
