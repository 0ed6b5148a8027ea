import type { Catalogue } from '../../catalogue.js';

export const setOff: Catalogue['setOff'] = {
  title: 'Compensation',
  lede: 'Là où chacun doit au suivant et le dernier au premier, tous peuvent devoir moins, et personne ne paie.',
  moves:
    'Kept ne déplace pas d’argent. Il trouve des cercles, demande à chaque partie, et chacune le dit de ses propres factures.',
  members: 'Qui prend part',
  in: '{name} prend part : ses factures ouvertes peuvent être proposées, chacune avec son accord.',
  notIn: '{name} ne prend pas part.',
  optIn: 'Prendre part',
  optOut: 'Ne plus prendre part',
  proposals: 'Propositions',
  none: 'Aucune pour l’instant.',
  open: 'Ouverte jusqu’au {day}',
  agreed: 'Convenue',
  refused: 'Refusée',
  expired: 'Close le {day}',
  yes: '{accepted} sur {parties} ont dit oui.',
  owesLess: '{debtor} doit {amount} de moins à {creditor} : {numbers}.',
  accept: 'Accepter',
  refuse: 'Refuser',
  tell: 'Dire de vos factures qu’elles sont compensées',
  tellWhy:
    'Tous ont dit oui. Dites-le de vos propres factures ; chacun des autres le fait des siennes.',
  potential: 'Ce qui pourrait être compensé maintenant',
  among: 'Entre ceux qui participent',
  currency: 'Devise',
  invoices: 'Factures ouvertes',
  professionals: 'Professionnels',
  owed: 'Dû',
  reduced: 'En cercles',
  chains: 'Chaînes dans ce qui reste',
  saved: 'Ce que des chaînes épargneraient',
  leastOwed: 'Alors à payer',
  chainsHead: 'Les chaînes qui épargneraient le plus',
  chainsLede:
    'Chacun doit au suivant. Si le premier payait le dernier, un paiement ferait ce que font deux ou plus. Kept n’en propose aucune : tous doivent convenir de qui paie qui, et de l’argent bouge.',
  chain: '{parties} : le premier paierait {amount} au dernier, et {saved} de moins seraient payés.',
  propose: 'Proposer',
  proposed:
    'Chaque partie est interrogée sur ses deux liens. Les cercles de plus de douze ne sont pas proposés.',
};
