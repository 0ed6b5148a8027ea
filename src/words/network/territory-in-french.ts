/** Territories, displaced turnover and set-off in French. */
export const TERRITORY = {
  'Farming, fishing': 'Agriculture, pêche',
  Mining: 'Extraction',
  Manufacturing: 'Industrie',
  Energy: 'Énergie',
  'Water, waste': 'Eau, déchets',
  Building: 'Construction',
  Trade: 'Commerce',
  'Haulage, storage': 'Transport',
  'Hotels, restaurants': 'Hôtels, restaurants',
  'Media, software': 'Médias, logiciel',
  'Banks, insurers': 'Banques, assurances',
  'Real estate': 'Immobilier',
  'Expert services': 'Services experts',
  'Support services': 'Services de soutien',
  'Public bodies': 'Administrations',
  Education: 'Enseignement',
  'Health, care': 'Santé, soins',
  'Arts, leisure': 'Arts, loisirs',
  'Other services': 'Autres services',
  Households: 'Ménages',
  'World bodies': 'Organismes mondiaux',
  'Not told': 'Non dit',
  'All others': 'Tous les autres',
  Outside: 'Extérieur',
  'how value circulates on a territory': 'comment la valeur circule sur un territoire',
  'country:FR, region:FR-ARA, postal:FR-69, or professionals':
    'country:FR, region:FR-ARA, postal:FR-69, ou des professionnels',
  'Territory: {of}': 'Territoire : {of}',
  'as of {day}, the twelve months up to it, known at position {position}':
    'au {day}, les douze mois qui y mènent, connu à la position {position}',
  'Bought inside: {percent} of what is bought': 'Acheté à l’intérieur : {percent} des achats',
  'Spent again inside within 90 days: {percent}': 'Redépensé à l’intérieur en 90 jours : {percent}',
  'not told': 'non dit',
  inside: 'à l’intérieur',
  'coming in': 'entrant',
  'going out': 'sortant',
  'overdue inside': 'en retard à l’intérieur',
  until: 'jusqu’au',
  'who pays': 'qui paie',
  'who is paid': 'qui est payé',
  sector: 'secteur',
  '% on time': '% à temps',
  'Nothing was invoiced here in these months.': 'Rien n’a été facturé ici pendant ces mois.',
  'An area is `country:FR`, `region:FR-ARA`, `postal:FR-69` or a professional; commas between.':
    'Une zone est `country:FR`, `region:FR-ARA`, `postal:FR-69` ou un professionnel ; des virgules les séparent.',
  'At most {n} areas.': 'Au plus {n} zones.',
  'Others read of one region at a time, such as `region:FR-ARA`: two territories that differ by few would tell of those few.':
    'Les autres lisent une région à la fois, telle que `region:FR-ARA` : deux territoires qui diffèrent de peu parleraient de ce peu.',
  'Others ask as of the end of a past quarter: {day} is the last.':
    'Les autres demandent la fin d’un trimestre passé : {day} est la dernière.',
  'open invoices that settle one another without money':
    'factures ouvertes qui se règlent l’une l’autre sans argent',
  'propose the circles that can be set off now, the largest first':
    'proposer les cercles que l’on peut compenser maintenant, les plus grands d’abord',
  'the last day to accept (default: 14 days on)':
    'le dernier jour pour accepter (par défaut : dans 14 jours)',
  'Or ask it to propose: POST /v1/set-offs.': 'Ou demandez-lui de proposer : POST /v1/set-offs.',
  'Kept moves no money: each party answers, and tells of its own invoices.':
    'Kept ne déplace pas d’argent : chaque partie répond, et le dit de ses propres factures.',
  '{id}: {status}, until {day}, {accepted} of {parties} have said yes':
    '{id} : {status}, jusqu’au {day}, {accepted} sur {parties} ont dit oui',
  'Too much is invoiced on this territory for one answer: name a smaller one.':
    'Trop est facturé sur ce territoire pour une réponse : nommez-en un plus petit.',
  'could be set off': 'compensable',
  chains: 'chaînes',
  'they would save': 'elles épargneraient',
  'then to be paid': 'alors à payer',
  'Chains: were the first to pay the last, so much less would be paid. Kept proposes none.':
    'Chaînes : si le premier payait le dernier, il y aurait d’autant moins à payer. Kept n’en propose aucune.',
  'accept a proposal for a party of it, by its own key':
    'accepter une proposition pour une de ses parties, par sa propre clé',
  'refuse it: nothing comes of it': 'la refuser : il n’en advient rien',
  'tell of your invoices that they were set off, once all agreed':
    'dire de vos factures qu’elles ont été compensées, une fois que tous sont d’accord',
  'for whom, where the key speaks for several of one circle':
    'pour qui, si la clé parle pour plusieurs d’un même cercle',
  'the key of the party: an operator answers for nobody':
    'la clé de la partie : un opérateur ne répond pour personne',
  'Give the key of the party, by --key or KEPT_KEY.':
    'Donnez la clé de la partie, par --key ou KEPT_KEY.',
  'This key opens nothing here.': 'Cette clé n’ouvre rien ici.',
  'Told: {entry}': 'Dit : {entry}',
  'Or answer there: POST /v1/set-offs/<id>/acceptance.':
    'Ou répondez là : POST /v1/set-offs/<id>/acceptance.',
  owed: 'dû',
  invoices: 'factures',
  'An operator proposes what can be set off.': 'Un opérateur propose ce qui peut être compensé.',
  'turnover before and after a day, beside similar professionals':
    'chiffre d’affaires avant et après un jour, à côté de professionnels semblables',
  'the end of a month with a year after it (default: the last)':
    'la fin d’un mois suivie d’une année entière (par défaut : la dernière)',
  '{who}: the twelve months before and after {day}':
    '{who} : les douze mois avant et après le {day}',
  'Score: {before}, then {after}': 'Score : {before}, puis {after}',
  'Invoiced: {before}, then {after}': 'Facturé : {before}, puis {after}',
  'There are {peers} similar professionals whose score did not change; it needs {needed}.':
    'Il y a {peers} professionnels semblables dont le score n’a pas changé ; il en faut {needed}.',
  'Had it gone as with {peers} similar professionals: {expected}':
    'Comme pour {peers} professionnels semblables : {expected}',
  'Displaced: {displaced} (between {low} and {high})':
    'Déplacé : {displaced} (entre {low} et {high})',
  'An observation: what else changed is not known.':
    'Une observation : on ne sait pas ce qui a changé d’autre.',
  'It is the end of a quarter with a whole year after it by `asOf`.':
    'C’est la fin d’un trimestre suivie d’une année entière au jour `asOf`.',
  'It is the end of a month with a whole year after it by `asOf`.':
    'C’est la fin d’un mois suivie d’une année entière au jour `asOf`.',
  'the scoring model': 'le modèle de score',
} as const;
