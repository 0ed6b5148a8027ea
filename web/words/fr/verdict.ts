import type { Translated } from '../catalogue.js';
import type { verdict as english } from '../en/verdict.js';

export const verdict: Translated<typeof english> = {
  newcomer: 'On en sait trop peu ici pour un score. Cela ne dit rien de mal.',
  nobody: 'Rien qui compte n’est encore connu ici. Cela ne dit rien de mal.',
  hidden: 'À d’autres que lui-même, trop peu peut être montré pour un chiffre.',
  restricted:
    'Ce professionnel a fait limiter son score depuis le {day} : il n’est montré qu’à lui-même.',
  notYet:
    'Rien n’en est encore montré aux autres : ils voient ce qui était connu à la fin du dernier jour. Cela ne dit rien de mal.',
  consumer: 'N’a pas d’identifiant professionnel, et n’est jamais noté.',
  paysOnTime: 'Paie à l’heure.',
  paysAgainOnTime:
    'Paie de nouveau à l’heure depuis {month} ; avant, {late} engagements de payer sur {all} ont été tenus en retard.',
  paysMostly:
    'Paie le plus souvent à l’heure : {late} {late|engagement|engagements} sur {all} {late|a été tenu|ont été tenus} en retard.',
  paysOften:
    'Paie souvent en retard : {late} engagements sur {all}, {days} jours en moyenne après l’échéance.',
  paysLate:
    'Paie en général en retard : {late} engagements sur {all}, {days} jours en moyenne après l’échéance.',
  deliversOnTime: 'Livre au jour promis.',
  deliversMostly: 'Livre le plus souvent au jour dit : {late} sur {all} sont venues en retard.',
  deliversLate: 'Livre souvent en retard : {late} sur {all} sont venues après le jour dit.',
  relationTroubled:
    'Ses relations montrent des incidents : litiges perdus, refus ou prélèvements rejetés.',
  overdueNow: '{amount} {count|est échu|sont échus} au {day}.',
  overdueThen: '{amount} {count|était échu|étaient échus} au {day}.',
  nothingOverdueNow: 'Rien n’est échu et impayé au {day}.',
  nothingOverdueThen: 'Rien n’était échu et impayé au {day}.',
};
