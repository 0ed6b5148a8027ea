/** An entry of each type, with its sentence in both languages. */
import type { EventType, Side } from '../../../src/ledger/events.js';
import type { ToldEntry } from '../../../web/parts/told/telling.js';

const DELCOURT = { id: '0002:000901637', name: 'Delcourt' };
const TESSIER = { id: '0002:000901355', name: 'Tessier' };
const FACTOR = { id: '0002:000902171', name: 'Crédit Nord' };

interface Case {
  readonly entry: ToldEntry;
  readonly english: string;
  readonly french: string;
}

/** Told for Delcourt, who sells, unless it is said otherwise. */
function told(
  type: EventType,
  facts: object,
  party: ToldEntry['by']['party'] = DELCOURT,
  side: Side = 'promisee',
): ToldEntry {
  const by = { teller: 'books', party, side, source: 'api', message: 'm' } as const;
  return { type, facts, by };
}

const INVOICE = { seller: DELCOURT, number: 'T-2610', buyer: TESSIER };
const ISSUED = {
  ...INVOICE,
  ...{ payable: '49500', currency: 'EUR', issuedOn: '2026-10-22' },
  instalments: [{ kind: 'ordinary', amount: '49500', due: '2026-11-21', basis: 'stated' }],
};
const PAID = {
  ...{ payment: 'P1', payer: TESSIER, payee: DELCOURT, amount: '49500', currency: 'EUR' },
  allocations: [{ seller: DELCOURT, number: 'T-2610', amount: '49500' }],
};
const DELIVERY = { supplier: DELCOURT, reference: 'BL-7', client: TESSIER };

const RECOMMENDED = {
  ...{ from: TESSIER, to: DELCOURT, goodAt: ['quality'], mayBePublic: true, on: '2026-11-02' },
};

