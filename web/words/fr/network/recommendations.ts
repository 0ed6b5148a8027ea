import type { Translated } from '../../catalogue.js';
import type { recommendations as english } from '../../en/network/recommendations.js';

export const recommendations: Translated<typeof english> = {
  title: 'Recommandations de {name}',
  lede: '{n} {n|recommandation|recommandations}. Ce sont des mots : ils ne pèsent rien dans aucun score.',
  publicOnly: 'Sont montrées celles que les deux veulent rendre visibles à tous.',
  none: 'Aucune que vous puissiez voir.',
  received: 'Ce que disent les autres',
  given: 'Données par {name}',
  noneGiven: 'Aucune pour l’instant.',
  link: 'Recommandations ({n}) et compétences',

  payment: 'sa façon de payer',
  deadlines: 'le respect de ses délais',
  quality: 'la qualité de son travail',
  skill: 'une compétence',
  aSkill: 'la compétence {skill}',
  byWhom: '{who} recommande {whom} : {what}',
  noWords: 'Aucun mot n’a été donné, ou ils ont disparu avec l’un des deux.',
  saidOn: 'Donnée le {day}.',
  changedOn: 'Modifiée le {day}.',
  asked_by_link: 'Elle a été demandée par un lien le {day}.',
  unasked: 'Personne ne l’a demandée ici.',
  isPublic: 'Tous peuvent la voir.',
  isPrivate: 'Seuls les deux et les opérateurs de ce registre la voient.',
  rests: 'Sur quoi elle repose',
  restsOnBoth:
    '{receiver} promesses tenues par {whom} envers {who} ({receiverOnTime} à leur jour), et {giver} tenues par {who} envers {whom} ({giverOnTime} à leur jour), du {first} au {last}.',
  restsOnBand: 'Promesses que les deux ont tenues l’un envers l’autre : {n}, depuis {year}.',
  restsHidden: 'Non montré : le score de l’un des deux est limité.',
  notCounted:
    'Non comptée : aucune promesse entre les deux n’a été tenue. Seuls son auteur et les opérateurs la voient.',
  lastKept: 'Les dernières',
  keptLine: '{day} : {kind}, promesse tenue par {who}',
  invoice: 'une facture',
  delivery: 'une livraison',
  vouched: '{who} a un garant : une banque, une plateforme vérifiée ou un opérateur.',
  known:
    '{who} est connu : il a tenu des promesses le long d’une chaîne qui commence par quelqu’un qui a un garant.',
  unknown: '{who} n’est connu ici que par ses propres partenaires.',
  untold: 'Personne n’a de garant dans ce registre : rien n’est donc dit de {who}.',
  answered: '{who} a répondu le {day} :',

  answer: 'Y répondre',
  answerHelp: 'Une fois. C’est scellé, et vu de qui voit la recommandation.',
  answerIt: 'Répondre',
  show: 'La montrer à tous',
  hide: 'Ne plus la montrer à personne d’autre',
  notAllowed: '{who} n’a pas permis que tous la voient.',
  change: 'La modifier, jusqu’au {day}',
  withdraw: 'La retirer',

  ask: 'Demander une recommandation',
  askLede:
    'À quelqu’un avec qui une promesse a été tenue. Vous obtenez un texte avec un lien, que vous envoyez vous-même. Le lien ne contient aucun secret : qui est sollicité se connecte avec sa propre clé.',
  whom: 'À qui',
  whomHelp: 'Son identifiant, tel que 0002:552100554.',
  askIt: 'Créer le lien',
  waiting: 'En attente',
  youAsked: '{name} a sollicité {who} le {day}.',
  youAreAsked: '{who} a sollicité {name} le {day}',
  giveIt: 'Le recommander',
  requestNotCounted:
    'Aucune promesse entre les deux n’est encore tenue : {who} ne voit pas la demande.',
  letter: 'Un texte à envoyer',
  subject: 'Nous recommanderiez-vous ?',
  body: 'Bonjour,\n\nnous avons tenu des promesses l’un envers l’autre. Voudriez-vous dire dans Kept en quoi nous sommes bons ? Cela prend deux minutes. Connectez-vous avec votre propre clé : personne ne peut le dire en votre nom.\n\n{address}\n\nMerci, {name}',
  takeBack: 'Reprendre la demande',

  giveTitle: 'Recommander {name}',
  changeTitle: 'Votre recommandation de {name}',
  giveLede:
    'Vous parlez pour {who}. Ce que vous dites ne pèse rien dans le score de {name} ; à côté figurent les promesses que vous avez tenues tous les deux.',
  goodAt: 'Pour quoi',
  whichSkill: 'Quelle compétence',
  noSkill: 'Aucune',
  words: 'Avec vos mots',
  wordsHelp: 'C’est scellé avec vos deux clés : si l’un de vous est effacé, c’est perdu.',
  mayBePublic: 'Elle peut être montrée à tous, si {name} le veut',
  mayBePublicHelp:
    'Tous lisent alors votre nom, vos mots, combien de promesses à peu près vous avez tenues tous les deux, et depuis quelle année.',
  give: 'Recommander',
  save: 'Enregistrer',
  tooLate:
    'Elle pouvait être modifiée jusqu’au {day}. Vous pouvez la retirer, et en donner une autre.',
};
