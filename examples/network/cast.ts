/** Who is who in the example network. Every firm, number and story here is invented. */

export interface Professional {
  readonly identifier: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** NAF or NACE code. */
  readonly activity: string;
  readonly size: 'micro' | 'small' | 'medium' | 'large';
  /** A sole trader or freelancer. */
  readonly naturalPerson?: boolean;
  readonly publicBody?: boolean;
  readonly story: string;
  /** What a reader should find in its score. */
  readonly shows: string;
}

export const BRUNEL: Professional = {
  identifier: '0002:000901108',
  name: 'Atelier Brunel & Filles',
  country: 'FR',
  activity: '31.01Z',
  size: 'small',
  story: 'Fits out shops; every joint is on time, every bill of its own suppliers is not.',
  shows: 'Deadlines high, payment low: 15 to 40 days late.',
};

export const LACHAUME: Professional = {
  identifier: '0002:000901272',
  name: 'Imprimerie Lachaume',
  country: 'FR',
  activity: '18.12Z',
  size: 'small',
  story: 'Prints for towns and firms; pays its paper before it is due and delivers after it is.',
  shows: 'Payment high, deadlines low, refusals for quality.',
};

export const TESSIER: Professional = {
  identifier: '0002:000901355',
  name: 'Maçonnerie Tessier',
  country: 'FR',
  activity: '43.99C',
  size: 'small',
  story:
    'Two sites stopped in spring 2025: bills 60 to 90 days late, debits returned, then repair.',
  shows: 'Payment falls through 2025 and climbs again from spring 2026.',
};

export const VASSEUR: Professional = {
  identifier: '0002:000901421',
  name: 'Hélène Vasseur Conseil',
  country: 'FR',
  activity: '70.22Z',
  size: 'micro',
  naturalPerson: true,
  story: 'A consultant whose largest client argues about one invoice in four.',
  shows: 'Feedback from 1 to 5, answered and contested; disputes won, lost and forgotten.',
};

export const FERRAND: Professional = {
  identifier: '0199:999900KEPTEXAMPL0029',
  name: 'Ferrand Industrie SA',
  country: 'FR',
  activity: '28.22Z',
  size: 'large',
  story: 'Pays to the day, often several invoices at once, and disputes what it does not like.',
  shows: 'Payment on terms; a relation side marked by disputes lost.',
};

export const MULLER: Professional = {
  identifier: '9930:DE099000017',
  name: 'Müller & Söhne Feinmechanik GmbH',
  country: 'DE',
  activity: '25.72Z',
  size: 'medium',
  story: 'Hinges and fittings from Ravensburg, on the day that was promised.',
  shows: 'All sides high.',
};

export const ALPINA: Professional = {
  identifier: '0088:9520001234569',
  name: 'Alpina Papier AG',
  country: 'CH',
  activity: '17.12Z',
  size: 'medium',
  story: 'Sells paper in Swiss francs with 2 % discount for those who pay within ten days.',
  shows: 'One client: a score with it, none in the network; amounts in CHF.',
};

export const THORNBURY: Professional = {
  identifier: '9932:GB000900017',
  name: 'Thornbury Textiles Ltd',
  country: 'GB',
  activity: '13.20Z',
  size: 'small',
  story: 'Sends upholstery cloth in parts, the last roll always a little late.',
  shows: 'One client for its deliveries: a score with it; amounts in GBP.',
};

export const DELCOURT: Professional = {
  identifier: '0002:000901587',
  name: 'Transports Delcourt',
  country: 'FR',
  activity: '49.41A',
  size: 'small',
  story: 'A haulier taken over in April 2026; storms and breakdowns move its days.',
  shows: 'Its history continues under its successor.',
};

export const DELCOURT_LOGISTIQUE: Professional = {
  identifier: '0002:000901637',
  name: 'Delcourt Logistique',
  country: 'FR',
  activity: '52.29B',
  size: 'medium',
  story: 'Took over Transports Delcourt in April 2026, with its lorries and its promises.',
  shows: 'Scores from its first day with the history that it took over.',
};

export const VAL_D_ORNE: Professional = {
  identifier: '0002:000901710',
  name: 'Communauté de communes du Val-d’Orne',
  country: 'FR',
  activity: '84.11Z',
  size: 'large',
  publicBody: true,
  story: 'A public body that approves quickly and pays in two to three months.',
  shows: 'Payment low and steady, received days told by the platform.',
};

export const VOLTEA: Professional = {
  identifier: '0002:000901868',
  name: 'Voltéa Énergie',
  country: 'FR',
  activity: '35.14Z',
  size: 'large',
  story: 'Debits five customers, now and then a week later than it announced.',
  shows: 'Its late debits count against nobody; it made no promise itself, so no score.',
};

export const AUBRAC: Professional = {
  identifier: '0002:000901942',
  name: 'Cabinet Aubrac',
  country: 'FR',
  activity: '69.20Z',
  size: 'micro',
  story:
    'An accountant that imports the whole ledgers of three clients by the 12th of the next month.',
  shows: 'The coverage of three ledgers by month; no promise of its own, so no score.',
};

export const MAILLARD: Professional = {
  identifier: '0002:000902031',
  name: 'Boulangerie Maillard',
  country: 'FR',
  activity: '10.71C',
  size: 'micro',
  naturalPerson: true,
  story: 'Bread for two hotels; pays on the day, as its accountant’s ledger shows.',
  shows: 'Payment high, corroborated by its creditors.',
};

export const PERROTIN: Professional = {
  identifier: '0002:000902171',
  name: 'Garage Perrotin',
  country: 'FR',
  activity: '45.20A',
  size: 'micro',
  story: 'Repairs vans; pays its accountant a month late; one customer never paid at all.',
  shows: 'Payment in the middle; cash sales to consumers never shown.',
};

export const JOLY: Professional = {
  identifier: '0002:000902262',
  name: 'Pépinières Joly',
  country: 'FR',
  activity: '01.30Z',
  size: 'micro',
  story: 'A nursery with seasons: early in summer, three weeks late in winter.',
  shows: 'Payment that swings with the season.',
};

export const KEROUANTON: Professional = {
  identifier: '0002:000902346',
  name: 'Studio Kerouanton',
  country: 'FR',
  activity: '74.10Z',
  size: 'micro',
  naturalPerson: true,
  story: 'Started in September 2026: two invoices and one logo so far.',
  shows: 'Insufficient: says what is missing.',
};

/** In the order in which the README lists them. */
export const founders: readonly Professional[] = [
  BRUNEL,
  LACHAUME,
  TESSIER,
  VASSEUR,
  FERRAND,
  MULLER,
  ALPINA,
  THORNBURY,
  DELCOURT,
  DELCOURT_LOGISTIQUE,
  VAL_D_ORNE,
  VOLTEA,
  AUBRAC,
  MAILLARD,
  PERROTIN,
  JOLY,
  KEROUANTON,
];
