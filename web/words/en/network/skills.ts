/** Skills: what is claimed, and what bears it out. */
export const skills = {
  heading: 'Skills',
  lede: 'What {name} says it can do, and what bears it out: counts, no grades.',
  none: 'None are claimed.',
  since: 'claimed since {day}',
  gone: 'A skill without words',
  nothing: 'Nothing bears it out yet.',
  borneOut:
    '{kept} {kept|promise|promises} kept ({onTime} by their day, {confirmed} confirmed), {partners} {partners|partner|partners}, {recommendations} {recommendations|recommendation|recommendations}.',
  claim: 'Claim a skill',
  claimLede:
    'Then name its code on invoices and deliveries: each that is kept bears it out. Confirmed are those for which more speaks than your own word.',
  which: 'Which',
  ownWords: 'Or in your words',
  ownHelp: 'Sealed with your key. It gets a code of its own, own.1 and so on.',
  claimIt: 'Claim it',
  drop: 'Drop',
} as const;
