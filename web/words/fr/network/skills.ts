import type { Translated } from '../../catalogue.js';
import type { skills as english } from '../../en/network/skills.js';

export const skills: Translated<typeof english> = {
  heading: 'Compétences',
  lede: 'Ce que {name} dit savoir faire, et ce qui l’appuie : des nombres, pas de notes.',
  none: 'Aucune n’est déclarée.',
  since: 'déclarée depuis le {day}',
  gone: 'Une compétence sans mots',
  nothing: 'Rien ne l’appuie encore.',
  borneOut:
    '{kept} {kept|promesse tenue|promesses tenues} ({onTime} à leur jour, {confirmed} {confirmed|confirmée|confirmées}), {partners} {partners|partenaire|partenaires}, {recommendations} {recommendations|recommandation|recommandations}.',
  claim: 'Déclarer une compétence',
  claimLede:
    'Nommez ensuite son code sur factures et livraisons : chacune qui est tenue l’appuie. Sont confirmées celles pour lesquelles parle plus que votre seule parole.',
  which: 'Laquelle',
  ownWords: 'Ou avec vos mots',
  ownHelp: 'Scellé avec votre clé. Elle reçoit un code à elle, own.1 et ainsi de suite.',
  claimIt: 'La déclarer',
  drop: 'Retirer',
};
