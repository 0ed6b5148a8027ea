/** What is said of contacts and relations. */
export const RELATIONS = {
  'with whom a professional has promises, and how far they are':
    'avec qui un professionnel a des engagements, et où ils en sont',
  'whom a professional knows and has promised nothing yet':
    'qui un professionnel connaît sans rien lui avoir promis encore',
  'relations of a page': 'relations par page',
  'contacts of a page': 'contacts par page',
  since: 'depuis',
  'how one professional is connected to another': 'comment un professionnel est relié à un autre',
  'to whom, written alike': 'à qui, écrit de même',
  through: 'par',
  'promises kept': 'engagements tenus',
  'each edge': 'chaque lien',
  'nobody: they deal with one another': 'personne : ils traitent ensemble',
  'a professional': 'un professionnel',
  'No chain of proven relations leads there.': 'Aucune chaîne de relations éprouvées n’y mène.',
  'The search ended before all was looked at.': 'La recherche s’est arrêtée avant d’avoir tout vu.',
  'Say from which professional: your key speaks for none, or several.':
    'Dites à partir de quel professionnel : votre clé ne parle pour aucun, ou pour plusieurs.',
  'Ask how a professional of your own is connected: `from` has to be one.':
    'Demandez comment un professionnel à vous est relié : `from` doit en être un.',
  'kept for it': 'tenus par lui',
  'kept to it': 'tenus envers lui',
  claimed: 'déclaré',
  'missing for what is next': 'manque pour la suite',
  'by both': 'par les deux',
  'by it': 'par lui',
  'by the other': 'par l’autre',
  'a contact': 'un contact',
  'a first promise': 'un premier engagement',
  '{have} of {need} promises kept': '{have} engagements tenus sur {need}',
  '{have} of {need} months': '{have} mois sur {need}',
  '{have} of {need} kept by each': '{have} tenus par chacun sur {need}',
  '{have} of {need} for sure': '{have} établis sur {need}',
  '{have} long overdue': '{have} en grand retard',
  'anything new between them': 'du nouveau entre eux',
  'Nothing is promised with anybody.': 'Rien n’est promis avec personne.',
  'It has no contacts with whom nothing is promised.':
    'Il n’a aucun contact avec qui rien n’est promis.',
} as const;
