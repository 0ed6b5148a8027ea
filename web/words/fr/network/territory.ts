import type { Catalogue } from '../../catalogue.js';

export const territory: Catalogue['territory'] = {
  title: 'Comment la valeur circule sur un territoire',
  lede: 'Ce que les professionnels d’un lieu se facturent et se paient, ce qui y entre et ce qui en sort.',
  of: 'Le territoire : une région telle que region:FR-ARA',
  ofAny:
    'Le territoire : region:FR-ARA, country:FR, postal:FR-69 ou des professionnels, séparés par des virgules',
  asOf: 'Les douze mois jusqu’au (vide : les derniers qui sont dits)',
  see: 'Voir',
  on: '{of} : les douze mois jusqu’au {day}',
  enough:
    'Seules sont dites les sommes sur trois professionnels de chaque côté outre vous, dont aucun n’a presque tout, arrondies, chaque trimestre tel qu’à sa fin. Ce qui ne peut être dit n’est dans aucun chiffre ici.',
  none: 'Rien n’est dit de ces mois : rien n’a été facturé ici, ou entre trop peu de professionnels.',
  currency: 'En {currency}',
  keptInside: '{percent} de ce que les professionnels d’ici achètent, ils l’achètent ici.',
  velocity: '{percent} de ce qu’ils reçoivent d’ici, ils le dépensent ici en 90 jours.',
  byMonth: 'Facturé, mois par mois',
  from: 'Du',
  to: 'au',
  inside: 'À l’intérieur',
  in: 'Entrant',
  out: 'Sortant',
  overdue: 'En retard à l’intérieur, à la fin',
  few: 'non dit',
  total: 'De ceux-ci ensemble',
  flows: 'Qui paie qui, par secteur',
  flowsLede: 'Chaque bande est haute de ce qui fut facturé ; les foncées restent à l’intérieur.',
  flowsTell:
    'Des bandes des secteurs qui paient vers ceux qui sont payés. La plus grande : {from} vers {to}, {amount}.',
  asTable: 'Le même en tableau',
  payer: 'Qui paie',
  paid: 'Qui est payé',
  amount: 'Facturé',
  reliability: 'Ce qui est tenu à son jour, par secteur',
  reliabilityLede:
    'De ce que les professionnels d’ici devaient payer ou livrer dans l’année, aux échéances telles quelles.',
  sector: 'Secteur',
  onTime: 'À son jour',
  promises: 'Promesses',
};