export const TOLD: Readonly<Record<EventType, Case>> = {
  ProfessionalRegistered: {
    entry: told('ProfessionalRegistered', { party: TESSIER, scheme: '0002' }),
    english: 'Tessier is named here for the first time, by Delcourt.',
    french: 'Tessier apparaît ici pour la première fois, d’après Delcourt.',
  },
  ProfessionalUpdated: {
    entry: told('ProfessionalUpdated', {
      party: TESSIER,
      from: '2026-01-01',
      country: 'FR',
      sizeClass: 'micro',
      vouched: true,
    }),
    english: 'Delcourt describes Tessier: country FR, size micro and is who it says it is.',
    french: 'Delcourt décrit Tessier : pays FR, taille micro et est bien qui il dit être.',
  },
  IdentifierLinked: {
    entry: told('IdentifierLinked', { party: TESSIER, to: FACTOR, kind: 'establishment' }),
    english: 'Delcourt says that Tessier is an establishment of Crédit Nord.',
    french: 'D’après Delcourt, Crédit Nord a pour établissement Tessier.',
  },
  IdentifierUnlinked: {
    entry: told('IdentifierUnlinked', { party: TESSIER, to: FACTOR }),
    english: 'Delcourt says that Tessier and Crédit Nord are not the same after all.',
    french: 'D’après Delcourt, Tessier et Crédit Nord ne sont finalement pas les mêmes.',
  },
  LinkConfirmed: {
    entry: told('LinkConfirmed', { party: FACTOR, entry: 0 }),
    english: 'Delcourt confirmed that Crédit Nord stands for it.',
    french: 'Delcourt a confirmé être désigné par Crédit Nord.',
  },
  ScoreRestricted: {
    entry: told('ScoreRestricted', { party: FACTOR, ground: 'accuracy' }),
    english: 'Delcourt had the score of Crédit Nord restricted.',
    french: 'Delcourt a fait limiter le score de Crédit Nord.',
  },
  ScoreRestrictionLifted: {
    entry: told('ScoreRestrictionLifted', { party: FACTOR }),
    english: 'Delcourt had the restriction of the score of Crédit Nord lifted.',
    french: 'Delcourt a fait lever la limitation du score de Crédit Nord.',
  },
  VisibilityChosen: {
    entry: told('VisibilityChosen', { party: FACTOR, as: 'link' }),
    english: 'Delcourt lets Crédit Nord be shown between two others.',
    french: 'Delcourt laisse montrer Crédit Nord entre deux autres.',
  },
  InvoiceIssued: {
    entry: told('InvoiceIssued', ISSUED),
    english: 'Delcourt says it invoiced €495.00 to Tessier (T-2610), due 21 Nov 2026.',
    french: 'Delcourt dit avoir facturé 495,00 € à Tessier (T-2610), échéance le 21 nov. 2026.',
  },
  InvoiceCorrected: {
    entry: told('InvoiceCorrected', { ...ISSUED, correction: 1 }, TESSIER, 'promisor'),
    english:
      'Tessier says that Delcourt corrected invoice T-2610 to Tessier: €495.00, due 21 Nov 2026.',
    french:
      'D’après Tessier, Delcourt a corrigé la facture T-2610 à Tessier : 495,00 €, échéance le 21 nov. 2026.',
  },
  InvoiceReceived: {
    entry: told('InvoiceReceived', { ...INVOICE, receivedOn: '2026-10-24' }, TESSIER, 'promisor'),
    english: 'Tessier says it received invoice T-2610 of Delcourt on 24 Oct 2026.',
    french: 'Tessier dit avoir reçu la facture T-2610, émise par Delcourt, le 24 oct. 2026.',
  },
  InvoiceApproved: {
    entry: told('InvoiceApproved', { ...INVOICE, approvedOn: '2026-10-24' }, TESSIER, 'promisor'),
    english: 'Tessier says it approved invoice T-2610 of Delcourt.',
    french: 'Tessier dit avoir approuvé la facture T-2610 émise par Delcourt.',
  },
  InvoiceRefused: {
    entry: told(
      'InvoiceRefused',
      { ...INVOICE, refusedOn: '2026-10-24', reasonCode: 'NON_CONFORME' },
      TESSIER,
      'promisor',
    ),
    english: 'Tessier says it refused invoice T-2610 of Delcourt: NON CONFORME.',
    french: 'Tessier dit avoir refusé la facture T-2610 émise par Delcourt : NON CONFORME.',
  },
  InvoiceRejected: {
    entry: told('InvoiceRejected', { ...INVOICE, rejectedOn: '2026-10-24' }, null, 'none'),
    english: 'books says that a platform rejected invoice T-2610 of Delcourt for its form.',
    french:
      'D’après books, une plateforme a rejeté pour sa forme la facture T-2610 émise par Delcourt.',
  },
  InvoiceSuspended: {
    entry: told('InvoiceSuspended', { ...INVOICE, suspendedOn: '2026-10-24' }),
    english: 'Delcourt says that Tessier suspended invoice T-2610 of Delcourt.',
    french: 'D’après Delcourt, Tessier a suspendu la facture T-2610 émise par Delcourt.',
  },
  InvoiceResumed: {
    entry: told('InvoiceResumed', { ...INVOICE, resumedOn: '2026-10-25' }),
    english: 'Delcourt says it took up invoice T-2610 of Delcourt again.',
    french: 'Delcourt dit avoir repris la facture T-2610 émise par Delcourt.',
  },
  InvoiceDisputed: {
    entry: told(
      'InvoiceDisputed',
      { ...INVOICE, dispute: 'D1', reason: 'not_delivered', raisedOn: '2026-10-25' },
      TESSIER,
      'promisor',
    ),
    english: 'Tessier says it disputed invoice T-2610 of Delcourt: not delivered.',
    french: 'Tessier dit avoir contesté la facture T-2610 émise par Delcourt : non livré.',
  },
  InvoiceDisputeResolved: {
    entry: told('InvoiceDisputeResolved', {
      ...INVOICE,
      dispute: 'D1',
      inFavourOf: 'buyer',
      resolvedOn: '2026-10-26',
    }),
    english: 'Delcourt says that the dispute about invoice T-2610 is settled, for the buyer.',
    french: 'D’après Delcourt, le litige sur la facture T-2610 est clos, en faveur de l’acheteur.',
  },
  InvoiceRescheduled: {
    entry: told(
      'InvoiceRescheduled',
      { ...INVOICE, instalments: ISSUED.instalments, agreedOn: '2026-10-26', proposedBy: 'buyer' },
      TESSIER,
      'promisor',
    ),
    english: 'Tessier says it agreed new due days for invoice T-2610: 21 Nov 2026.',
    french:
      'Tessier dit avoir convenu de nouvelles échéances pour la facture T-2610 : 21 nov. 2026.',
  },
  InvoiceCancelled: {
    entry: told('InvoiceCancelled', { ...INVOICE, cancelledOn: '2026-10-27' }),
    english: 'Delcourt says it cancelled invoice T-2610.',
    french: 'Delcourt dit avoir annulé la facture T-2610.',
  },
  InvoiceSettledOtherwise: {
    entry: told('InvoiceSettledOtherwise', {
      ...INVOICE,
      amount: '500',
      on: '2026-10-27',
      means: 'set_off',
    }),
    english:
      'Delcourt says that invoice T-2610 was settled without money: set off against what was owed the other way.',
    french:
      'D’après Delcourt, la facture T-2610 est soldée sans argent : compensé avec ce qui était dû dans l’autre sens.',
  },
  InvoiceWrittenOff: {
    entry: told('InvoiceWrittenOff', {
      ...INVOICE,
      amount: '500',
      on: '2026-10-27',
      cause: 'uncollectible',
    }),
    english: 'Delcourt says it wrote off invoice T-2610: it cannot be collected.',
    french: 'Delcourt dit avoir passé en perte la facture T-2610 : irrécouvrable.',
  },
  InvoiceLinked: {
    entry: told('InvoiceLinked', { ...INVOICE, toSeller: DELCOURT, toNumber: 'T-2610-B' }),
    english:
      'Delcourt says that invoice T-2610 of Delcourt and invoice T-2610-B of Delcourt are one.',
    french:
      'D’après Delcourt, la facture T-2610 émise par Delcourt et la facture T-2610-B émise par Delcourt n’en font qu’une.',
  },
  PayeeAccountChanged: {
    entry: told('PayeeAccountChanged', { ...INVOICE, on: '2026-10-27' }),
    english:
      'Delcourt says that invoice T-2610 is to be paid to another account from 27 Oct 2026 on.',
    french:
      'D’après Delcourt, la facture T-2610 est à payer sur un autre compte à partir du 27 oct. 2026.',
  },
  ReceivableAssigned: {
    entry: told('ReceivableAssigned', {
      ...INVOICE,
      factor: FACTOR,
      on: '2026-10-27',
      confidential: true,
    }),
    english: 'Delcourt says it handed invoice T-2610 to Crédit Nord, in confidence.',
    french: 'Delcourt dit avoir cédé la facture T-2610 à Crédit Nord, confidentiellement.',
  },
  ReceivableReleased: {
    entry: told(
      'ReceivableReleased',
      { ...INVOICE, factor: FACTOR, on: '2026-10-28', confidential: false },
      FACTOR,
    ),
    english: 'Crédit Nord says it gave invoice T-2610 back to Delcourt.',
    french: 'Crédit Nord dit avoir rendu la facture T-2610 à Delcourt.',
  },
  CreditNoteIssued: {
    entry: told('CreditNoteIssued', {
      seller: DELCOURT,
      number: 'A-1',
      buyer: TESSIER,
      total: '1000',
      currency: 'EUR',
      issuedOn: '2026-10-28',
      allocations: [{ number: 'T-2610', amount: '1000' }],
    }),
    english: 'Delcourt says it credited €10.00 to Tessier (A-1), for T-2610.',
    french: 'Delcourt dit avoir émis un avoir de 10,00 € pour Tessier (A-1), pour T-2610.',
  },
  PaymentAnnounced: {
    entry: told('PaymentAnnounced', { ...PAID, on: '2026-11-20' }, TESSIER, 'promisor'),
    english:
      'Tessier says it announced a payment to Delcourt for 20 Nov 2026, €495.00, for T-2610.',
    french:
      'Tessier dit avoir annoncé un paiement à Delcourt pour le 20 nov. 2026, 495,00 €, pour T-2610.',
  },
  PaymentFailed: {
    entry: told('PaymentFailed', { payment: 'P1', on: '2026-11-20', cause: 'insufficient_funds' }),
    english: 'Delcourt says that a payment failed on 20 Nov 2026: not enough money in the account.',
    french: 'D’après Delcourt, un paiement a échoué le 20 nov. 2026 : provision insuffisante.',
  },
  PaymentReceived: {
    entry: told(
      'PaymentReceived',
      { ...PAID, creditedOn: '2026-11-21', instrument: 'credit_transfer' },
      TESSIER,
      'bank',
    ),
    english:
      'The bank of Tessier shows that it paid €495.00 to Delcourt on 21 Nov 2026, for T-2610.',
    french: 'D’après sa banque, Tessier a payé 495,00 € à Delcourt le 21 nov. 2026, pour T-2610.',
  },
  PaymentAllocated: {
    entry: told('PaymentAllocated', {
      payment: 'P1',
      on: '2026-11-22',
      allocations: PAID.allocations,
    }),
    english: 'Delcourt says it allocated a payment to T-2610.',
    french: 'Delcourt dit avoir lettré un paiement sur T-2610.',
  },
  PaymentReversed: {
    entry: told(
      'PaymentReversed',
      { payment: 'P1', on: '2026-11-23', cause: 'chargeback' },
      DELCOURT,
      'bank',
    ),
    english: 'The bank of Delcourt shows that a payment went back on 23 Nov 2026: chargeback.',
    french:
      'D’après une banque (Delcourt), un paiement est reparti le 23 nov. 2026 : rétrofacturation.',
  },
  PaymentRefunded: {
    entry: told('PaymentRefunded', { payment: 'P1', on: '2026-11-24', amount: '500' }),
    english: 'Delcourt says that money was sent back on 24 Nov 2026.',
    french: 'D’après Delcourt, de l’argent a été rendu le 24 nov. 2026.',
  },
  DeliveryPromised: {
    entry: told(
      'DeliveryPromised',
      {
        ...DELIVERY,
        promisedOn: '2026-10-01',
        dueOn: '2026-10-20',
        value: '200000',
        currency: 'EUR',
      },
      DELCOURT,
      'promisor',
    ),
    english: 'Delcourt says it promised Tessier a delivery by 20 Oct 2026 (BL-7), €2,000.00.',
    french:
      'Delcourt dit avoir promis à Tessier une livraison pour le 20 oct. 2026 (BL-7), 2 000,00 €.',
  },
  DeliveryRescheduled: {
    entry: told(
      'DeliveryRescheduled',
      { ...DELIVERY, dueOn: '2026-10-25', agreedOn: '2026-10-18', cause: 'carrier' },
      TESSIER,
    ),
    english:
      'Tessier says it agreed 25 Oct 2026 as the new day of delivery BL-7: because of the carrier.',
    french:
      'Tessier dit avoir convenu du 25 oct. 2026 comme nouveau jour de la livraison BL-7 : du fait du transporteur.',
  },
  DeliveryMade: {
    entry: told(
      'DeliveryMade',
      { ...DELIVERY, part: '1', share: 500000, handedOverOn: '2026-10-25' },
      TESSIER,
    ),
    english: 'Tessier says that Delcourt delivered BL-7 on 25 Oct 2026 (50% of it).',
    french: 'D’après Tessier, Delcourt a livré BL-7 le 25 oct. 2026 (50 % du tout).',
  },
  DeliveryAccepted: {
    entry: told('DeliveryAccepted', { ...DELIVERY, acceptedOn: '2026-10-26' }, TESSIER),
    english: 'Tessier says it accepted delivery BL-7 on 26 Oct 2026.',
    french: 'Tessier dit avoir accepté la livraison BL-7 le 26 oct. 2026.',
  },
  DeliveryRefused: {
    entry: told(
      'DeliveryRefused',
      { ...DELIVERY, refusedOn: '2026-10-26', why: 'damaged_in_transit' },
      TESSIER,
    ),
    english: 'Tessier says it refused delivery BL-7 on 26 Oct 2026: damaged on the way.',
    french: 'Tessier dit avoir refusé la livraison BL-7 le 26 oct. 2026 : abîmé en route.',
  },
  GoodsReturned: {
    entry: told(
      'GoodsReturned',
      { ...DELIVERY, returnedOn: '2026-10-27', why: 'wrong_goods' },
      TESSIER,
    ),
    english: 'Tessier says it sent goods of delivery BL-7 back on 27 Oct 2026: wrong goods.',
    french:
      'Tessier dit avoir renvoyé la marchandise de la livraison BL-7 le 27 oct. 2026 : mauvaise marchandise.',
  },
  DeliveryCancelled: {
    entry: told(
      'DeliveryCancelled',
      { ...DELIVERY, cancelledOn: '2026-10-19', by: 'client' },
      DELCOURT,
      'promisor',
    ),
    english: 'Delcourt says that Tessier called off delivery BL-7 on 19 Oct 2026.',
    french: 'D’après Delcourt, Tessier a annulé la livraison BL-7 le 19 oct. 2026.',
  },
  FeedbackGiven: {
    entry: told(
      'FeedbackGiven',
      {
        from: TESSIER,
        to: DELCOURT,
        rating: 4,
        on: '2026-11-01',
        about: { kind: 'invoice', owner: DELCOURT, number: 'T-2610' },
      },
      TESSIER,
    ),
    english: 'Tessier says it gave Delcourt 4 out of 5 for T-2610.',
    french: 'Tessier dit avoir donné à Delcourt 4 sur 5 pour T-2610.',
  },
  FeedbackAnswered: {
    entry: told('FeedbackAnswered', { from: TESSIER, to: DELCOURT, entry: 0, on: '2026-11-02' }),
    english: 'Delcourt says it answered what Tessier said of it.',
    french: 'Delcourt dit avoir répondu à l’avis donné par Tessier.',
  },
  RecommendationAsked: {
    entry: told('RecommendationAsked', { from: TESSIER, to: DELCOURT, on: '2026-11-02' }),
    english: 'Delcourt says it asked Tessier for a recommendation.',
    french: 'Delcourt dit avoir demandé une recommandation à Tessier.',
  },
  RecommendationGiven: {
    entry: told('RecommendationGiven', RECOMMENDED, TESSIER),
    english: 'Tessier says it recommended Delcourt.',
    french: 'Tessier dit avoir recommandé Delcourt.',
  },
  RecommendationChanged: {
    entry: told('RecommendationChanged', { ...RECOMMENDED, entry: 0 }, TESSIER),
    english: 'Tessier says it changed its recommendation of Delcourt.',
    french: 'Tessier dit avoir modifié sa recommandation de Delcourt.',
  },
  RecommendationAnswered: {
    entry: told('RecommendationAnswered', { ...RECOMMENDED, entry: 0 }),
    english: 'Delcourt says it answered the recommendation of Tessier.',
    french: 'Delcourt dit avoir répondu à la recommandation donnée par Tessier.',
  },
  RecommendationShown: {
    entry: told('RecommendationShown', { ...RECOMMENDED, entry: 0, shown: true }),
    english: 'Delcourt says it shows the recommendation of Tessier to everybody.',
    french: 'Delcourt dit avoir rendu publique la recommandation donnée par Tessier.',
  },
  SkillClaimed: {
    entry: told('SkillClaimed', { party: DELCOURT, skill: '49.01', on: '2026-11-02' }),
    english: 'Delcourt says it claims the skill 49.01.',
    french: 'Delcourt dit avoir déclaré la compétence 49.01.',
  },
  SkillDropped: {
    entry: told('SkillDropped', { party: DELCOURT, skill: '49.01', on: '2026-11-02' }),
    english: 'Delcourt says it claims the skill 49.01 no more.',
    french: 'Delcourt dit avoir retiré la compétence 49.01.',
  },
  ContactClaimed: {
    entry: told('ContactClaimed', { from: TESSIER, to: DELCOURT, on: '2026-11-01' }, TESSIER),
    english: 'Tessier says it knows Delcourt.',
    french: 'Tessier dit avoir Delcourt pour contact.',
  },
  ContactRefused: {
    entry: told('ContactRefused', { from: DELCOURT, to: TESSIER, on: '2026-11-02' }, TESSIER),
    english: 'Tessier says it refused to be a contact of Delcourt.',
    french: 'Tessier dit avoir refusé d’être un contact de Delcourt.',
  },
  SourceCovered: {
    entry: told('SourceCovered', { teller: 'books', upTo: '2026-10-31' }, null, 'none'),
    english: 'books says it told everything up to 31 Oct 2026.',
    french: 'books dit avoir tout dit jusqu’au 31 oct. 2026.',
  },
  IdempotencyKeyUsed: {
    entry: told('IdempotencyKeyUsed', { teller: 'books', key: 'k', request: 'r' }, null, 'none'),
    english: 'A call of books came with a key of its own, so that it counts once.',
    french: 'Un appel de books a sa propre clé, pour ne compter qu’une fois.',
  },
  AccessGranted: {
    entry: told(
      'AccessGranted',
      {
        keyId: 'k',
        role: 'partner',
        teller: 'page',
        parties: [TESSIER],
        source: 'api',
        live: false,
        on: '2026-11-01',
      },
      null,
      'none',
    ),
    english: 'A key was granted to page: partner.',
    french: 'Une clé est accordée à page : partenaire.',
  },
  AccessRevoked: {
    entry: told('AccessRevoked', { keyId: 'k', on: '2026-11-02' }, null, 'none'),
    english: 'A key was revoked.',
    french: 'Une clé est révoquée.',
  },
  SetOffOptedIn: {
    entry: told('SetOffOptedIn', { party: TESSIER }),
    english: 'Delcourt says that open invoices of Tessier may be set off.',
    french: 'Delcourt dit que les factures ouvertes de Tessier peuvent être compensées.',
  },
  SetOffOptedOut: {
    entry: told('SetOffOptedOut', { party: TESSIER }),
    english: 'Delcourt says that open invoices of Tessier may be set off no more.',
    french: 'Delcourt dit que les factures ouvertes de Tessier ne peuvent plus être compensées.',
  },
  SetOffProposed: {
    entry: told('SetOffProposed', { debtor: TESSIER, creditor: FACTOR, until: '2026-12-31' }),
    english:
      'It is proposed that Tessier and Crédit Nord set off a part of what the one owes the other, until 31 Dec 2026.',
    french:
      'Il est proposé que Tessier et Crédit Nord compensent une part de ce que l’un doit à l’autre, jusqu’au 31 déc. 2026.',
  },
  SetOffAccepted: {
    entry: told('SetOffAccepted', { setOff: 'o', party: TESSIER, on: '2026-11-02' }),
    english: 'Delcourt accepted to set off.',
    french: 'Delcourt a accepté de compenser.',
  },
  SetOffRefused: {
    entry: told('SetOffRefused', { setOff: 'o', party: TESSIER, on: '2026-11-02' }),
    english: 'Delcourt refused to set off.',
    french: 'Delcourt a refusé de compenser.',
  },
  SetOffExpired: {
    entry: told('SetOffExpired', { setOff: 'o', on: '2026-11-02' }, null, 'none'),
    english: 'A proposal to set off ended without everybody’s yes.',
    french: 'Une proposition de compensation a pris fin sans l’accord de tous.',
  },
  ShareMade: {
    entry: told('ShareMade', { share: 's', shows: ['overall'], until: '2026-12-31' }),
    english: 'Delcourt made a link that shows figures until 31 Dec 2026.',
    french: 'Delcourt a créé un lien qui montre des chiffres jusqu’au 31 déc. 2026.',
  },
  ShareRevoked: {
    entry: told('ShareRevoked', { share: 's', on: '2026-11-02' }),
    english: 'Delcourt took a link back.',
    french: 'Delcourt a repris un lien.',
  },
  ShareOpened: {
    entry: told('ShareOpened', { share: 's', hour: '2026-11-02T14' }, null, 'none'),
    english: 'A link was opened.',
    french: 'Un lien est ouvert.',
  },
  WatchMade: {
    entry: told('WatchMade', { watch: 'w', on: '2026-11-02' }),
    english: 'Delcourt has somebody watched.',
    french: 'Delcourt a mis un professionnel sous veille.',
  },
  WatchExtended: {
    entry: told('WatchExtended', { watch: 'w', on: '2026-11-02' }, null, 'none'),
    english: 'A watch was given more to watch.',
    french: 'Une veille est étendue.',
  },
  WatchEnded: {
    entry: told('WatchEnded', { watch: 'w', on: '2026-11-02' }),
    english: 'Delcourt ended a watch.',
    french: 'Delcourt a clos une veille.',
  },
  NoticeGiven: {
    entry: told('NoticeGiven', { watch: 'w', rule: 'dispute' }, null, 'none'),
    english: 'A watch gave a notice.',
    french: 'Une veille donne un avis.',
  },
  EndpointMade: {
    entry: told('EndpointMade', { endpoint: 'e', on: '2026-11-02' }),
    english: 'Delcourt made an endpoint that gets its notices.',
    french: 'Delcourt a créé un point de réception pour ses avis.',
  },
  EndpointSecretRotated: {
    entry: told('EndpointSecretRotated', { endpoint: 'e', on: '2026-11-02' }),
    english: 'Delcourt changed the secret of an endpoint.',
    french: 'Delcourt a changé le secret d’un point de réception.',
  },
  EndpointEnded: {
    entry: told('EndpointEnded', { endpoint: 'e', why: 'gone' }, null, 'none'),
    english: 'An endpoint was ended.',
    french: 'Un point de réception est clos.',
  },
  EndpointAsked: {
    entry: told('EndpointAsked', { endpoint: 'e', what: 'test' }, null, 'none'),
    english: 'A delivery to an endpoint was asked for.',
    french: 'Un envoi à un point de réception est demandé.',
  },
  EndpointCalled: {
    entry: told('EndpointCalled', { endpoint: 'e', attempt: 1 }, null, 'none'),
    english: 'An endpoint was called.',
    french: 'Un point de réception est appelé.',
  },
  LeaseTaken: {
    entry: told('LeaseTaken', { lease: 'notices' }, null, 'none'),
    english: 'A process took a lease.',
    french: 'Un processus prend un bail.',
  },
  ModelBrought: {
    entry: told('ModelBrought', { name: 'mine', hash: '0', file: '{}', on: '2026-11-02' }),
    english: 'The scoring model mine was brought.',
    french: 'Le modèle de score mine est déposé.',
  },
  DefaultModelChosen: {
    entry: told('DefaultModelChosen', { name: 'mine', hash: '0', from: '2026-12-01' }),
    english: 'The scoring model mine was chosen as the default from 1 Dec 2026 on.',
    french: 'Le modèle de score mine est choisi par défaut à partir du 1 déc. 2026.',
  },
  ProfessionalErased: {
    entry: told('ProfessionalErased', { parties: ['p'] }, null, 'none'),
    english: 'books had the keys of a professional destroyed.',
    french: 'books a fait détruire les clés d’un professionnel.',
  },
  EntryWithdrawn: {
    entry: told('EntryWithdrawn', { entry: 0, why: 'clerical_error' }),
    english: 'Delcourt took back what it had told here: a clerical mistake.',
    french: 'Delcourt a retiré ce qui avait été dit ici : une erreur de saisie.',
  },
  EntryContested: {
    entry: told('EntryContested', { entry: 0, by: TESSIER, on: '2026-11-03' }, TESSIER, 'promisor'),
    english: 'Tessier contested an earlier entry.',
    french: 'Tessier a contesté une écriture antérieure.',
  },
  EntryAnswered: {
    entry: told('EntryAnswered', { entry: 0, on: '2026-11-04' }),
    english: 'Delcourt answered a contest.',
    french: 'Delcourt a répondu à une contestation.',
  },
  ContestResolved: {
    entry: told('ContestResolved', { entry: 0, upheld: false, on: '2026-11-05' }, null, 'none'),
    english: 'books decided a contest: it is not upheld, and the entry stands.',
    french:
      'books a tranché une contestation : elle n’est pas retenue, et l’écriture reste valable.',
  },
};
