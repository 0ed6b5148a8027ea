import type { Translated } from '../catalogue.js';
import type { signIn as english } from '../en/sign-in.js';

export const signIn: Translated<typeof english> = {
  title: 'Se connecter',
  lede: 'Votre clé ouvre ce pour quoi elle a été accordée. Elle est échangée une fois, et n’est gardée nulle part dans ce navigateur.',
  key: 'Clé',
  begin: 'Se connecter',
  wrong: 'Cette clé n’ouvre rien : elle est peut-être mal saisie, révoquée ou échue.',
  ended: 'Votre session est terminée. Reconnectez-vous pour continuer.',
  lasts: 'Une session dure douze heures, ou aussi longtemps que sa clé.',
  noKey: 'Vous n’en avez pas ? Un opérateur de ce service en accorde.',
};
