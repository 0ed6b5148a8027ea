import type { Translated } from '../catalogue.js';
import type { problem as english } from '../en/problem.js';

export const problem: Translated<typeof english> = {
  notThere: 'Il n’y a rien à cette adresse',
  notYours: 'Cela ne vous est pas montré',
  notNow: 'Pas maintenant',
  notUnderstood: 'Cela n’a pas été compris',
  failed: 'Quelque chose a échoué ici',
  goHome: 'Vers l’accueil',
  formMustBeOurs:
    'Ce formulaire vient d’une session précédente. Rouvrez sa page et envoyez-le de là.',
};
