/** What `kept doctor` finds, and what to do about it. */
export const DOCTOR = {
  'Node.js is {version}.': 'Node.js est en {version}.',
  'Kept needs {version} or newer: install it.':
    'Kept demande {version} ou plus récent : installez-le.',
  'There is no ledger in {dir}.': 'Il n’y a pas de registre dans {dir}.',
  'Import or serve one first, or name its folder with --data.':
    'Importez ou servez-en un d’abord, ou nommez son dossier avec --data.',
  '{dir} can be read and written.': '{dir} peut être lu et écrit.',
  '{dir} cannot be read and written.': '{dir} ne peut pas être lu et écrit.',
  'Give this user the rights, or run as the one who owns it.':
    'Donnez les droits à cet utilisateur, ou lancez la commande comme son propriétaire.',
  'No other process writes to the folder.': 'Aucun autre processus n’écrit dans le dossier.',
  'A Kept process serves the folder.': 'Un processus Kept sert le dossier.',
  '{name} is whole.': '{name} est intact.',
  '{name} is damaged: {first}.': '{name} est endommagé : {first}.',
  'No other user can open what is in it.':
    'Aucun autre utilisateur ne peut ouvrir ce qui s’y trouve.',
  'Took the rights of others on {n} files away.':
    'Droits des autres retirés sur {n} {n|fichier|fichiers}.',
  'Other users may open {n} files, among them {first}.':
    'D’autres utilisateurs peuvent ouvrir {n} {n|fichier|fichiers}, dont {first}.',
  'Take their rights away with kept doctor --fix.':
    'Retirez-leur ces droits avec kept doctor --fix.',
  'No part is missing.': 'Aucune partie ne manque.',
  'All {n} events are as they were stored.':
    '{n|L’unique événement est tel qu’il a été enregistré|Tous les événements sont tels qu’ils ont été enregistrés} ({n}).',
  'Of {n} events not all are as they were stored: {faults}':
    'Sur {n} événements, tous ne sont pas tels qu’ils ont été enregistrés : {faults}',
  'Of {n} payments each event restates what its stream gives.':
    'Sur {n} {n|paiement|paiements}, chaque événement redit ce que donne son flux.',
  'Of {n} payments {different} events restate another: {named} and more.':
    'Sur {n} paiements, {different} événements redisent autre chose : {named} et d’autres.',
  'Of {n} payments {different} events restate another: {named}.':
    'Sur {n} paiements, {different} événements redisent autre chose : {named}.',
  'The facts are right, and any new event of such a payment restates it as they are: see ADR 32.':
    'Les faits sont justes, et tout nouvel événement d’un tel paiement le redira tel qu’ils sont : voir l’ADR 32.',
  "The ledger's key is there, private, and opens keys.db: {keys} keys ({erased} erased).":
    'La clé du registre est là, privée, et ouvre keys.db : {keys} {keys|clé|clés} ({erased} {erased|effacée|effacées}).',
  "{n} keys of keys.db do not open, among them {party}'s.":
    '{n} {n|clé de keys.db n’ouvre|clés de keys.db n’ouvrent} pas, dont celle de {party}.',
  'All parts belong to ledger {ledger}.': 'Toutes les parties sont du registre {ledger}.',
  'Of {n} promises on the tape each is what the events give.':
    'Sur {n} {n|promesse|promesses} de la bande, chacune est ce que donnent les événements.',
  'Of {n} promises on the tape {wrong}.': 'Sur {n} {n|promesse|promesses} de la bande, {wrong}.',
  'Of {n} promises in the views each is what the events give.':
    'Sur {n} {n|promesse|promesses} des vues, chacune est ce que donnent les événements.',
  'Of {n} promises in the views {wrong}.': 'Sur {n} {n|promesse|promesses} des vues, {wrong}.',
  '{n} differ: {named}': '{n} {n|diffère|diffèrent} : {named}',
  'Build views and tape anew with kept rebuild.': 'Reconstruisez vues et bande avec kept rebuild.',
  'Views are not built yet; serving builds them.':
    'Les vues ne sont pas encore construites ; servir le registre les construit.',
  'Views are at {at} of {n} events.': 'Les vues en sont à {at} sur {n} {n|événement|événements}.',
} as const;
