/** The stories of the example network, and the attacks that are played on a copy. */
export const DEMO = {
  'Fits out shops; every joint is on time, every bill of its own suppliers is not.':
    'Agence des boutiques ; chaque ouvrage est à l’heure, aucune facture de ses fournisseurs ne l’est.',
  'Prints for towns and firms; pays its paper before it is due and delivers after it is.':
    'Imprime pour des villes et des entreprises ; paie son papier avant l’échéance et livre après.',
  'Two sites stopped in spring 2025: bills 60 to 90 days late, debits returned, then repair.':
    'Deux chantiers arrêtés au printemps 2025 : factures payées avec 60 à 90 jours de retard, prélèvements rejetés, puis rétablissement.',
  'A consultant whose largest client argues about one invoice in four.':
    'Un consultant dont le plus gros client conteste une facture sur quatre.',
  'Pays to the day, often several invoices at once, and disputes what it does not like.':
    'Paie au jour dit, souvent plusieurs factures à la fois, et met en litige ce qui ne lui plaît pas.',
  'Hinges and fittings from Ravensburg, on the day that was promised.':
    'Des charnières et ferrures de Ravensbourg, au jour promis.',
  'Sells paper in Swiss francs with 2 % discount for those who pay within ten days.':
    'Vend du papier en francs suisses, avec 2 % d’escompte à qui paie sous dix jours.',
  'Sends upholstery cloth in parts, the last roll always a little late.':
    'Envoie des tissus d’ameublement en plusieurs fois, le dernier rouleau toujours un peu tard.',
  'A haulier taken over in April 2026; storms and breakdowns move its days.':
    'Un transporteur repris en avril 2026 ; tempêtes et pannes décalent ses jours.',
  'Took over Transports Delcourt in April 2026, with its lorries and its promises.':
    'A repris Transports Delcourt en avril 2026, avec ses camions et ses engagements.',
  'A public body that approves quickly and pays in two to three months.':
    'Un organisme public qui approuve vite et paie en deux à trois mois.',
  'Debits five customers, now and then a week later than it announced.':
    'Prélève cinq clients, parfois une semaine plus tard qu’annoncé.',
  'An accountant that imports the whole ledgers of three clients by the 12th of the next month.':
    'Un expert-comptable qui importe la comptabilité entière de trois clients avant le 12 du mois suivant.',
  'Bread for two hotels; pays on the day, as its accountant’s ledger shows.':
    'Du pain pour deux hôtels ; paie au jour dit, comme le montre la comptabilité de son expert-comptable.',
  'Repairs vans; pays its accountant a month late; one customer never paid at all.':
    'Répare des camionnettes ; paie son expert-comptable avec un mois de retard ; un client n’a jamais payé.',
  'A nursery with seasons: early in summer, three weeks late in winter.':
    'Une pépinière qui a ses saisons : en avance l’été, trois semaines de retard l’hiver.',
  'Started in September 2026: two invoices and one logo so far.':
    'Débute en septembre 2026 : deux factures et un logo pour l’instant.',

  invented: 'inventés',
  slander: 'calomnie',
  ring: 'cercle',
  'on-off': 'volte-face',
  whitewash: 'peau neuve',
  bought: 'acheté',
  declared: 'déclaré',
  documented: 'documenté',
  both: 'les deux côtés',
  'one owner': 'un seul détenteur',
  'of three': 'à trois',
  'good, then bad': 'bon, puis mauvais',
  'a new identity': 'une nouvelle identité',
} as const;
