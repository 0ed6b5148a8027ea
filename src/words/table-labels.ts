/** What tables, their sections and their fields are called, for the command line and the pages. */
import type { PlainSentence, Wording } from './wording.js';

type Labels = Readonly<Record<string, PlainSentence>>;

const TITLES: Labels = {
  'd441-6': 'Payment times in the management report (France)',
  'uk-payment-practices': 'Payment practices report (United Kingdom)',
  'fair-payment-code': 'Fair Payment Code (United Kingdom)',
  'es-pmp': 'Mean payment period to suppliers (Spain)',
  aged: 'Aged payables and receivables',
};

const SIDES: Labels = {
  purchases: 'Purchases: invoices received',
  sales: 'Sales: invoices issued',
};

const SECTIONS: Labels = {
  unpaid: 'Variant I: due and not paid at the closing day',
  unpaid_excluded: 'Left out of variant I',
  late: 'Variant II: late in the year, paid since or not',
  late_of_which: 'Variant II, of which',
  late_excluded: 'Left out of variant II',
  reference_terms: 'Payment terms by which it is late',
  year: 'What the percentages are of',
  payments_made: 'Payments made in the period',
  payments_due: 'Payments due in the period',
  agreed_terms: 'Payment terms agreed, in days from issue',
  award: 'Award that these payments would be enough for',
  within_30: 'Invoices to be paid within 30 days',
  within_60: 'Invoices to be paid within 60 days',
  not_paid: 'Invoices not paid at the closing day',
  payment_period: 'Mean payment period, in days from issue',
  within_maximum: 'Paid within the legal maximum of 60 days',
  aged: 'Open, by days overdue',
  control: 'Control: every invoice, by what became of it',
};

const FIELDS: Labels = {
  '0': '0 days (indicative)',
  total: 'In all',
  disputed: 'In dispute',
  paid_late: 'Paid late',
  unpaid: 'Not paid',
  lost: 'Written off',
  agreed: 'As agreed',
  legal: 'By law, nothing being agreed',
  unknown: 'Unknown',
  issued: 'Invoices of the year, less credits',
  average_days: 'Average time to pay',
  up_to_30: 'Within 30 days',
  '31_to_60': 'Between 31 and 60 days',
  over_60: 'Later than 60 days',
  due: 'Due',
  beyond_terms: 'Not paid within agreed terms',
  in_dispute: 'of these, because of a dispute',
  shortest: 'Shortest',
  usual: 'Most often',
  longest: 'Longest',
  gold: 'Gold',
  bronze: 'Bronze; silver, if small suppliers are paid within 30 days',
  none: 'None',
  within: 'In time',
  beyond: 'Too late, or not paid',
  missing: 'Missing for 95 %',
  mean_period: 'Mean payment period',
  ratio_paid: 'Ratio of what was paid',
  ratio_pending: 'Ratio of what is pending',
  paid: 'Paid in the period',
  pending: 'Pending',
  amount_within: 'Sum paid within 60 days',
  invoices_within: 'Invoices paid within 60 days',
  invoices_paid: 'Invoices paid',
  not_due: 'Not due yet',
  due_today: 'Due on the closing day',
  overdue: 'Overdue',
  undated: 'Without a due day',
  disputed_due: 'In dispute, due',
  disputed_not_due: 'In dispute, not due',
  paid_before: 'Paid earlier',
  void: 'Credited or cancelled',
  outside: 'Cash sales, advances, interest',
  invoices: 'All invoices',
};

export class TableLabels {
  constructor(private readonly words: Wording) {}

  title(table: string): string {
    return this.labelIn(TITLES, table);
  }

  side(side: string): string {
    return this.labelIn(SIDES, side);
  }

  section(section: string): string {
    return this.labelIn(SECTIONS, section);
  }

  /** Of a field, or of a range of days such as `1-30` or `91+`. */
  field(field: string): string {
    const [, from = '', to] = /^(\d+)(?:-(\d+)|\+)$/.exec(field) ?? [];
    if (from === '') return this.labelIn(FIELDS, field);
    return to === undefined
      ? this.words.say('{from} days and more', { from: Number(from) })
      : this.words.say('{from} to {to} days', { from: Number(from), to: Number(to) });
  }

  private labelIn(labels: Labels, name: string): string {
    const label = labels[name];
    return label === undefined ? name : this.words.of(label);
  }
}
