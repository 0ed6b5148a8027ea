/** Of the scoring models: what they are called, what they do, and what commands say of them. */
export const MODELS = {
  'Triangle of commitment': 'Triangle de l’engagement',
  'The score of Kept: three sides, evidence by level of lateness and mean days, by grade and age, capped for each counterparty.':
    'Le score de Kept : trois côtés, des éléments selon le niveau de retard et les jours moyens, selon leur appui et leur âge, plafonnés par contrepartie.',
  'PAYDEX, by the published key': 'PAYDEX, selon la clé publiée',
  'Days beyond terms of the last 24 months, weighed by amount, early ones against late ones, valued by the key that Dun & Bradstreet publishes.':
    'Les jours au-delà des termes des 24 derniers mois, pondérés par le montant, l’avance comptant contre le retard, évalués selon la clé que publie Dun & Bradstreet.',
  'Beta reputation': 'Réputation bêta',
  'Of the promises of which something came, the share kept on time, as Josang and Ismail reckon it: (r + 1) / (r + s + 2), each losing half its weight in a year.':
    'Parmi les engagements échus, la part tenue à temps, comme la calculent Josang et Ismail : (r + 1) / (r + s + 2), chacun perdant la moitié de son poids en un an.',
  'Share kept on time': 'Part tenue à temps',
  'Of all promises of which something came, the share kept on time, late by a day or a year alike, old and new alike, with one of each added: (k + 1) / (n + 2).':
    'Parmi tous les engagements échus, la part tenue à temps, qu’un retard soit d’un jour ou d’un an, ancien ou récent, après en avoir ajouté un de chaque : (k + 1) / (n + 2).',
  'UK payment practices': 'Pratiques de paiement britanniques',
  'Days from invoice to payment in the last half-year, as large UK companies report them: shares up to 30, 31 to 60 and over 60 days, mean days, and the share paid late.':
    'Les jours de la facture au paiement sur le dernier semestre, comme les déclarent les grandes sociétés britanniques : parts à 30 jours, de 31 à 60 et au-delà, jours moyens, part payée en retard.',
  'UK Fair Payment Code': 'Fair Payment Code britannique',
  'The tiers of the UK Fair Payment Code by days from invoice to payment in the last year: gold for 95 % within 30 days, bronze for 95 % within 60.':
    'Les niveaux du Fair Payment Code britannique, par jours de la facture au paiement sur l’année écoulée : or pour 95 % à 30 jours, bronze pour 95 % à 60.',
  'list, show and compare the scoring models': 'lister, montrer et comparer les modèles de score',
  'list the scoring models': 'lister les modèles de score',
  'what a scoring model says, as its file': 'ce que dit un modèle de score, comme fichier',
  'its name, or its file': 'son nom, ou son fichier',
  'a scoring model: its name, or its file': 'un modèle de score : son nom, ou son fichier',
  'the model of the former (default: that of the later)':
    'le modèle du premier moment (par défaut : celui du second)',
  'two models compared: who moves, by how much, and why':
    'deux modèles comparés : qui bouge, de combien, et pourquoi',
  'which score is compared': 'quel score est comparé',
  'professionals shown, the farthest moved first':
    'professionnels montrés, les plus déplacés d’abord',
  'how it is printed; csv has everybody': 'sous quelle forme ; csv donne tout le monde',
  'the overall score': 'le score d’ensemble',
  'the payment side': 'le côté paiement',
  'the side of deadlines': 'le côté délais',
  'the relation side': 'le côté relation',
  '{figure}: {from} against {to}, as of {day}': '{figure} : {from} contre {to}, au {day}',
  '{compared} {compared|professional|professionals} compared: {up} rise, {down} fall, by {size} points on average':
    '{compared} {compared|professionnel comparé|professionnels comparés} : {up} en hausse, {down} en baisse, de {size} points en moyenne',
  '{gained} with a score by the latter alone, {lost} by the former alone':
    '{gained} avec un score selon le second seul, {lost} selon le premier seul',
  sides: 'côtés',
  levels: 'niveaux',
  caps: 'plafonds',
  decay: 'oubli',
  grades: 'appuis',
  'the rest': 'le reste',
  moves: 'déplace',
  'on average': 'en moyenne',
  'either way': 'en valeur absolue',
  Weighing: 'Pesée',
  'At most {n} are compared here: use kept models diff.':
    'Au plus {n} professionnels sont comparés ici : utilisez kept models diff.',
  'bring a model, under a name that stands for it for good':
    'déposer un modèle, sous un nom qui le désigne définitivement',
  'the file of a model': 'le fichier d’un modèle',
  'choose the model that scores are by, from a day on':
    'choisir le modèle selon lequel les scores sont faits, à partir d’un jour',
  'its name': 'son nom',
  'the first day: today, in UTC, or a later one':
    'le premier jour : aujourd’hui, en UTC, ou plus tard',
  'analysts may bring scoring models, as operators may':
    'les analystes peuvent déposer des modèles de score, comme les opérateurs',
  'Or ask it: POST /v1/models, and /v1/models/default.':
    'Ou demandez-le-lui : POST /v1/models, et /v1/models/default.',
  '{model} can be asked by: {hash}': '{model} peut être demandé : {hash}',
  'From {day} on scores are by {model}.': 'À partir du {day}, les scores sont selon {model}.',
  'This name stands for something else in addresses: give it another name.':
    'Ce nom désigne autre chose dans les adresses : donnez-lui-en un autre.',
  'Here analysts bring no models: ask the operator, who may let them.':
    'Ici les analystes ne déposent pas de modèles : demandez à l’opérateur, qui peut le permettre.',
  'A default is chosen from today on, or from a later day, in UTC.':
    'Un modèle par défaut se choisit à partir d’aujourd’hui, ou d’un jour plus tard, en UTC.',
  model: 'modèle',
  hash: 'empreinte',
  comes: 'origine',
  default: 'par défaut',
  shipped: 'fourni',
  'There is no model file {file}. Check its name.':
    'Il n’y a pas de fichier de modèle {file}. Vérifiez son nom.',
  'A model is a file (./mine.json), or one of: {models}.':
    'Un modèle est un fichier (./le-mien.json), ou l’un de : {models}.',
  'Others read scores by the model in force.':
    'Les tiers lisent les scores selon le modèle en vigueur.',
} as const;
