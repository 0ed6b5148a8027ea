import type { Translated } from '../catalogue.js';
import type { home as english } from '../en/home.js';

export const home: Translated<typeof english> = {
  title: 'Qui tient ses engagements ?',
  search: 'Nom ou numéro d’un professionnel',
  find: 'Chercher',

  table: 'Tous les professionnels',
  professional: 'Professionnel',
  ruler: '0 à 100, avec l’intervalle à 90 %',
  rulerDesc: '{score}, intervalle à 90 % {interval}',
  notEnough: 'pas encore assez d’indices',
  csv: 'Prendre ce tableau en CSV',
  byName: 'Tous par nom',
  nobody: 'Il n’y a encore personne ici.',
  notFound: 'Personne ici n’a ce nom ou ce numéro.',
  notFoundYet: 'Personne jusqu’ici ; la recherche continue.',

  nothingWaits: 'Rien ne vous attend',
  waits: '{count} {count|chose vous attend|choses vous attendent}',
  yours: 'Vos engagements',
  everybody: 'Tous les professionnels',
  noEvidence: 'Rien sur ceux-ci ne pèse encore dans un score :',

  contestsTile: '{count|contestation|contestations} à trancher',
  unmatchedTile: '{count|paiement|paiements} sans facture',
  todayTile: '{count|écriture dite|écritures dites} aujourd’hui',
  headTile: 'écritures en tout',
  noStore: 'le registre ne répond pas',
  behindTile: 'en retard sur le registre',
  allSeen: 'tous ont vu chaque écriture',
  behindName: 'le plus loin : {names}',
  stuck: 'n’avance plus : {names}',

  standing: 'Où en êtes-vous ?',
  standingLede: 'Votre score d’ensemble sur 100, et où se trouve le vrai neuf fois sur dix.',
  between: 'entre {interval}',
  noScoreYet: 'Pas encore assez d’indices pour un score. Cela ne dit rien de mal.',
  whatIsMissing: 'Que manque-t-il ?',

  news: 'Quoi de neuf ?',
  newsSince: 'Quoi de neuf depuis le {day} ?',
  firstVisit: 'À partir de votre prochaine visite, vous lirez ici ce qui a été dit depuis.',
  nothingNew: 'Rien de neuf n’a été dit.',
  newEntries: '{count} {count|nouvelle écriture|nouvelles écritures} : {link}.',
  newEntriesMore: 'Plus de {count} nouvelles écritures : {link}.',
  see: 'les voir',
  scoreStays: 'Votre score est comme avant : {now}.',
  scoreMoved: 'Votre score était {before}, il est {now}.',
  noFigure: 'sans chiffre',

  due: 'Qu’est-ce qui échoit ?',
  overdue: 'En retard',
  noOverdue: 'Rien n’est en retard.',
  dueSoon: 'À échoir dans les 30 jours',
  noDueSoon: 'Rien n’échoit dans les 30 jours.',
  allPromises: 'Tous les engagements',
  allOverdue: 'Tout ce qui est en retard',

  toAnswer: 'Qu’est-ce qui attend votre réponse ?',
  toDecide: 'Quelles contestations sont à trancher ?',
  noAnswerWaits: 'Rien n’attend votre réponse.',
  contests: '{who} conteste ceci : {entry} ({day}).',
  daysLeft: 'encore {days} {days|jour|jours}',
  daysOver: 'délai dépassé de {days} {days|jour|jours}',

  begin: 'Par où commencer',
  beginLede:
    'Rien qui compte n’a encore été dit ici. Un score commence par ce qui a été promis, et ce qui en est advenu.',
  beginBringIn: 'Apporter un fichier de vos comptes',
  beginBringInHow:
    'Factures, relevés bancaires, grands livres : vous voyez ce qu’ils disent avant que rien ne soit repris.',
  beginKeys: 'Faire une clé pour qui dit ou regarde',
  beginKeysHow: 'Chaque logiciel de comptabilité, banque ou partenaire a la sienne.',
  beginAsk: 'Demandez à qui vous a envoyé ici, ou à un partenaire, de dire vos engagements',
  beginAskHow:
    'Dès qu’une facture ou une livraison de vous est dite, votre page est ici. D’ici là, rien de mal n’est dit.',
};
