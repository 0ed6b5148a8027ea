/** Why something cannot be done: of the command line, the data folder and the reads. */
export const ERRORS = {
  // The command line.
  'There is no ledger in {dir}. Import or serve one first, or name its folder with --data.':
    'Il n’y a pas de registre dans {dir}. Importez ou servez-en un d’abord, ou nommez son dossier avec --data.',
  'kept {command} reads the files of a ledger on SQLite, and KEPT_STORE names a cluster. Leave KEPT_STORE out to use it on a data folder.':
    'kept {command} lit les fichiers d’un registre sur SQLite, et KEPT_STORE nomme une grappe. Ôtez KEPT_STORE pour l’employer sur un dossier de données.',
  'kept {command} is for a ledger on SQLite, and KEPT_STORE names a cluster: back up the files of its nodes, as docs/how-to/back-up-and-restore.md says. The views need no backup.':
    'kept {command} est pour un registre sur SQLite, et KEPT_STORE nomme une grappe : sauvegardez les fichiers de ses nœuds, comme docs/how-to/back-up-and-restore.md l’explique. Les vues n’ont pas besoin de sauvegarde.',
  '{option} is for processes that share a cluster (KEPT_STORE=kurrentdb://...).':
    '{option} est pour des processus qui partagent une grappe (KEPT_STORE=kurrentdb://...).',
  'The views cannot be brought up to date: {why}':
    'Les vues ne peuvent pas être mises à jour : {why}',
  'The server of {dir} has no views of this version yet; try again shortly.':
    'Le serveur de {dir} n’a pas encore de vues de cette version ; réessayez sous peu.',
  'There is no file {path}. Check its name.': 'Il n’y a pas de fichier {path}. Vérifiez son nom.',
  '{path} has more than {n} MB: split it.': '{path} dépasse {n} Mo : divisez-le.',
  'There is no mapping {path}. Name a JSON file, or one that ships with Kept: {names}.':
    'Il n’y a pas de correspondance {path}. Nommez un fichier JSON, ou l’une de celles fournies avec Kept : {names}.',
  '{path} is no JSON: {why}': '{path} n’est pas du JSON : {why}',
  'There is a file {path}, which may be filled in. Name another.':
    'Il y a déjà un fichier {path}, peut-être complété. Nommez-en un autre.',
  'There is no party map {path}.': 'Il n’y a pas de table des parties {path}.',
  'There is no format {name}. Known are: {names}.':
    'Il n’y a pas de format {name}. Sont connus : {names}.',
  "The ledger's head is {head}, before the {written} asked for.":
    'Le registre s’arrête à {head}, avant {written} demandé.',
  '{written} is neither a position, a day, nor an RFC 3339 time such as 2026-11-23T09:30:00Z.':
    '{written} n’est ni une position, ni un jour, ni une date RFC 3339 telle que 2026-11-23T09:30:00Z.',
  '{written} is no identifier: write <scheme>:<value>.':
    '{written} n’est pas un identifiant : écrivez <schéma>:<valeur>.',
  'Nothing brings erased texts back. To erase {written}, add --yes.':
    'Rien ne ramène des textes effacés. Pour effacer {written}, ajoutez --yes.',
  'Nothing was matched in {data} yet. Run kept match, or kept serve.':
    'Rien n’a encore été lettré dans {data}. Lancez kept match, ou kept serve.',
  'TLS needs both, a certificate and its key: --tls-cert and --tls-key.':
    'TLS demande les deux, un certificat et sa clé : --tls-cert et --tls-key.',
  'Others can reach {host}, and without TLS whoever is on the way reads every key. Put a proxy with TLS before Kept and say --behind-proxy, or give a certificate: --tls-cert, --tls-key.':
    'D’autres peuvent atteindre {host}, et sans TLS quiconque est sur le chemin lit toutes les clés. Placez un mandataire TLS devant Kept et dites --behind-proxy, ou donnez un certificat : --tls-cert, --tls-key.',
  'Port {port} is taken by another program. Stop that one, or choose another: --port {other}':
    'Le port {port} est pris par un autre programme. Arrêtez celui-ci, ou choisissez-en un autre : --port {other}',
  'Port {port} needs more rights. Choose one above 1023 with --port.':
    'Le port {port} demande plus de droits. Choisissez-en un au-dessus de 1023 avec --port.',
  'This machine has no address {host}. Choose another with --host.':
    'Cette machine n’a pas d’adresse {host}. Choisissez-en une autre avec --host.',
  'A name has at most 40 small letters, digits, dots, dashes.':
    'Un nom a au plus 40 minuscules, chiffres, points, tirets.',
  'There is no kind {kind}. Known are: {kinds}.':
    'Il n’y a pas de sorte {kind}. Sont connues : {kinds}.',
  '--for names a party: 0002:552100554, say.':
    '--for nomme une partie : 0002:552100554, par exemple.',
  'A secret has at least {n} characters.': 'Un secret a au moins {n} caractères.',
  '{id} was removed for good; choose another name.':
    '{id} a été retirée définitivement ; choisissez un autre nom.',
  'There is no source {id}.': 'Il n’y a pas de source {id}.',
  'KEPT_STORE names no KurrentDB; set it to kurrentdb://host:2113.':
    'KEPT_STORE ne nomme pas de KurrentDB ; donnez-lui la valeur kurrentdb://hôte:2113.',
  '{to} is there and not empty. Name a new folder for each backup.':
    '{to} existe et n’est pas vide. Nommez un nouveau dossier pour chaque sauvegarde.',
  'The ledger is damaged: {first} Run kept doctor; nothing was replaced.':
    'Le registre est endommagé : {first} Lancez kept doctor ; rien n’a été remplacé.',
  '{dir} was not made by a demo, so it stays. Choose another with --data.':
    '{dir} n’a pas été fait par une démonstration ; il reste donc. Choisissez-en un autre avec --data.',
  '{dir} holds no backup: it has no {file}. Name one of kept backup.':
    '{dir} ne contient pas de sauvegarde : il n’a pas de {file}. Nommez-en une de kept backup.',
  '{file} is missing or not as {manifest} says. This backup is damaged: take another.':
    '{file} manque, ou n’est pas tel que {manifest} le dit. Cette sauvegarde est endommagée : prenez-en une autre.',
  '{path} cannot be read by this Kept: it is damaged, or of a newer one.':
    'Ce Kept ne peut pas lire {path} : il est endommagé, ou d’une version plus récente.',
  'There is no ledger in {dir}. Check --from.':
    'Il n’y a pas de registre dans {dir}. Vérifiez --from.',
  'The target has another key of {party}, or erased it. Migrate to a store that is empty.':
    'La destination a une autre clé de {party}, ou l’a effacée. Migrez vers un stockage vide.',
  'A store is written sqlite:DIR or kurrentdb://host:2113.':
    'Un stockage s’écrit sqlite:DOSSIER ou kurrentdb://hôte:2113.',
  'The backup ends at position {position}, before {until}. Take a newer one.':
    'La sauvegarde s’arrête à la position {position}, avant {until}. Prenez-en une plus récente.',
  '{dir} holds {what}. Restore to an empty folder, or add --replace to put what is there aside.':
    '{dir} contient {what}. Restaurez dans un dossier vide, ou ajoutez --replace pour mettre de côté ce qui s’y trouve.',
  '{dir} holds ledger {marked}, and the backup is of {ledger}. Name another folder.':
    '{dir} contient le registre {marked}, et la sauvegarde est de {ledger}. Nommez un autre dossier.',
  '{dir} holds what an earlier restore put aside. Delete or move it first.':
    '{dir} contient ce qu’une restauration précédente a mis de côté. Supprimez-le ou déplacez-le d’abord.',
  'Nothing here says who was erased since the backup was made: their keys are in it, and would open again. Give the list that KEPT_ERASURES named, or a folder with a newer keys.db, with --erasures; or, where nobody was erased, say --nobody-erased.':
    'Rien ici ne dit qui a été effacé depuis la sauvegarde : les clés de ces personnes y sont, et ouvriraient de nouveau. Donnez la liste que KEPT_ERASURES nommait, ou un dossier avec un keys.db plus récent, avec --erasures ; ou, si personne n’a été effacé, dites --nobody-erased.',
  'There is no {path}. Check --erasures.': 'Il n’y a pas de {path}. Vérifiez --erasures.',
  '{path} holds no keys.db that can be read.':
    '{path} ne contient pas de keys.db qui puisse être lu.',
  'The key of {damaged} in the backup is damaged. Take another backup.':
    'La clé de {damaged} dans la sauvegarde est endommagée. Prenez une autre sauvegarde.',
  'A simulation needs three professionals with a payment score as of {day}: a bad payer, a good one, and another. Import more, or ask as of another day with --as-of.':
    'Une simulation demande trois professionnels qui ont un score de paiement au {day} : un mauvais payeur, un bon, et un autre. Importez-en davantage, ou demandez un autre jour avec --as-of.',
  'The ledger refused an invented message: {why}':
    'Le registre a refusé un message inventé : {why}',
  'Stop the other demo first.': 'Arrêtez d’abord l’autre démonstration.',
  'It matches by itself.': 'Il lettre de lui-même.',
  'Views can be dropped only while nobody keeps them.':
    'Les vues ne se suppriment que quand personne ne les tient.',
  'Or ask it: POST /v1/professionals/<identifier>/erase.':
    'Ou demandez-le-lui : POST /v1/professionals/<identifiant>/erase.',
  'Or ask it: POST and DELETE /v1/keys.': 'Ou demandez-le-lui : POST et DELETE /v1/keys.',
  'Or send the file to it: POST /v1/documents.': 'Ou envoyez-lui le fichier : POST /v1/documents.',
  'Or stop that one.': 'Ou arrêtez celui-là.',

  // The data folder and its keys.
  'The data folder {dir} is in use by another Kept process (pid {pid}). Stop it first, or choose another folder; reading commands such as replay need no lock.':
    'Le dossier de données {dir} est tenu par un autre processus Kept (pid {pid}). Arrêtez-le d’abord, ou choisissez un autre dossier ; les commandes de lecture comme replay n’ont pas besoin du verrou.',
  'The data folder {dir} is in use by another Kept process. Stop it first, or choose another folder; reading commands such as replay need no lock.':
    'Le dossier de données {dir} est tenu par un autre processus Kept. Arrêtez-le d’abord, ou choisissez un autre dossier ; les commandes de lecture comme replay n’ont pas besoin du verrou.',
  'There is no {path} to read. Check the data folder.':
    'Il n’y a pas de {path} à lire. Vérifiez le dossier de données.',
  '{path} has schema {found}; this Kept knows {known}. Upgrade this Kept.':
    '{path} a le schéma {found} ; ce Kept connaît {known}. Mettez ce Kept à niveau.',
  '{path} was written by an older Kept. Start this Kept on the data folder once; it upgrades the file.':
    '{path} a été écrit par un Kept plus ancien. Démarrez une fois ce Kept sur le dossier de données ; il met le fichier à niveau.',
  '{path} is still empty. Start Kept on this data folder first.':
    '{path} est encore vide. Démarrez d’abord Kept sur ce dossier de données.',
  'Upgrading {path}. It may be stopped, and goes on at the next start.':
    'Mise à niveau de {path}. Elle peut être interrompue, et reprend au prochain démarrage.',
  'Free disk space, then try again.': 'Libérez de l’espace disque, puis réessayez.',
  'The file is no SQLite file: restore a backup.':
    'Ce n’est pas un fichier SQLite : restaurez une sauvegarde.',
  'The file is damaged: restore a backup.': 'Le fichier est endommagé : restaurez une sauvegarde.',
  'Another process holds the file: try again.': 'Un autre processus tient le fichier : réessayez.',
  'Check the disk, the rights on the data folder and its free space, then try again.':
    'Vérifiez le disque, les droits sur le dossier de données et l’espace libre, puis réessayez.',
  'Restore a backup with kept restore.': 'Restaurez une sauvegarde avec kept restore.',
  'Put it back, or restore a backup with kept restore.':
    'Remettez-le en place, ou restaurez une sauvegarde avec kept restore.',
  'A restore into {dir} was stopped half way. Run the same kept restore again.':
    'Une restauration dans {dir} a été interrompue. Relancez le même kept restore.',
  '{events} is missing, but {other} beside it is of a ledger that was in use.':
    '{events} manque, alors que {other}, à côté, est d’un registre qui a servi.',
  '{events} is empty, but {other} beside it is of a ledger that was in use.':
    '{events} est vide, alors que {other}, à côté, est d’un registre qui a servi.',
  '{keys} is empty, but {events} is not.': '{keys} est vide, mais {events} ne l’est pas.',
  '{keys} is not the one that {events} was used with.':
    '{keys} n’est pas celui avec lequel {events} a servi.',
  '{part} is of ledger {id}, and {where} of ledger {ledger}. Put together what belongs together, or restore a backup with kept restore.':
    '{part} est du registre {id}, et {where} du registre {ledger}. Réunissez ce qui va ensemble, ou restaurez une sauvegarde avec kept restore.',
  '{dir} holds a ledger, but its key {path} is missing. Put the key back, or give it in KEPT_LEDGER_KEY or KEPT_LEDGER_KEY_FILE; another key could not read this ledger.':
    '{dir} contient un registre, mais sa clé {path} manque. Remettez la clé en place, ou donnez-la dans KEPT_LEDGER_KEY ou KEPT_LEDGER_KEY_FILE ; une autre clé ne pourrait pas lire ce registre.',
  'A ledger on a cluster needs its key from you, the same for every process: put it in KEPT_LEDGER_KEY or name its file in KEPT_LEDGER_KEY_FILE. Make one with: openssl rand -base64 32':
    'Un registre sur une grappe attend sa clé de vous, la même pour tous les processus : mettez-la dans KEPT_LEDGER_KEY ou nommez son fichier dans KEPT_LEDGER_KEY_FILE. Faites-en une avec : openssl rand -base64 32',
  'The ledger key file {path} is missing. Put it back or name another.':
    'Le fichier de la clé du registre {path} manque. Remettez-le en place, ou nommez-en un autre.',
  'Other users can open the ledger key {path}. Take their rights away: chmod 600 {path}':
    'D’autres utilisateurs peuvent ouvrir la clé du registre {path}. Retirez-leur ces droits : chmod 600 {path}',
  '{where} must hold {n} bytes as 64 hex digits or as base64. Make one with: openssl rand -base64 32':
    '{where} doit contenir {n} octets, en 64 chiffres hexadécimaux ou en base64. Faites-en une avec : openssl rand -base64 32',
  '{dir} holds a ledger, but {path} is missing. Restore it from a backup.':
    '{dir} contient un registre, mais {path} manque. Restaurez-le d’une sauvegarde.',
  'The ledger key given is not the one that {path} was made with. Give that one.':
    'La clé du registre donnée n’est pas celle avec laquelle {path} a été fait. Donnez celle-là.',
  'The key of {party} in {path} is damaged. Restore the file from a backup.':
    'La clé de {party} dans {path} est endommagée. Restaurez le fichier d’une sauvegarde.',
  'The key is destroyed, but another process still reads {path}, so that its bytes remain in the write-ahead log. Erase again to remove them.':
    'La clé est détruite, mais un autre processus lit encore {path} ; ses octets restent donc dans le journal d’écriture. Effacez de nouveau pour les enlever.',
  'The event at position {position} of {where} {what}. Run kept doctor to see how much is damaged, then restore a backup with kept restore.':
    'L’événement à la position {position} de {where} {what}. Lancez kept doctor pour voir l’étendue des dégâts, puis restaurez une sauvegarde avec kept restore.',
  'is not what was stored there': 'n’est pas celui qui y a été enregistré',
  'does not follow the one before it': 'ne suit pas celui qui le précède',
  'Positions {from} to {to} are gone.': 'Les positions {from} à {to} ont disparu.',
  'The event at position {position} was changed.':
    'L’événement à la position {position} a été changé.',
  'Revisions of {name} are gone.': 'Des révisions de {name} ont disparu.',
  'The last position given is noted as {last}, and is {now}.':
    'La dernière position donnée est notée {last}, et c’est {now}.',
  'This history holds {type}, which is newer than this process knows. Upgrade this process.':
    'Cet historique contient {type}, plus récent que ce que ce processus connaît. Mettez ce processus à niveau.',

  // Stores on a cluster.
  'The address of the KurrentDB must look like kurrentdb://host:2113 or kurrentdb://user:password@host:2113,host:2113?tlsCAFile=ca.crt, with the user and the password percent-encoded. (The address given is not shown: it may hold a password.)':
    'L’adresse de KurrentDB s’écrit kurrentdb://hôte:2113 ou kurrentdb://utilisateur:motdepasse@hôte:2113,hôte:2113?tlsCAFile=ca.crt, l’utilisateur et le mot de passe étant encodés en pourcent. (L’adresse donnée n’est pas montrée : elle peut contenir un mot de passe.)',
  'KurrentDB does not answer: {shown}.': 'KurrentDB ne répond pas : {shown}.',
  '{name} answers again, after {seconds} s.': '{name} répond de nouveau, après {seconds} s.',
  '{name} does not answer ({doing}): {why}. It is tried again by itself; check that the cluster runs and has a leader, and the address, the user and TLS.':
    '{name} ne répond pas ({doing}) : {why}. Un nouvel essai se fait de lui-même ; vérifiez que la grappe tourne et a un meneur, ainsi que l’adresse, l’utilisateur et TLS.',
  '{name} does not answer: {why}. It is tried again by itself; whoever asks is refused after {seconds} s.':
    '{name} ne répond pas : {why}. Un nouvel essai se fait de lui-même ; qui demande essuie un refus après {seconds} s.',
  'no node that leads can be reached': 'aucun nœud meneur ne peut être atteint',
  'it wants a user, or the user or the password is wrong':
    'il demande un utilisateur, ou l’utilisateur ou le mot de passe est faux',

  'KEPT_STORE must be sqlite:DIR, or kurrentdb://host:2113 for a cluster (see docs/how-to).':
    'KEPT_STORE doit être sqlite:DOSSIER, ou kurrentdb://hôte:2113 pour une grappe (voir docs/how-to).',
  'KEPT_STORE names the folder {one} and --data (or KEPT_DATA) names {other}. A ledger on SQLite is in the data folder: name the same one, or leave KEPT_STORE out.':
    'KEPT_STORE nomme le dossier {one} et --data (ou KEPT_DATA) nomme {other}. Un registre sur SQLite est dans le dossier de données : nommez le même, ou ôtez KEPT_STORE.',
  'The ledger key given is not the one that the keys of this cluster were made with. Give that one in KEPT_LEDGER_KEY or KEPT_LEDGER_KEY_FILE.':
    'La clé du registre donnée n’est pas celle avec laquelle les clés de cette grappe ont été faites. Donnez celle-là dans KEPT_LEDGER_KEY ou KEPT_LEDGER_KEY_FILE.',
  'The key of {party} in {stream} is damaged. Restore the cluster from a backup.':
    'La clé de {party} dans {stream} est endommagée. Restaurez la grappe d’une sauvegarde.',
  'A worker of the replay was ended by another, or for want of memory. Run it again, then with fewer workers.':
    'Un processus du recalcul a été arrêté par un autre, ou faute de mémoire. Relancez-le, puis avec moins de processus.',
  'The target holds {events} events (digest {digest}), the source {others} ({other}). Somebody wrote meanwhile: stop all servers, begin anew.':
    'La destination contient {events} événements (empreinte {digest}), la source {others} ({other}). Quelqu’un a écrit entre-temps : arrêtez tous les serveurs, recommencez.',
  'Somebody else writes to {stream} of the target. Stop all servers, and begin anew.':
    'Un autre écrit dans {stream} de la destination. Arrêtez tous les serveurs, et recommencez.',
  'The target holds {entry} where the source has something else. A history goes to a store that is empty, or that holds the beginning of the same history.':
    'La destination contient {entry} là où la source a autre chose. Un historique va dans un stockage vide, ou qui contient le début du même historique.',
  'This process was started with --read-only. Send what is to be written to another one.':
    'Ce processus a été lancé avec --read-only. Envoyez ce qui est à écrire à un autre.',
  'Views hold nothing that events.db does not. Run kept rebuild.':
    'Les vues ne contiennent rien qui ne soit dans events.db. Lancez kept rebuild.',
  'Run kept rebuild to build it anew.': 'Lancez kept rebuild pour la reconstruire.',
  'The end of the tape in {views} is damaged: {why}':
    'La fin de la bande dans {views} est abîmée : {why}',
  'The tape of {views} was lost.': 'La bande de {views} a été perdue.',
  '{file} is missing.': '{file} manque.',
  '{file} is not the one that the views were built with.':
    '{file} n’est pas celle avec laquelle les vues ont été construites.',
  '{file} has {n} bytes of {all}.': '{file} a {n} {n|octet|octets} sur {all}.',
  '{file} is damaged at its byte {n}.': '{file} est endommagée à son octet {n}.',
  'Block {number} of {file}, of positions {from} to {to}, is damaged: {why}':
    'Le bloc {number} de {file}, des positions {from} à {to}, est endommagé : {why}',
  'Its checksum is not that of its bytes.': 'Sa somme de contrôle n’est pas celle de ses octets.',
  'It has no footer.': 'Il n’a pas de fin.',
  'It is cut off.': 'Il est coupé.',
  'Its file is gone.': 'Son fichier a disparu.',
  '{dir} has no tape yet.': '{dir} n’a pas encore de bande.',
  'Serving the folder, or kept rebuild, makes it.':
    'Servir le dossier, ou kept rebuild, la construit.',
  'The tape is at {at} of {n} events.': 'La bande en est à {at} sur {n} {n|événement|événements}.',
  'The thread that writes {path} ended: {why}. Start this process again.':
    'Le fil qui écrit {path} s’est arrêté : {why}. Redémarrez ce processus.',
  'A user for KurrentDB needs TLS: without it the password would travel for all to read. Take tls=false away, or for an insecure server leave the user and password out.':
    'Un utilisateur KurrentDB demande TLS : sans lui, le mot de passe serait lisible de tous en chemin. Ôtez tls=false, ou, pour un serveur non protégé, ne donnez ni utilisateur ni mot de passe.',
  'KurrentDB is given a password without a user. Set KEPT_KURRENTDB_USER and KEPT_KURRENTDB_PASSWORD or KEPT_KURRENTDB_PASSWORD_FILE.':
    'KurrentDB reçoit un mot de passe sans utilisateur. Donnez KEPT_KURRENTDB_USER et KEPT_KURRENTDB_PASSWORD ou KEPT_KURRENTDB_PASSWORD_FILE.',
  'KurrentDB is given a user without a password. Set KEPT_KURRENTDB_USER and KEPT_KURRENTDB_PASSWORD or KEPT_KURRENTDB_PASSWORD_FILE.':
    'KurrentDB reçoit un utilisateur sans mot de passe. Donnez KEPT_KURRENTDB_USER et KEPT_KURRENTDB_PASSWORD ou KEPT_KURRENTDB_PASSWORD_FILE.',
  'The file of KEPT_KURRENTDB_PASSWORD_FILE, {file}, cannot be read. Check its path and rights.':
    'Le fichier de KEPT_KURRENTDB_PASSWORD_FILE, {file}, ne peut pas être lu. Vérifiez son chemin et ses droits.',
  'The user or password in the address of the KurrentDB is not percent-encoded text; a percent sign is written %25.':
    'L’utilisateur ou le mot de passe dans l’adresse de KurrentDB n’est pas encodé en pourcent ; un signe pourcent s’écrit %25.',
  'The address of the KurrentDB has an option "{key}" that Kept does not know. Known are {names}.':
    'L’adresse de KurrentDB a une option « {key} » que Kept ne connaît pas. Sont connues {names}.',
  'The option {name} of the KurrentDB address must be true or false.':
    'L’option {name} de l’adresse de KurrentDB doit être true ou false.',
  'The option {name} of the KurrentDB address must be milliseconds, 1 or more.':
    'L’option {name} de l’adresse de KurrentDB est en millisecondes, 1 ou plus.',
  'The certificate or key file {file} in the address of the KurrentDB cannot be read. Check its path and rights.':
    'Le fichier de certificat ou de clé {file} dans l’adresse de KurrentDB ne peut pas être lu. Vérifiez son chemin et ses droits.',
  'The address of the KurrentDB names no host.': 'L’adresse de KurrentDB ne nomme aucun hôte.',
  'Check that it runs with projections (KURRENTDB_RUN_PROJECTIONS=All) and who may.':
    'Vérifiez qu’il tourne avec des projections (KURRENTDB_RUN_PROJECTIONS=All), et qui en a le droit.',

  // What is asked.
  'Others read the last edition of what is known today, and follow nobody live.':
    'Les autres lisent la dernière édition de ce qui est connu aujourd’hui, et ne suivent personne en direct.',
  'What was known at another time is for the professional, its counterparty *with*, analysts and operators. Others read the last edition: leave `knownAt` out.':
    'Ce qui était connu à un autre moment est pour le professionnel, sa contrepartie *with*, les analystes et les opérateurs. Les autres lisent la dernière édition : ôtez `knownAt`.',
  'Others ask as of the end of a past month, or of the last edition, {day}.':
    'Les autres demandent à la fin d’un mois passé, ou de la dernière édition, {day}.',
  'Others follow nobody live. Name who of the two you are (`with`) to follow what you share.':
    'Les autres ne suivent personne en direct. Nommez lequel des deux vous êtes (`with`) pour suivre ce que vous partagez.',
  'A contest is made by one party: name it as onBehalfOf.':
    'Une contestation est faite par une partie : nommez-la en onBehalfOf.',
  'This Idempotency-Key came before with another request. Send a new key with this one.':
    'Cette Idempotency-Key est déjà venue avec une autre requête. Envoyez-en une nouvelle avec celle-ci.',
  'What is taken back is named by its {names}.': 'Ce qui est repris se nomme par son {names}.',
  'A cursor is what the page before gave as `next`.':
    'Un curseur est ce que la page précédente a donné comme `next`.',
  'A table is one of {names}.': 'Une table est l’une de {names}.',
  'Several tables go into a folder: name one with --out.':
    'Plusieurs tables vont dans un dossier : nommez-en un avec --out.',
  'Parquet is written to files: name one with --out.':
    'Le Parquet s’écrit dans des fichiers : nommez-en un avec --out.',
  '{file} is there already. Name another file, or replace it with --force.':
    '{file} existe déjà. Nommez un autre fichier, ou remplacez-le avec --force.',
  '{file} cannot be written: {why}. Name another place with --out.':
    '{file} ne peut pas être écrit : {why}. Nommez un autre endroit avec --out.',
  'A model is one of: {names}.': 'Un modèle est l’un de : {names}.',
  'A professional is `<scheme>:<value>` with right check digits, nine or fourteen digits, `local:<teller>:<code>`, or a party id.':
    'Un professionnel s’écrit `<schéma>:<valeur>` (clé de contrôle juste), neuf ou quatorze chiffres, `local:<déclarant>:<code>`, ou un identifiant de partie.',
  'A position is a whole number, as answers tell it.':
    'Une position est un nombre entier, comme les réponses la donnent.',
  'It is a position, a day, or a time as RFC 3339 has it: 2026-11-23T09:30:00Z.':
    'C’est une position, un jour, ou une heure comme RFC 3339 l’écrit : 2026-11-23T09:30:00Z.',
  'A time to come may still see events; ask for one that is past.':
    'Un moment à venir peut encore voir des événements ; demandez-en un passé.',
  'As of {day} it had not happened: its day is {other}.':
    'Au {day}, ce n’était pas arrivé : c’est du {other}.',
  'Names cannot be looked for while the store that holds their keys is away.':
    'Les noms ne peuvent pas être cherchés tant que le stockage de leurs clés est absent.',
  'Others ask by `month` or `quarter`.': 'Les autres demandent par `month` ou `quarter`.',
  '`from` is not after `to`.': '`from` ne vient pas après `to`.',
  'At most {n} days are answered at once; ask for fewer.':
    'Au plus {n} jours par réponse ; demandez-en moins.',
  'Others see only sums over at least {n} counterparties besides themselves.':
    'Les autres ne voient que des sommes sur au moins {n} contreparties en plus d’eux-mêmes.',
  'Whoever has no business identifier is never scored.':
    'Qui n’a pas d’identifiant d’entreprise n’a jamais de score.',
  'The professional has restricted its score: nobody but itself is shown it.':
    'Le professionnel a fait limiter son score : il n’est montré qu’à lui-même.',
  'Restricted since {day}, at the request of the professional.':
    'Limité depuis le {day}, à la demande du professionnel.',
  'Ground: {ground}.': 'Motif : {ground}.',
  'Promises with strangers are shown and open no score: here somebody is vouched for, so it asks for counterparties that are known, whom a vetted bank or platform or an operator vouches for, or who kept promises to one that is known.':
    'Les engagements avec des inconnus sont montrés et n’ouvrent pas de score : ici, quelqu’un est recommandé ; il faut donc des contreparties connues, qu’une banque ou une plateforme vérifiée ou un opérateur recommande, ou qui ont tenu des engagements envers quelqu’un de connu.',
  'Promises of which nobody but the professional itself speaks are shown and open no score: here somebody is vouched for, so it asks that its partners, a platform or a bank tell of them, too.':
    'Les engagements dont seul le professionnel parle sont montrés et n’ouvrent pas de score : ici, quelqu’un est recommandé ; il faut donc que ses partenaires, une plateforme ou une banque en parlent aussi.',
  'What would raise a score names single promises: it is for the professional and operators.':
    'Ce qui relèverait un score nomme des engagements un à un : c’est pour le professionnel et les opérateurs.',
  'The figures between two professionals are for the two of them.':
    'Les chiffres entre deux professionnels sont pour eux deux.',
  'Only operators see how the service is.': 'Seuls les opérateurs voient l’état du service.',
  'Only operators and analysts see the scores of all.':
    'Seuls les opérateurs et les analystes voient les scores de tous.',
  'Analysts see no names: sort by a score.':
    'Les analystes ne voient pas de noms : triez par un score.',
  'The score between two professionals is for the two of them.':
    'Le score entre deux professionnels est pour eux deux.',
  'Whether a score is restricted is decided by the professional and operators.':
    'C’est au professionnel et aux opérateurs de décider si un score est limité.',
  'Who read of a professional is for the professional and operators.':
    'Qui a lu un professionnel est pour le professionnel et les opérateurs.',
  'A purpose is one line of at most 200 characters.':
    'Un motif est une ligne de 200 caractères au plus.',
  'Only operators see which keys there are.': 'Seuls les opérateurs voient quelles clés existent.',
  'Only operators see who tells what does not count.':
    'Seuls les opérateurs voient qui dit ce qui ne compte pas.',

  // What the ledger finds wrong with what is told.
  'Nothing was told under this id in this stream.':
    'Rien n’a été dit sous cet identifiant dans ce flux.',
  'A key of role {role} may not tell {type}.': 'Une clé de rôle {role} ne peut pas dire {type}.',
  'No live link to you is told there.': 'Aucun lien en vigueur vers vous n’y est dit.',
  'Ask an operator to link this party.': 'Demandez à un opérateur de relier cette partie.',
  'A new schedule has at least one instalment.': 'Un nouvel échéancier a au moins une échéance.',
  'The allocations sum to {sum}, the payment is {amount}.':
    'La somme des affectations est {sum}, le paiement est de {amount}.',
  'Whoever an entry names may see it. Leave the buyer out, or tell it as not confidential.':
    'Qui est nommé dans une écriture peut la voir. Ne nommez pas l’acheteur, ou dites-la non confidentielle.',
  'The amount must be above zero, not {amount}.':
    'Le montant doit être supérieur à zéro, et non {amount}.',
  'The amount is {amount}; tell it unsigned.': 'Le montant est {amount} ; dites-le sans signe.',
  '{second} lies before {first}.': '{second} précède {first}.',
  'Entry {revision} says {stored}; now it is {told}. Withdraw that entry first, or send the change as an event of its own.':
    'L’écriture {revision} dit {stored} ; c’est maintenant {told}. Retirez d’abord cette écriture, ou envoyez le changement comme un événement à part.',
  'The key was used for entry {revision} with {stored}; now it comes with {told}. Send changed facts under a new key.':
    'La clé a servi pour l’écriture {revision} avec {stored} ; elle revient avec {told}. Envoyez des faits changés sous une nouvelle clé.',
  'The day until which it opens is past.': 'Le jour jusqu’auquel elle ouvre est passé.',
  'The last day of the link is past.': 'Le dernier jour du lien est passé.',
  'A link shows no day to come, in UTC.': 'Un lien ne montre aucun jour à venir, en UTC.',
  'Contacts are for the two who know each other: nothing is promised yet.':
    'Les contacts sont pour les deux qui se connaissent : rien n’est encore promis.',
  'The link is not one of whom you claim.': 'Le lien n’est pas de celui que vous déclarez.',
  'Links are for the professional itself, by a key for all of its ids.':
    'Les liens sont pour le professionnel lui-même, par une clé pour tous ses identifiants.',
  'A partner key opens one page: name it.':
    'Une clé de partenaire ouvre une seule page : nommez-la.',
  'A teller is named in at most 40 lower-case letters, digits, dots, dashes; `kept` and `kept-matching` are taken.':
    'Un déclarant se nomme en 40 minuscules, chiffres, points, tirets au plus ; `kept` et `kept-matching` sont pris.',
  '{written} is no event type of this ledger, or none that is sent to it.':
    '{written} n’est pas un type d’événement de ce registre, ou n’y est pas envoyé.',
  'Send a JSON object here.': 'Envoyez ici un objet JSON.',
  'Nest at most {n} levels deep.': 'Imbriquez au plus {n} niveaux.',
  'The text is not UTF-8.': 'Le texte n’est pas en UTF-8.',
  'Of {named}, this does not count as things stand: {why} It is kept, and counts by itself once a link or an assignment that is told later says so.':
    'Pour {named}, cela ne compte pas en l’état : {why} C’est gardé, et comptera de soi-même quand un lien ou une cession dits plus tard l’établiront.',
  'it is told for neither of the two parties, nor for a factor who holds the claim.':
    'ce n’est dit ni pour l’une des deux parties, ni pour un affactureur qui détient la créance.',
  'the payment went to another than the seller, or a factor who holds the claim.':
    'le paiement est allé à un autre que le vendeur, ou qu’un affactureur qui détient la créance.',
  'whoever issued it says that it was promised to another.':
    'qui l’a émise dit que l’engagement était envers un autre.',
  'a link counts that is told for a party of both.':
    'un lien compte s’il est dit pour une partie aux deux.',
  'several tell of it, and it is not said whose is meant.':
    'plusieurs en parlent, et il n’est pas dit laquelle est visée.',
} as const;
