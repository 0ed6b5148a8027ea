/** What a backtest says, and what is said of asking for one. */
export const BACKTEST = {
  // The command and its options.
  'how well a model would have told who pays late':
    'avec quelle justesse un modèle aurait dit qui paie en retard',
  'another model beside it: its name, or its file':
    'un autre modèle à côté : son nom, ou son fichier',
  'late at all, late past grace, or 30 days late or more':
    'en retard, en retard au-delà du délai de grâce, ou de 30 jours ou plus',
  'the part of the invoices before those judged': 'la part des factures avant celles qui jugent',
  'which days say what was known: recorded, or business (default: as the ledger allows)':
    'les jours qui disent ce que l’on savait : recorded (enregistrement) ou business (comptables) (par défaut : selon le registre)',
  'by what the payer owed: with the creditor, or to the network (default: by creditors)':
    'd’après ce que devait le payeur : au créancier (with) ou au réseau (network) (par défaut : selon les créanciers)',
  'samples drawn for intervals': 'échantillons tirés pour les intervalles',
  'writes the report with its pictures as one HTML file':
    'écrit le rapport avec ses images en un fichier HTML',
  'The report cannot be written: {why}': 'Le rapport ne peut être écrit : {why}',
  'Written to {file}.': 'Écrit dans {file}.',
  'It is a part from 0.1 to 0.9.': 'C’est une part de 0.1 à 0.9.',
  'The two models have one name: give one of them another.':
    'Les deux modèles portent un même nom : donnez-en un autre à l’un d’eux.',
  'There are too few invoices to judge by: 20 must be settled on either side of the split.':
    'Il y a trop peu de factures pour juger : il en faut 20 réglées de chaque côté de la coupe.',
  'All of the invoices that would judge came alike, so nothing can be told apart.':
    'Toutes les factures qui jugeraient ont fini de même : rien ne s’y distingue.',
  'Most of this history was recorded long after it happened, so recorded days say nothing of what was known when. Leave --known out, or say --known business.':
    'La plus grande part de cette histoire fut enregistrée longtemps après : les jours d’enregistrement ne disent rien de ce que l’on savait alors. Ôtez --known, ou dites --known business.',
  'Most of this history was recorded long after it happened: it is known by business days.':
    'La plus grande part de cette histoire fut enregistrée longtemps après : elle est connue par ses jours comptables.',
  'More than 100,000 invoices are not judged here: use kept backtest.':
    'Au-delà de 100 000 factures, on ne juge pas ici : utilisez kept backtest.',
  'It takes more time or memory than the service gives: use kept backtest.':
    'Il y faut plus de temps ou de mémoire que le service n’en donne : utilisez kept backtest.',
  'Nothing reckons backtests here: use kept backtest.':
    'Rien ne calcule de jugement ici : utilisez kept backtest.',
  'The events of this ledger lie on a cluster, and its tape cannot be read as it is: use kept backtest, or kept rebuild where that says that the tape is damaged.':
    'Les événements de ce registre sont sur un cluster, et sa bande ne peut être lue telle quelle : utilisez kept backtest, ou kept rebuild s’il dit que la bande est abîmée.',
  'The two models are one: name another, or leave it out.':
    'Les deux modèles n’en font qu’un : nommez-en un autre, ou n’en nommez pas.',
  'Most of this history was recorded long after it happened, so recorded days say nothing of what was known when. Leave it out, or say business.':
    'La plus grande part de cette histoire fut enregistrée longtemps après : les jours d’enregistrement ne disent rien de ce que l’on savait alors. Prenez les jours comptables.',
  'Only operators and analysts judge models by everybody’s invoices.':
    'Seuls les opérateurs et les analystes jugent des modèles sur les factures de tous.',
  'Another backtest is being reckoned; ask again in a moment.':
    'Un autre rétrotest est en cours ; redemandez dans un instant.',
  Walking: 'Parcours',
  'Looking for leaks': 'Recherche de fuites',
  Resampling: 'Rééchantillonnage',

  // The report.
  'late at all': 'en retard',
  'late past grace': 'en retard au-delà du délai de grâce',
  '30 days late or more': '30 jours de retard ou plus',
  'LOOKS AHEAD: {name} tells otherwise of the past once the future is taken away. Its figures are worth nothing.':
    'REGARDE L’AVENIR : {name} dit autre chose du passé dès qu’on lui ôte l’avenir. Ses chiffres ne valent rien.',
  'TOO GOOD: {name} does as well as whoever knows the future. Look for what it knows of it.':
    'TROP BEAU : {name} fait aussi bien que qui connaît l’avenir. Cherchez ce qu’il en sait.',
  '{model}: {target}': '{model} : {target}',
  '{invoices} invoices of {payers} {payers|payer|payers} to {creditors} {creditors|creditor|creditors}; {learned} settled before {day} to learn from.':
    '{invoices} factures de {payers} {payers|payeur|payeurs} à {creditors} {creditors|créancier|créanciers} ; {learned} réglées avant le {day} pour apprendre.',
  'Judged by the last {settled}, issued {from} to {to}, of which {rate} came so ({before} before); {open} left out, since still open ({overdue} overdue).':
    'Jugé par les {settled} dernières, émises du {from} au {to}, dont {rate} sont devenues telles ({before} auparavant) ; {open} écartées, encore ouvertes (dont {overdue} échues).',
  yes: 'oui',
  all: 'toutes',
  PSI: 'PSI',
  AUC: 'AUC',
  KS: 'KS',
  ECE: 'ECE',
  Brier: 'Brier',
  'who tells': 'qui le dit',
  month: 'mois',
  invoices: 'factures',
  'came so': 'réalisé',
  told: 'annoncé',
  judged: 'jugé',
  '95 % by invoice': '95 % par facture',
  '95 % by payer': '95 % par payeur',
  'better than': 'mieux que',
  'AUC by': 'AUC de',
  'Brier by': 'Brier de',
  'settled before': 'réglées avant',
  'late ratio': 'taux de retard',
  mapped: 'recalé',
  'on average': 'en moyenne',
  looks: 'regards',
  '90 % intervals held': 'intervalles à 90 % tenus',
  'points wide': 'points de large',
  warned: 'averties',
  caught: 'trouvées',
  missed: 'manquées',
  wrongly: 'à tort',
  'money caught': 'argent trouvé',
  payer: 'payeur',
  'the other told': 'l’autre annonçait',
  'Drift: do those judged look like those before them?':
    'Dérive : ce qui juge ressemble-t-il à ce qui précède ?',
  'Discrimination: is what came told from what did not?':
    'Discrimination : ce qui advint se distingue-t-il du reste ?',
  'Whoever knows each payer’s rate over all of history has {ceiling}; with the weekday of the due day {invoice}.':
    'Qui connaît le taux de chaque payeur sur toute l’histoire atteint {ceiling} ; avec le jour de semaine de l’échéance, {invoice}.',
  'Calibration: does what is told come as often?':
    'Calibrage : ce qui est annoncé advient-il aussi souvent ?',
  'Whoever tells the rate before for all has a Brier score of {base}.':
    'Qui annonce pour toutes le taux d’avant a un score de Brier de {base}.',
  'Decision: what would have come of warning from a chance on?':
    'Décision : qu’aurait donné d’avertir à partir d’une chance ?',
  '{others} {others|invoice|invoices} in other currencies are counted, not summed.':
    '{others} {others|facture|factures} en d’autres monnaies sont comptées, non additionnées.',
  'Moves: whom does {against} see otherwise? By {mean} on average.':
    'Écarts : qui {against} voit-il autrement ? De {mean} en moyenne.',
} as const;
