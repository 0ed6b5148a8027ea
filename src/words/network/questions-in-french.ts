/** Due-diligence questions: what their answers say, and the command that asks them. */
export const QUESTIONS = {
  'a due-diligence question about a professional': 'une question de diligence sur un professionnel',
  'what would be invoiced: 1200.00': 'ce qui serait facturé : 1200.00',
  'which skill is asked about': 'la compétence dont il s’agit',
  'for whom it is asked: what lies between the two counts, too':
    'pour qui on demande : ce qu’il y a entre les deux compte aussi',
  'asked of many: professional, amount, currency, due, skill; CSV comes out, or NDJSON with --json':
    'demandé de plusieurs : professional, amount, currency, due, skill ; il en sort du CSV, ou du NDJSON avec --json',
  'how often the answers were right on this ledger’s own history':
    'à quelle fréquence les réponses furent justes sur l’histoire de ce registre',
  'Name a professional, or a file with --csv, and not both.':
    'Nommez un professionnel, ou un fichier avec --csv, et pas les deux.',
  'The questions are {names}.': 'Les questions sont {names}.',
  'The question {name} is asked with its {member}.':
    'La question {name} se pose avec son membre {member}.',
  '{file} has nobody below its first line.': '{file} n’a personne sous sa première ligne.',
  Asking: 'Questions',
  question: 'question',
  asks: 'demande',
  'told with it': 'dit avec elle',
  'An answer is not a decision: a person decides, and can be asked why.':
    'Une réponse n’est pas une décision : une personne décide, et l’on peut lui demander pourquoi.',
  '{question}, of {who}, as of {day}: {verdict}': '{question}, de {who}, au {day} : {verdict}',
  'It rests on what lies between the two.': 'Cela repose sur ce qu’il y a entre les deux.',
  'It rests on the network.': 'Cela repose sur le réseau.',
  '{n} {n|promise|promises} with {partners} {partners|partner|partners}':
    '{n} {n|promesse|promesses} avec {partners} {partners|partenaire|partenaires}',
  'Expected on {day}; {amount} of it at risk to come over thirty days late ({low} to {high}).':
    'Attendu le {day} ; {amount} risquent de venir avec plus de trente jours de retard ({low} à {high}).',
  'For it': 'Pour',
  'Against it': 'Contre',
  'What would settle it': 'Ce qui trancherait',
  'Receipt: {address}': 'Reçu : {address}',
  'Such answers were right in {right} % of {of} cases ({low} to {high} %) on {history}.':
    'De telles réponses furent justes dans {right} % de {of} cas ({low} à {high} %) sur {history}.',
  '{value} % of its payments came in time': '{value} % de ses paiements sont venus à temps',
  'by amount it pays {value} days after the day':
    'en montant, il paie {value} jours après l’échéance',
  '{value} % of its deliveries came in time': '{value} % de ses livraisons sont venues à temps',
  '{value} % of its promises ended without an incident':
    '{value} % de ses promesses ont fini sans incident',
  '{value} % of the payments that banks tell came in time':
    '{value} % des paiements que disent les banques sont venus à temps',
  'it pays as promised: {value} of 100': 'il paie comme promis : {value} sur 100',
  'it delivers as promised: {value} of 100': 'il livre comme promis : {value} sur 100',
  'its promises end without incidents: {value} of 100':
    'ses promesses finissent sans incident : {value} sur 100',
  'by banks alone it pays as promised: {value} of 100':
    'd’après les seules banques il paie comme promis : {value} sur 100',
  'the chance that the next payment is late is {value} %':
    'la probabilité que le prochain paiement soit en retard est de {value} %',
  'the chance that it is over thirty days late is {value} %':
    'la probabilité qu’il ait plus de trente jours de retard est de {value} %',
  'nothing that it owes is overdue': 'rien de ce qu’il doit n’est échu',
  '{n} {n|payment is|payments are} overdue': '{n} {n|paiement est échu|paiements sont échus}',
  'with it you would be owed {value} % of that and what anybody else is owed':
    'avec lui on vous devrait {value} % de cela et de ce que l’on doit à tout autre',
  '{n} {n|promise|promises} kept name the skill':
    '{n} {n|promesse tenue nomme|promesses tenues nomment} la compétence',
  'they were kept to {n} {n|partner|different partners}':
    'elles furent tenues envers {n} {n|partenaire|partenaires différents}',
  '{n} {n|partner recommends|partners recommend} it for the skill':
    '{n} {n|partenaire le recommande|partenaires le recommandent} pour la compétence',
  'Ask it: it has restricted its score, and may show it to you all the same.':
    'Demandez-lui : il a restreint son score, et peut vous le montrer quand même.',
  'Ask it for a share link: too few of its partners are known for others to be told.':
    'Demandez-lui un lien de partage : trop peu de ses partenaires sont connus pour que d’autres en sachent.',
  'That its partners, a platform or a bank tell of its promises, too.':
    'Que ses partenaires, une plateforme ou une banque disent aussi ses promesses.',
  'More promises kept: what is known leaves too wide an interval to say.':
    'Plus de promesses tenues : ce qui est connu laisse un intervalle trop large.',
  'That its bank tells its payments.': 'Que sa banque dise ses paiements.',
  'Deliveries and invoices that name the skill, or a recommendation for it.':
    'Des livraisons et des factures qui nomment la compétence, ou une recommandation.',
  'Ask it what it owes in all: its statement says so.':
    'Demandez-lui ce qu’il doit en tout : son relevé le dit.',
  '{promises} more {promises|promise|promises} with {partners} more {partners|partner|partners}':
    '{promises} {promises|promesse|promesses} de plus avec {partners} {partners|partenaire|partenaires} de plus',
  months: 'mois',
  cases: 'cas',
  'kept its word, %': 'a tenu parole, %',
  supported: 'confirmées',
  'not supported': 'infirmées',
  'right, %': 'justes, %',
  'chosen thresholds': 'seuils choisis',
  first: 'première',
  last: 'dernière',
  'Asked of everybody at the end of each month, by business days, and compared with the promises that fell due after it. Thresholds are chosen on the first part alone.':
    'Demandé de chacun à la fin de chaque mois, par jours ouvrables, et comparé aux promesses échues ensuite. Les seuils sont choisis sur la seule première partie.',
} as const;
