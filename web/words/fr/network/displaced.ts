import type { Catalogue } from '../../catalogue.js';

export const displaced: Catalogue['displaced'] = {
  title: 'Chiffre d’affaires autour d’un changement de score : {name}',
  lede: 'Ce qu’il a facturé dans les douze mois avant et après le {day}, à côté de professionnels semblables dont le score n’a alors pas changé.',
  score: 'Son score est passé de {before} à {after}.',
  noScore: 'Il n’y avait pas de score de part et d’autre de ce jour.',
  few: 'Il y a {peers} professionnels semblables dont le score n’a pas changé ; il en faut {needed} pour en dire plus.',
  moved: '{displaced} déplacés : avec 95 % de certitude entre {low} et {high}.',
  how: 'Est semblable qui est de son secteur, a facturé de la moitié au double, et a évolué de même. C’est une observation : on ne sait pas ce qui a changé d’autre, et cela ne prouve aucune cause.',
  picture: 'Facturé, et ce qui aurait été',
  tells: 'Avant {before}, après {after}, attendu {expected}.',
  before: 'Avant',
  after: 'Après',
  expected: 'Comme les autres',
  figure: 'Chiffre',
  amount: 'Facturé',
  asTable: 'Le même en tableau',
  on: 'Autour du jour (la fin d’un mois, suivie d’une année entière)',
  see: 'Voir',
};
