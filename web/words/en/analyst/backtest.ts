/** A model judged by the past. */
export const backtest = {
  title: 'Is my model better?',
  of: 'How well does {model} tell who pays late?',
  ofLate: 'Late at all',
  ofGraced: 'Late past grace',
  ofLate30: '30 days late or more',
  verdict:
    'Of two invoices, one that came so and one that did not, {model} told the first as likelier {times} times in 100.',
  surely: 'It tells better than the payer’s late ratio, also if other payers had been drawn.',
  notSurely: 'It does not surely tell better than the payer’s late ratio.',
  surelyWorse: 'It tells worse than the payer’s late ratio.',
  looksAhead:
    'LOOKS AHEAD: {name} tells otherwise of the past once the future is taken away. Its figures are worth nothing.',
  tooGood:
    'TOO GOOD: {name} does as well as whoever knows the future. Look for what it knows of it.',
  noLeaks:
    'Told again without the future, {count} {count|chance was|chances were} the same: nobody looks ahead.',
  basis:
    '{invoices} {invoices|invoice|invoices} of {payers} {payers|payer|payers}. Judged by the last {settled}, issued from {from} to {to}; learned from {learned} settled before.',
  censored:
    '{open} {open|invoice is|invoices are} left out, since still open; {overdue} of them {overdue|is|are} overdue.',
  business: 'Known by business days, since most was recorded long after it happened.',
  businessAsked: 'Known by business days.',
  recorded: 'Known by the days on which the ledger recorded it.',
  withCreditor: 'By what the payer owed the one creditor.',
  network: 'By what the payer owed to all.',

  drift: 'Do those judged look like those before them?',
  driftLede:
    'The share that came so, month by month, beside what was told. The index sets the chances told to those judged beside those before: below 0.10 little moved, above 0.25 much did.',
  months: 'What came and what was told, month by month',
  monthsDesc:
    'Dots are the shares that came so, the line is the mean chance told, the dashes another model’s; the part that judges is marked.',
  judges: 'judges',
  month: 'Month',
  invoices: 'Invoices',
  came: 'Came so',
  told: 'Told',
  toldOther: '{model} told',
  stability: 'How far the chances moved',
  who: 'Who tells',
  index: 'Index (PSI)',

  discrimination: 'Is what came told from what did not?',
  discriminationLede:
    'A coin gives 0.5, whoever is always right 1. The pale strip is the 95 % interval if other payers had been drawn, the dark one if other invoices had: invoices of one payer are alike, so the first is the honest one.',
  areas: 'Area under the curve',
  areasDesc: 'Each row is one that tells, from 0.5 to 1, with its intervals.',
  area: 'AUC',
  byInvoice: '95 % by invoice',
  byPayer: '95 % by payer',
  distance: 'KS',
  ceiling: 'knows the future: {area}',
  paired: 'How much better it is, on the same draws',
  pairedLede: 'Above 0 the area is better, below 0 the Brier score is.',
  against: 'Than',
  areaBy: 'AUC by',
  brierBy: 'Brier by',
  byHistory: 'By how many of the payer’s invoices were settled before',
  history: 'Settled before',
  lateRatio: 'Late ratio',

  calibration: 'Does what is told come as often?',
  calibrationLede:
    'A dot is a tenth of the chances, as large as the invoices in it. On the dashed line as many came as were told; below it, fewer.',
  plot: 'What was told and what came',
  plotDesc: 'Along the bottom the mean chance told in a tenth, upwards the share that came so.',
  tenth: 'Told',
  mean: 'On average',
  briers: 'How far off',
  briersLede:
    'The mean square of what was told too much or too little; whoever tells the rate before for all has {base}. Mapped: after a map learned before the split.',
  brier: 'Brier',
  mapped: 'Mapped',
  error: 'Off by (ECE)',
  intervals: 'How often its 90 % intervals held',
  intervalsLede: 'Every 30 days, by what came of the next invoices.',
  looks: 'Looks',
  held: 'Held',
  width: 'Points wide',
  all: 'all',

  decision: 'What would have come of warning?',
  decisionLede:
    'Upwards what came so: found by a warning, or missed. Downwards warned for nothing. The chance from which one would warn grows to the right.',
  thresholds: 'Warnings by chance',
  thresholdsDesc: 'Filled: found. Hollow: missed. Downwards: warned for nothing.',
  above: 'came so: found, and missed',
  below: 'downwards: warned for nothing',
  from: 'From',
  warned: 'Warned',
  caught: 'Found',
  missed: 'Missed',
  wrong: 'For nothing',
  moneyCaught: 'Money found',
  moneyMissed: 'Money missed',
  moneyWrong: 'Money warned for nothing',
  otherMoney: '{count} {count|invoice|invoices} in other currencies are counted, not summed.',

  moves: 'Whom does {model} see otherwise?',
  movesLede:
    'The chances of one invoice differ by {mean} on average. The payers of whom they differ most:',
  payer: 'Payer',

  madeBy: 'Made by Kept with everything known up to position {position}. Model {model}, {hash}.',
} as const;
