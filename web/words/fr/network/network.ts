/** Où commencent les parties du réseau. */
export const network = {
  title: 'Le réseau',
  lede: 'La réputation circule ici par les faits : ce qui fut promis, et ce qu’il en advint. Rien ici ne s’achète.',
  questions: 'Poser une question',
  questionsSays:
    'Ce prospect peut-il payer une facture, ce fournisseur livre-t-il au jour dit ? Répondu avec ce qui parle pour et contre.',
  relations: 'Contacts et relations',
  relationsSays:
    'Qui vous connaît, qui a tenu ses promesses envers vous et vous envers lui, et ce qui manque pour qu’une relation soit prouvée.',
  recommendations: 'Recommandations',
  recommendationsSays:
    'Ce que des partenaires disent de promesses tenues, à côté de celles-ci. Elles ne comptent pour rien dans un score.',
  watches: 'Veilles',
  watchesSays: 'Apprenez le jour même qu’un partenaire paie en retard, conteste ou décline.',
  territory: 'Un territoire',
  territorySays:
    'Comment la valeur circule dans une région : ce qui est facturé dedans, vers elle et hors d’elle, et combien y reste.',
  setOffs: 'Compenser des factures',
  setOffsSays:
    'Des factures ouvertes qui tournent en rond peuvent être réglées sans argent, si tous sont d’accord.',
} as const;
