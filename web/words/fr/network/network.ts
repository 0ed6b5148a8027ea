/** Où commencent les parties du réseau. */
export const network = {
  title: 'Le réseau',
  lede: 'La réputation circule ici par les faits : ce qui fut promis, et ce qu’il en advint. Rien ici ne s’achète.',
  questions: 'Poser une question',
  questionsSays:
    'Ce prospect peut-il payer une facture, ce fournisseur livre-t-il au jour dit ? Répondu avec ce qui parle pour et contre.',
} as const;
