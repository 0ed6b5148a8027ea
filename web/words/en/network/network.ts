/** Where the parts of the network begin. */
export const network = {
  title: 'The network',
  lede: 'Reputation circulates here by evidence: what was promised, and what came of it. Nothing here can be bought.',
  questions: 'Ask a question',
  questionsSays:
    'Is this prospect good for an invoice, does that supplier deliver on the day? Answered with what speaks for it and against it.',
} as const;
