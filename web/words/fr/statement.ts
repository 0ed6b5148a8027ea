import type { Translated } from '../catalogue.js';
import type {
  statement as english,
  badge as englishBadge,
  share as englishShare,
} from '../en/statement.js';

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
  programs: 'En reçu signé, pour les programmes et pour kept check :',
  receipt: 'L’adresse du reçu',
  evidence:
    'Un score est un indice avec son incertitude, jamais un conseil de refuser. Quiconque est nommé ici peut voir chaque écriture sur laquelle il repose et la contester.',

  print:
    'Imprimez cette page ou enregistrez-la en PDF avec votre navigateur : elle tient sur une feuille.',
  back: 'Vers le professionnel',
  share: 'Le partager par un lien',
};

export const share: Translated<typeof englishShare> = {
  title: 'Liens de {name}',
  lede: 'Un lien montre ce que vous choisissez à qui le détient, sans clé, jusqu’à ce que vous le repreniez ou qu’il prenne fin.',
  make: 'Créer un lien',
  shows: 'Il montre',
  overall: 'le score d’ensemble',
  sides: 'les trois côtés',
  promises: 'sur combien d’engagements ils reposent',
  overdue: 'ce qui est échu',
  history: 'le score mois par mois',
  recommendations: 'les recommandations que tous peuvent voir',
  badge: 'avec un badge pour une page à vous ; qui lit cette page peut ouvrir le lien',
  until: 'S’ouvre jusqu’au (90 jours si rien n’est dit)',

  made: 'Votre lien',
  once: 'Copiez-le maintenant : il n’est montré que cette fois. Il s’ouvre jusqu’au {until}.',
  snippet: 'Le badge, pour le HTML de votre page :',

  links: 'Liens créés',
  none: 'Aucun pour l’instant.',
  more: 'Plus de liens',
  madeOn: 'Créé le {day}',
  open: 'S’ouvre jusqu’au {day}.',
  ended: 'A pris fin le {day}.',
  revoked: 'Repris le {day}.',
  opened: 'Ouvert {statement} fois, son badge {badge} fois.',
  openings: 'Quand il a été ouvert',
  hour: 'Heure (UTC)',
  part: 'Quoi',
  times: 'Fois',
  withBadge: 'un badge',
  aBadge: 'badge',
  aStatement: 'relevé',
  revoke: 'Le reprendre',
  toStatement: 'Le relevé',

  sharedBy: '{name} partage ceci avec qui détient le lien, jusqu’au {until}.',
  howMade:
    'État à la fin du {day}, selon le modèle {model}. Ce qui n’est pas ici n’a pas été partagé.',
  hasEnded: 'Ce lien a pris fin',
  askAgain: 'Demandez-en un nouveau à qui vous l’a donné.',
  isNone: 'Ce lien n’ouvre rien',
  askAnew:
    'Il est peut-être incomplet, ou a été repris. Demandez à qui vous l’a donné s’il y en a un autre.',
};

export const badge: Translated<typeof englishBadge> = {
  alt: 'Score chez Kept',
  title: '{name} chez Kept : {score} sur 100 ({interval}) au {day}',
  titleNone: '{name} chez Kept : pas de score',
  asOf: 'au {day}',
  missing: 'pas de score montré',
  old: 'trop ancien, redemandez',
  gone: 'n’est plus partagé',
};
