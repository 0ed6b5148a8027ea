import type { Translated } from '../../catalogue.js';
import type { contests as english } from '../../en/entries/contests.js';

export const contests: Translated<typeof english> = {
  title: 'Contestations',
  lede: 'Qui est concerné par une écriture peut dire qu’elle est fausse. Tant que rien n’est tranché, elle compte comme avant ; si on lui donne raison, elle ne compte plus.',
  none: 'Aucune contestation n’est ouverte.',
  line: '{who} conteste : {entry}',
  toldBy: 'dit par {teller} le {day}',
  decideBy: 'à trancher d’ici au {day} : il reste {days} {days|jour|jours}',
  late: 'était à trancher avant le {day}',
  thread: 'Ce qui a été dit',
  said: '{who}, {what}',
  noWords: 'sans un mot',
  note: 'Pourquoi vous tranchez ainsi',
  noteHelp: 'Peut manquer. C’est gardé scellé et montré à qui l’écriture concerne.',
  uphold: 'Elle est fausse : écarter l’écriture',
  reject: 'Elle est juste : la laisser compter',
  decided: 'La contestation est tranchée.',
};
