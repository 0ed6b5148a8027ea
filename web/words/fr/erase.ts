import type { Translated } from '../catalogue.js';
import type { erase as english } from '../en/erase.js';

export const erase: Translated<typeof english> = {
  title: 'Effacer {name}',
  lede: 'Ceci détruit les clés de tout ce qui a été dit de personnel à son sujet. Cela ne se défait pas, par personne.',
  what: 'Ce que cela fait',
  names:
    'Ses noms, adresses et tout texte à son sujet ou de sa main ne s’ouvrent plus : ni ici, ni dans des copies, ni dans des sauvegardes qui ne contiennent pas de clés.',
  facts:
    'Les faits restent : montants, jours et scores, sous un numéro qui ne dit rien de qui il est. Les scores des autres ne changent donc pas.',
  others:
    'Les textes qui concernent aussi d’autres gardent ce qui est à eux, et perdent ce qui est à lui.',
  originals: 'Les documents gardés qui le nomment sont supprimés.',
  backups:
    'Une sauvegarde qui contient les clés les ouvre encore jusqu’à ce qu’elle soit supprimée, selon vos propres règles.',
  identifiers: 'Il est connu par',
  confirm: 'Pour continuer, tapez {id}',
  confirmHelp: 'Exactement comme il est écrit ici.',
  erase: 'L’effacer pour de bon',
  back: 'Le laisser tel quel',
  notTyped: 'Ce qui a été tapé n’est pas son identifiant. Rien n’a été effacé.',
  doneTitle: 'Il a été effacé',
  done: 'Plus aucun processus n’ouvre ses noms ni ses textes.',
  before: 'Tout de lui avait déjà été effacé.',
  remainsNone: 'Rien de ses clés ne reste dans le stockage.',
  remainsScavenging:
    'La grappe ôte de ses disques ce qui reste de ses clés. Effacez-le de nouveau plus tard pour savoir comment cela s’est passé.',
  remainsLeft:
    'Quelque chose de ses clés, enveloppé, reste dans le stockage et n’en est pas ôté : {why}.',
  unknownWhy: 'la raison n’est pas dite',
};
