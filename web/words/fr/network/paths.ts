import type { Translated } from '../../catalogue.js';
import type { paths as english } from '../../en/network/paths.js';

export const paths: Translated<typeof english> = {
  title: 'Comment suis-je relié à {name} ?',
  lede: 'Par les meilleures chaînes de relations éprouvées : chacun y a tenu des engagements envers le suivant. Qui ne se laisse pas montrer est seulement compté.',
  from: 'À partir de quel professionnel',
  fromHelp: 'Un pour qui votre clé parle. Si elle ne parle que pour un seul, laissez vide.',
  show: 'Montrer les chaînes',
  chains: 'Chaînes',
  none: 'Aucune chaîne qui puisse être dite n’y mène.',
  notTold:
    'Il peut y en avoir d’autres : celles qui passent par moins de trois professionnels seulement comptés ne sont pas dites.',
  cut: 'La recherche s’est arrêtée avant d’avoir tout vu.',
  picture: 'Les meilleures chaînes, la plus forte d’abord',
  pictureDesc:
    'Une ligne pour chaque chaîne de {from} à {to}, d’autant plus large qu’elle est forte. Une étape pleine est nommée, une vide seulement comptée.',
  each: 'Chaque chaîne et ce qui la porte',
  through: 'Par',
  howMany: 'Nombre',
  strengths: 'Engagements tenus sur chaque lien',
  flow: 'Engagements qui la portent',
  direct: 'personne : vous traitez ensemble',
  counted: '{n} {n|professionnel|professionnels}',
  promises: '{band} engagements',
  band: '{from} à {to}',
  standing: 'À quel point il est connu',
  restricted: 'Il a limité son score : rien n’est dit de lui.',
  noStanding: 'Rien n’est dit de lui.',
  word_vouched: 'Garanti.',
  word_known: 'Connu.',
  word_unknown: 'Pas connu.',
  word_untold: 'Non dit.',
};
