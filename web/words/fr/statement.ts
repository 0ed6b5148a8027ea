import type { Translated } from '../catalogue.js';
import type { statement as english } from '../en/statement.js';

export const statement: Translated<typeof english> = {
  title: 'Relevé de {name}',
  kind: 'Relevé des engagements tenus',
  asOf: 'À la date du',
  restsOn: 'Sur quoi il repose',
  restsOnCaption: 'Trois côtés, chacun de 0 à 100',
  history: 'Comment il a évolué',

  open: 'Ce qui est en cours',
  owes: 'Doit {amount}.',
  owesNoneOverdue: 'Doit {amount}, dont rien n’est échu.',
  owesOverdue: 'Doit {amount}, dont {overdue} sont échus.',
  isOwed: 'On lui doit {amount}.',
  isOwedNoneOverdue: 'On lui doit {amount}, dont rien n’est échu.',
  isOwedOverdue: 'On lui doit {amount}, dont {overdue} sont échus.',
  moreCurrencies: 'Et en {more} {more|autre monnaie|autres monnaies}.',
  nothingOpen: 'Rien n’est en cours.',

  check: 'Comment le vérifier',
  made: 'Fait le {day} à la date du {asOf}, avec tout ce qui était connu à l’écriture {position}, selon le modèle {model}.',
  madeForOthers:
    'Fait le {day} à la date du {asOf}, selon le modèle {model}, en chiffres arrondis, tels qu’ils sont montrés aux autres.',
  again: 'Qui peut le voir obtient les mêmes chiffres à tout moment à cette adresse :',
  againForOthers:
    'Qui peut le voir le demande ici ; à la date d’une fin de mois, il peut être redemandé plus tard :',
  programs: 'Pour les programmes :',
  evidence:
    'Un score est un indice avec son incertitude, jamais un conseil de refuser. Quiconque est nommé ici peut voir chaque écriture sur laquelle il repose et la contester.',

  print:
    'Imprimez cette page ou enregistrez-la en PDF avec votre navigateur : elle tient sur une feuille.',
  back: 'Vers le professionnel',
  share: 'Le partager par un lien',
};
