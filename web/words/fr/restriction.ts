import type { Translated } from '../catalogue.js';
import type { restriction as english } from '../en/restriction.js';

export const restriction: Translated<typeof english> = {
  title: 'Le score de {name} : qui peut le voir',
  none: 'Il n’est pas limité.',
  since: 'Il est limité depuis le {day}.',
  sinceBecause: 'Il est limité depuis le {day}. Motif : {why}.',
  lede: 'Qui est jugé par un score inexact, ou s’y oppose, peut le faire cacher jusqu’à ce que ce soit réglé (RGPD, articles 18 et 21).',
  what: 'Ce que cela fait',
  hidden:
    'Les chiffres, leur historique et tout ce dont ils sont faits ne sont montrés qu’au professionnel lui-même, quel que soit le jour demandé.',
  told: 'Les lecteurs apprennent que le score est limité et depuis quand, mais pas pourquoi.',
  partners: 'Les partenaires voient toujours ce qui se passe entre eux et le professionnel.',
  links: 'Les liens de partage montrent qu’il est limité, et aucun chiffre.',
  stays: 'Ce qui a été dit reste, et les scores des autres ne changent pas.',
  restrict: 'Limiter le score',
  ground: 'Motif',
  accuracy: 'ce sur quoi il repose est inexact',
  unlawful: 'il ne doit pas être établi, et n’est pas à effacer',
  claim: 'les données sont nécessaires à une action en justice',
  objection: 'le professionnel s’y oppose',
  reason: 'Pourquoi, en mots',
  reasonHelp: 'Facultatif. C’est scellé ; le professionnel et les opérateurs le lisent.',
  lift: 'Montrer de nouveau le score',
  lifted: 'Tout se voit alors de nouveau, aussi pour le temps d’avant.',
  informFirst: 'Informez d’abord le professionnel (RGPD, article 18.3).',
};
