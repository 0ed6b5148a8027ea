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
};
