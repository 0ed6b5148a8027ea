/** One sentence or two about a professional that anyone understands. */
export const verdict = {
  newcomer: 'Too little is known here for a score. That says nothing bad.',
  nobody: 'Nothing that counts is known here yet. That says nothing bad.',
  hidden: 'To others than itself too little may be shown for a figure.',
  restricted:
    'This professional has restricted its score since {day}: nobody but itself is shown it.',
  notYet:
    'Nothing is shown of it to others yet: they see what was known when the last day ended. That says nothing bad.',
  consumer: 'Has no business identifier, and is never scored.',
  paysOnTime: 'Pays on time.',
  paysAgainOnTime:
    'Pays on time again since {month}; before, {late} of {all} promises to pay were kept late.',
  paysMostly: 'Pays mostly on time: {late} of {all} promises to pay {late|was|were} kept late.',
  paysOften: 'Often pays late: {late} of {all} promises, {days} days on average beyond the day.',
  paysLate: 'Pays late as a rule: {late} of {all} promises, {days} days on average beyond the day.',
  deliversOnTime: 'Delivers on the day it promised.',
  deliversMostly: 'Delivers mostly on the day: {late} of {all} came late.',
  deliversLate: 'Often delivers late: {late} of {all} came after the day.',
  relationTroubled: 'Its relations show incidents: disputes lost, refusals or debits returned.',
  overdueNow: '{amount} {count|is|are} overdue on {day}.',
  overdueThen: '{amount} {count|was|were} overdue on {day}.',
  nothingOverdueNow: 'Nothing is overdue on {day}.',
  nothingOverdueThen: 'Nothing was overdue on {day}.',
} as const;
