/** Where the parts of the network begin. */
export const network = {
  title: 'The network',
  lede: 'Reputation circulates here by evidence: what was promised, and what came of it. Nothing here can be bought.',
  questions: 'Ask a question',
  questionsSays:
    'Is this prospect good for an invoice, does that supplier deliver on the day? Answered with what speaks for it and against it.',
  relations: 'Contacts and relations',
  relationsSays:
    'Who knows you, who kept promises to you and you to them, and what is missing for a relation to be proven.',
  recommendations: 'Recommendations',
  recommendationsSays:
    'What partners say of promises that were kept, beside these. They count nothing in a score.',
  watches: 'Watches',
  watchesSays: 'Hear the same day when a partner pays late, disputes, or falls.',
  territory: 'A territory',
  territorySays:
    'How value circulates in a region: what is invoiced inside, in and out, and how much of it stays.',
  setOffs: 'Set off invoices',
  setOffsSays:
    'Open invoices that go round in a circle can be settled without money, where all agree.',
} as const;
