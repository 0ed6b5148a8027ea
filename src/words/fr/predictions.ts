/** What predictions say, and the commands that make and fit them. */
export const PREDICTIONS = {
  'whether an invoice about to be issued will be paid late':
    'si une facture à émettre sera payée en retard',
  'who would pay: 0002:552100554, local:<teller>:<code> ...':
    'qui paierait : 0002:552100554, local:<teller>:<code> ...',
  'whose invoice; may be left out where there is one alone':
    'de qui est la facture ; peut être omis s’il n’y a qu’un créancier',
  'what it is for: 1200.00': 'son montant : 1200.00',
  'its currency': 'sa devise',
  'its day of issue (default: today)': 'son jour d’émission (par défaut : aujourd’hui)',
  'its due day': 'son jour d’échéance',
  'many of them: payer, amount, currency, issued, due; CSV comes out, or NDJSON with --json':
    'plusieurs : payer, amount, currency, issued, due ; il en sort du CSV, ou du NDJSON avec --json',
  'which chance is told in parts': 'la probabilité dont les parts sont dites',
  'a model that foretells lateness, learned from this ledger':
    'un modèle qui prévoit les retards, appris de ce registre',
  'from the invoices of this professional alone':
    'à partir des seules factures de ce professionnel',
  'what is foretold; all three where it is left out': 'ce qui est prévu ; les trois si c’est omis',
  'from the first part of the invoices by day of issue':
    'à partir de la première part des factures, par jour d’émission',
  'since when something counts as known': 'depuis quand une chose compte comme connue',
  'the model whose head is replaced: its name, or its file':
    'le modèle dont la tête est remplacée : son nom, ou son fichier',
  'what the model is called': 'le nom du modèle',
  'where the model is written (default: standard output)':
    'où le modèle est écrit (par défaut : la sortie standard)',
  'It is a part such as 0.6, or 1 for all.': 'C’est une part, comme 0.6, ou 1 pour tout.',
  'Name a payer, or a file with --csv, and not both.':
    'Nommez un payeur, ou un fichier avec --csv, et pas les deux.',
  'Say who would pay, --amount and --due; or name a file of invoices with --csv.':
    'Dites qui paierait, --amount et --due ; ou nommez un fichier de factures avec --csv.',
  'Say whose invoice it is, with --creditor: there are several.':
    'Dites de qui est la facture, avec --creditor : il y a plusieurs créanciers.',
  '{file} must have a first line that names its columns ({columns}), and a line below it.':
    '{file} doit avoir une première ligne qui nomme ses colonnes ({columns}), et une facture en dessous.',
  'The model {name} foretells nothing: it has no head.':
    'Le modèle {name} ne prévoit rien : il n’a pas de tête.',
  'The model {name} has no head to begin with.': 'Le modèle {name} n’a pas de tête de départ.',
  'A fit needs {all} invoices whose outcome is known, {each} of them that came so and {not} that did not; there are {count}, and {came} came so.':
    'Un ajustement demande {all} factures dont l’issue est connue, dont {each} où c’est arrivé et {not} où ce n’est pas arrivé ; il y en a {count}, et c’est arrivé pour {came}.',
  'Ask of one invoice or more.': 'Demandez pour une facture ou plus.',
  'An invoice has a due day.': 'Une facture a un jour d’échéance.',
  'An amount is more than nothing, with no more decimals than its currency has.':
    'Un montant est supérieur à zéro, sans plus de décimales que n’en a sa devise.',
  'A currency is written by its ISO 4217 code, such as EUR.':
    'Une devise s’écrit par son code ISO 4217, comme EUR.',
  'line {line}: {why}': 'ligne {line} : {why}',
  '{n} of {all} {all|line|lines} {n|was|were} left out.':
    '{n} {n|ligne laissée|lignes laissées} de côté sur {all}.',
  '{file} has no invoice below its first line.':
    '{file} n’a aucune facture sous sa première ligne.',
  '{file} names the column {name} twice: leave one of them out.':
    '{file} nomme deux fois la colonne {name} : ôtez-en une.',
  'No invoice is due before it is issued.': 'Aucune facture n’est due avant d’être émise.',
  'Nobody is its own payer.': 'Nul n’est son propre payeur.',
  'What a payer paid is between it and its creditor: ask as the creditor, of your own invoices.':
    'Ce qu’un payeur a payé est entre lui et son créancier : demandez en créancier, pour vos propres factures.',
  Predicting: 'Prévision',
  Fitting: 'Ajustement',
  '{amount} to {payer}, issued {issued}, due {due}':
    '{amount} à {payer}, émise le {issued}, échéance le {due}',
  'from the books of {who}, known at position {position}, by {model}':
    'd’après les livres de {who}, connus à la position {position}, par {model}',
  '{own} of {past} past {past|invoice|invoices} are to this payer':
    '{own} des {past} {past|facture passée|factures passées} sont à ce payeur',
  'Why, in log-odds: {base} and': 'Pourquoi, en log-cotes : {base} et',
  'paid late at all': 'payée en retard',
  'paid later than the next business day': 'payée après le jour ouvré suivant',
  'paid thirty days late or more': 'payée avec trente jours de retard ou plus',
  '{name}, from {invoices} {invoices|invoice|invoices} issued before {day}':
    '{name}, d’après {invoices} {invoices|facture émise|factures émises} avant le {day}',
  'Where no ridge stands the formula is that of the base.':
    'Sans régularisation indiquée, la formule est celle de la base.',
  'Written to {file}.': 'Écrit dans {file}.',
  target: 'cible',
  by: 'par',
  invoices: 'factures',
  came: 'arrivées',
  ridge: 'régularisation',
  'log loss': 'perte log',
  'payer and invoice': 'payeur et facture',
  'payer alone': 'payeur seul',
  'late with {late} of {known} past {known|invoice|invoices}':
    'en retard pour {late} {late|facture|factures} sur {known}',
  'late past grace with {late} of {known} past {known|invoice|invoices}':
    'en retard, tolérance passée, pour {late} {late|facture|factures} sur {known}',
  'late by thirty days or more with {late} of {known} past {known|invoice|invoices}':
    'en retard de trente jours ou plus pour {late} {late|facture|factures} sur {known}',
  'pays on the due day, on average': 'paie en moyenne le jour de l’échéance',
  'pays {n} {n|day|days} late on average': 'paie en moyenne avec {n} {n|jour|jours} de retard',
  'pays {n} {n|day|days} early on average': 'paie en moyenne avec {n} {n|jour|jours} d’avance',
  'the last one was paid on its due day': 'la dernière a été payée le jour de l’échéance',
  'the last one was paid {n} {n|day|days} late':
    'la dernière a été payée avec {n} {n|jour|jours} de retard',
  'the last one was paid {n} {n|day|days} early':
    'la dernière a été payée avec {n} {n|jour|jours} d’avance',
  'nothing is known of it yet': 'rien n’en est encore connu',
  'it has paid nothing yet': 'il n’a encore rien payé',
  'late with {late} of its last {known}': 'en retard pour {late} de ses {known} dernières',
  'it has nothing open': 'il n’a rien à payer',
  '{overdue} of {open} open {open|invoice|invoices} overdue':
    '{overdue} {overdue|facture échue|factures échues} sur {open} à payer',
  '{share} % of all that it was invoiced is overdue':
    '{share} % de tout ce qui lui a été facturé est en retard',
  '{n} past {n|invoice|invoices} known of it':
    '{n} {n|facture passée connue|factures passées connues}',
  'none of its past invoices was due on such a weekday':
    'aucune de ses factures passées n’était due un tel jour de la semaine',
  'late with {late} of {known} due on a Saturday':
    'en retard pour {late} {late|facture|factures} sur {known} dues un samedi',
  'late with {late} of {known} due on a Sunday':
    'en retard pour {late} {late|facture|factures} sur {known} dues un dimanche',
  'late with {late} of {known} due on a Monday':
    'en retard pour {late} {late|facture|factures} sur {known} dues un lundi',
  'late with {late} of {known} due from Tuesday to Friday':
    'en retard pour {late} {late|facture|factures} sur {known} dues du mardi au vendredi',
  '{days} {days|day|days} to pay': '{days} {days|jour|jours} pour payer',
  '{times} times its usual amount': '{times} fois son montant habituel',
  'A chance is not a decision: a person decides, and can be asked why.':
    'Une probabilité n’est pas une décision : une personne décide, et on peut lui demander pourquoi.',
} as const;
