import type { Translated } from '../catalogue.js';
import type { trail as english, kind as englishKind } from '../en/trail.js';

export const trail: Translated<typeof english> = {
  title: 'Ce qui a été dit sur {name}',
  lede: 'Chaque écriture, la plus récente d’abord. Rien n’est jamais supprimé ; ce qui a été retiré le dit.',
  filter: 'Montrer seulement',
  kind: 'Genre',
  anyKind: 'tous les genres',
  source: 'Par quelle voie',
  anySource: 'toute voie',
  partner: 'Avec qui',
  partnerHint: 'nom ou numéro',
  from: 'Du',
  to: 'Au',
  show: 'Montrer',
  all: 'Tout montrer',
  none: 'Il n’y a pas d’écriture de ce genre.',
  older: 'Écritures plus anciennes',
  newest: 'Revenir aux plus récentes',
  csv: 'En CSV',
  how: '{day} · dit le {told} par {teller}, par {source}',
  news: '{n} {n|nouvelle écriture|nouvelles écritures}',
  noPartner: 'Aucun professionnel que vous puissiez trouver ne s’appelle « {name} ».',
  manyPartners: 'Plusieurs professionnels s’appellent à peu près « {name} » : donnez un numéro.',
};

export const kind: Translated<typeof englishKind> = {
  professional: 'qui est qui',
  invoice: 'factures',
  receivable: 'créances cédées',
  credit: 'avoirs',
  payment: 'paiements',
  delivery: 'livraisons',
  relation: 'avis',
  source: 'ce qui est dit en entier',
  access: 'clés',
};
