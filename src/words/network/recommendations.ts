/** Recommendations in French: what the command line and the API say of them. */
export const RECOMMENDATIONS = {
  'list recommendations; ask for one, give, change, answer or withdraw it':
    'lister les recommandations ; en demander, donner, modifier, retirer une, ou y répondre',
  'the recommendations of a professional, and what each rests on':
    'les recommandations d’un professionnel, et sur quoi chacune repose',
  'those that it has, or those that it gave': 'celles qu’il a, ou celles qu’il a données',
  'ask for a recommendation; prints the page to send':
    'demander une recommandation ; affiche la page à envoyer',
  'recommend somebody': 'recommander quelqu’un',
  'change a recommendation, within 30 days': 'modifier une recommandation, sous 30 jours',
  'answer a recommendation, once': 'répondre à une recommandation, une fois',
  'show a recommendation to everybody, or no more':
    'montrer une recommandation à tous, ou ne plus la montrer',
  'withdraw a recommendation, an answer or a request':
    'retirer une recommandation, une réponse ou une demande',
  'when (default: today)': 'quand (par défaut : aujourd’hui)',
  'who recommends': 'qui recommande',
  'who is recommended': 'qui est recommandé',
  'for what, with commas between: payment, deadlines, quality, skill':
    'pour quoi, séparé par des virgules : payment, deadlines, quality, skill',
  'the skill, where it is for one: kept skills known':
    'la compétence, s’il s’agit d’une : kept skills known',
  'in words; kept sealed': 'en toutes lettres ; gardé scellé',
  'the one recommended may show it to everybody': 'qui est recommandé peut la montrer à tous',
  'in which it was given: stream@revision': 'où elle a été donnée : stream@revision',
  'that says what it says now: stream@revision':
    'qui dit ce qu’elle dit maintenant : stream@revision',
  'that tells it: stream@revision': 'qui la dit : stream@revision',
  'no more': 'ne plus la montrer',
  'It is some of {list}, each once.': 'C’est un choix parmi {list}, chacun une fois.',
  'Or tell it: POST /v1/recommendations.': 'Ou dites-le-lui : POST /v1/recommendations.',
  'Asked. Whoever signs in for {who} gives it at {path}.':
    'Demandé. Qui se connecte pour {who} la donne sur {path}.',
  'Recommendations: {who}, as of {day}. They weigh nothing in any score.':
    'Recommandations : {who}, au {day}. Elles ne pèsent rien dans aucun score.',
  '{n} {n|recommendation|recommendations}': '{n} {n|recommandation|recommandations}',
  '{who} recommends {whom}: {what}': '{who} recommande {whom} : {what}',
  'given on {day}': 'donnée le {day}',
  'nobody asked for it': 'personne ne l’a demandée',
  'asked for by a link on {day}': 'demandée par un lien le {day}',
  'everybody may see it': 'visible de tous',
  'seen by the two': 'vue des deux',
  'answered on {day}': 'suivie d’une réponse le {day}',
  'not counted: no promise of the two was kept':
    'non comptée : aucune promesse entre les deux n’a été tenue',
  'what it rests on is not shown': 'ce sur quoi elle repose n’est pas montré',
  'promises kept between the two: {n}, since {since}':
    'promesses tenues entre les deux : {n}, depuis {since}',
  'kept to the giver: {received}; kept by the giver: {given}; {from} to {to}':
    'tenues envers son auteur : {received} ; tenues par son auteur : {given} ; du {from} au {to}',
  '{who} asked {whom} on {day}: {path}': '{who} a sollicité {whom} le {day} : {path}',
  'A bank, a vetted platform or an operator vouches for it.':
    'Une banque, une plateforme vérifiée ou un opérateur s’en porte garant.',
  'It has kept promises along a chain that begins with somebody who is vouched for.':
    'Il a tenu des promesses le long d’une chaîne qui commence par quelqu’un qui a un garant.',
  'Nobody but its own partners speaks for it here.':
    'Seuls ses propres partenaires parlent pour lui ici.',
  'Nobody is vouched for in this ledger, so nothing is said of anybody.':
    'Personne n’a de garant dans ce registre : il n’est donc rien dit de personne.',
  'Name `from` and `to` to give one, or the `entry` of the one to change.':
    'Nommez `from` et `to` pour en donner une, ou l’`entry` de celle à modifier.',
  'what professionals say they can do, and what bears it out':
    'ce que les professionnels disent savoir faire, et ce qui l’appuie',
  'the skills of a professional, and what bears each out':
    'les compétences d’un professionnel, et ce qui appuie chacune',
  'of the list (kept skills known), or own.1 to own.99':
    'de la liste (kept skills known), ou own.1 à own.99',
  'claim a skill for a professional': 'déclarer une compétence pour un professionnel',
  'claim a skill no more': 'ne plus déclarer une compétence',
  'the list of skills that can be claimed': 'la liste des compétences à déclarer',
  'Or tell it: POST /v1/skills.': 'Ou dites-le-lui : POST /v1/skills.',
  'skill code': 'code de la compétence',
  skill: 'compétence',
  activity: 'activité',
  'promises kept': 'promesses tenues',
  'on time': 'à l’heure',
  confirmed: 'confirmées',
  recommendations: 'recommandations',
  'Skills of {who}, as of {day}': 'Compétences de {who}, au {day}',
  'None are claimed.': 'Aucune n’est déclarée.',
  'A skill of your own needs words that say what it is.':
    'Une compétence à vous demande des mots qui disent ce qu’elle est.',
  'The list has no such skill: see kept skills known, or claim one of your own.':
    'La liste n’a pas cette compétence : voyez kept skills known, ou déclarez la vôtre.',
  'Nobody recommends itself: `from` names whoever gives it.':
    'Personne ne se recommande soi-même : `from` nomme qui la donne.',
  'This page is for whom its link names: sign in with a key of its own.':
    'Cette page est pour qui son lien nomme : connectez-vous avec une clé à lui.',
};
