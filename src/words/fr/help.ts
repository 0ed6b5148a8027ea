/** What `kept help` says, and what is said of a command line that is wrong. */
export const HELP = {
  // The program and its commands.
  'An event-sourced ledger of professional promises, with live and verifiable reliability scores.':
    'Un registre d’événements des engagements professionnels, avec des scores de fiabilité à jour et vérifiables.',
  '\nWhat the process answers: kept help exit-codes':
    '\nCodes de sortie du programme : kept help exit-codes',
  'watch scores grow out of the example network, then try the API':
    'voir les scores naître du réseau d’exemple, puis essayer l’API',
  'serve the HTTP API and its docs, and keep the views':
    'servir l’API HTTP et sa documentation, et tenir les vues à jour',
  'tell the ledger what files say; the same file twice adds nothing':
    'porter au registre ce que disent des fichiers ; deux fois le même n’ajoute rien',
  'the score of a professional, and why': 'le score d’un professionnel, et pourquoi',
  'what would raise the score of a professional': 'ce qui relèverait le score d’un professionnel',
  'for how many months promises would be kept':
    'pendant combien de mois les engagements seraient tenus',
  'one of {names}': 'l’un de {names}',
  'statutory tables and aged balances of a professional':
    'tableaux réglementaires et balances âgées d’un professionnel',
  'the first day of the period (default: a year, or half, before --to)':
    'le premier jour de la période (par défaut : un an, ou un semestre, avant --to)',
  'the closing day (default: the end of the last year, or half)':
    'le jour de clôture (par défaut : la fin de la dernière année, ou du dernier semestre)',
  'invoices in this currency only: EUR': 'les factures dans cette monnaie seulement : EUR',
  'one side only': 'un seul côté',
  'of aged balances, where ranges of days end: 30,60,90':
    'des balances âgées, la fin des tranches de jours : 30,60,90',
  'counterparties of a page': 'partenaires par page',
  'how to print it': 'sous quelle forme l’imprimer',
  'why a score changed from one day to another': 'pourquoi un score a changé d’un jour à un autre',
  'the former day (default: the end of the month before)':
    'le premier jour (par défaut : la fin du mois d’avant)',
  'the later day (default: today)': 'le second jour (par défaut : aujourd’hui)',
  'what was known on the former: a position or an RFC 3339 time':
    'ce qui était connu au premier : une position ou une heure RFC 3339',
  'what was known on the later one (default: all)':
    'ce qui était connu au second (par défaut : tout)',
  'lines of each cause': 'lignes par cause',
  'every entry that concerns a professional, newest first':
    'toutes les écritures qui concernent un professionnel, les plus récentes d’abord',
  'a promise: what was told of it, how it stands, what waits for it':
    'un engagement : ce qui en a été dit, où il en est, ce qui l’attend',
  'every score from the first event on; also beside a server':
    'tous les scores, depuis le premier événement ; aussi à côté d’un serveur',
  'drop the views and build them anew from the events':
    'supprimer les vues et les reconstruire à partir des événements',
  'grant, list and revoke the keys of the API': 'créer, lister et révoquer les clés de l’API',
  'grant a key; its token is shown this once':
    'créer une clé ; son jeton n’est montré que cette fois',
  'grant a second key for the same as one; both open':
    'créer une seconde clé pour les mêmes droits ; les deux ouvrent',
  'list the keys; also while a server holds the folder':
    'lister les clés ; aussi pendant qu’un serveur tient le dossier',
  'revoke a key for good': 'révoquer une clé, définitivement',
  'destroy the key of all names and texts of a professional, for good':
    'détruire la clé des noms et des textes d’un professionnel, définitivement',
  'check the data folder, each event, key and part in it':
    'contrôler le dossier de données : chaque événement, chaque clé, chaque partie',
  'copy the ledger into a new folder, also while it is served':
    'copier le registre dans un nouveau dossier, même pendant qu’il est servi',
  'put a backup back, with every erasure told since':
    'remettre une sauvegarde en place, avec tous les effacements faits depuis',
  'match payments with the invoices that they quote, once; kept serve does so all the time':
    'lettrer une fois les paiements avec les factures qu’ils citent ; kept serve le fait en continu',
  'payments of which something is left, and why':
    'les paiements dont il reste une part non lettrée, et pourquoi',
  'what was told of promises and does not count, by teller':
    'ce qui a été dit d’engagements et ne compte pas, par déclarant',
  'attacks on scores, played on a copy; also beside a server':
    'des attaques contre les scores, jouées sur une copie ; aussi à côté d’un serveur',
  'list the formats of documents that are read': 'lister les formats de documents qui sont lus',
  'how long it is kept who read whose score': 'combien de mois est gardé qui a lu quel score',
  'say who may send webhooks': 'dire qui peut envoyer des webhooks',
  'let a source send to /v1/webhooks/<id>; again to change its secret':
    'autoriser une source à écrire à /v1/webhooks/<id> ; à refaire pour changer son secret',
  'list who may send webhooks; secrets are not shown':
    'lister qui peut envoyer des webhooks ; les secrets ne sont pas montrés',
  'hear a source no more, for good': 'ne plus entendre une source, définitivement',
  'copy a ledger to another store; stopped half way, the same again goes on':
    'copier un registre vers un autre stockage ; interrompue, la même commande reprend',
  "projections on the KurrentDB server of KEPT_STORE, an index for the server's own pages":
    'les projections sur le serveur KurrentDB de KEPT_STORE, un index pour les pages du serveur',
  'create or update them; they slow down writes':
    'les créer ou les mettre à jour ; elles ralentissent les écritures',
  'whether they run, and how far they are': 'si elles tournent, et où elles en sont',
  'delete them with whatever they wrote': 'les supprimer avec tout ce qu’elles ont écrit',
  'help for a command, or for exit-codes': 'l’aide d’une commande, ou de exit-codes',

  // Arguments and options.
  'the language spoken: en or fr (default: that of LC_ALL, LC_MESSAGES or LANG)':
    'la langue parlée : en ou fr (par défaut : celle de LC_ALL, LC_MESSAGES ou LANG)',
  'the data folder': 'le dossier de données',
  'the data folder, made anew': 'le dossier de données, refait à neuf',
  'print results as JSON': 'donner les résultats en JSON',
  'print the stack of an error': 'montrer la pile d’une erreur',
  'output the version number': 'donner le numéro de version',
  'display help for command': 'montrer cette aide',
  'as people write it: 0002:552100554, local:<teller>:<code> ...':
    'comme on l’écrit : 0002:552100554, local:<déclarant>:<code> ...',
  'as of the end of this business day (default: today)':
    'à la fin de ce jour (par défaut : aujourd’hui)',
  'tables for other programs, as files; also beside a server':
    'des tables pour d’autres programmes, en fichiers ; aussi à côté d’un serveur',
  'what the files are': 'ce que sont les fichiers',
  'all, or some of promises, outcomes, edges, scores, score-history, events, by commas':
    'all (toutes), ou certaines de promises, outcomes, edges, scores, score-history, events, par virgules',
  'the file, or a folder for files named after their tables':
    'le fichier, ou un dossier pour des fichiers nommés d’après leurs tables',
  'months of a score history': 'les mois d’un historique des scores',
  'with names, identifiers and numbers; never of consumers':
    'avec noms, identifiants et numéros ; jamais ceux des consommateurs',
  'replaces a file that is there': 'remplace un fichier qui existe',
  'with what was known at a position or an RFC 3339 time':
    'avec ce qui était connu à une position ou à une date RFC 3339',
  'goes on where the page before ended': 'reprend où la page précédente s’arrêtait',
  'the port; 0 takes a free one': 'le port ; 0 en prend un libre',
  'end after the table': 'finir après le tableau',
  'go on with what the last demo left, where there is one':
    'continuer avec ce que la dernière démonstration a laissé, s’il y en a une',
  'take the rights of other users on its files away':
    'retirer aux autres utilisateurs leurs droits sur ses fichiers',
  'yes, for good: nothing brings the texts back': 'oui, définitivement : rien ne ramène les textes',
  'erase nothing; say what goes, what stays, and which names stay readable':
    'ne rien effacer ; dire ce qui part, ce qui reste, et quels noms restent lisibles',
  'documents, or folders of them; - is stdin':
    'des documents, ou des dossiers de documents ; - est l’entrée standard',
  'the format of all files (see kept formats); else it is detected':
    'le format de tous les fichiers (voir kept formats) ; sinon il est reconnu',
  'the files are CSV: a mapping file, or the name of a shipped one':
    'les fichiers sont du CSV : un fichier de correspondance, ou le nom d’une fournie avec Kept',
  'a CSV of code,identifier,terms: who stands behind the codes used':
    'un CSV code,identifier,terms : qui se cache derrière les codes employés',
  'write all codes that nothing identifies to a CSV for --parties':
    'écrire dans un CSV pour --parties tous les codes que rien n’identifie',
  'the former name of --parties': 'l’ancien nom de --parties',
  'whose books or account it is, where files do not say':
    'à qui sont les comptes, quand les fichiers ne le disent pas',
  'keep the documents, sealed, with what they say':
    'garder les documents, scellés, avec ce qu’ils disent',
  'say what would become of each part, and keep nothing':
    'dire ce que deviendrait chaque partie, et ne rien garder',
  'under whose name it is told': 'au nom de qui c’est dit',
  'how it came: gives the evidence grade (ledger with --map, else api)':
    'par où c’est venu : donne le degré de preuve (ledger avec --map, sinon api)',
  'the files tell everything up to this day': 'les fichiers disent tout jusqu’à ce jour',
  'what it opens': 'ce qu’elle ouvre',
  'the name that stands with all that is told by it': 'le nom qui accompagne tout ce qu’elle dit',
  'for whom it may speak, or whose page it opens':
    'pour qui elle peut parler, ou de qui elle ouvre la page',
  'it may speak for everybody: an e-invoicing platform, say':
    'elle peut parler pour tous : une plateforme de facturation, par exemple',
  'how it comes in: gives the evidence grade': 'par où cela vient : donne le degré de preuve',
  'the professional or accountant who holds it': 'le professionnel ou le comptable qui la détient',
  'how well you know who holds it; vetted: platforms and banks':
    'à quel point vous connaissez son détenteur ; vetted : plateformes et banques',
  'it tells everything as it happens, so its silence means that nothing did':
    'elle dit tout au fil de l’eau ; son silence signifie donc qu’il ne s’est rien passé',
  'the last day on which it opens anything, in UTC':
    'le dernier jour où elle ouvre quelque chose, en UTC',
  'as keys list shows it; revoke it once the second is in use':
    'comme keys list la montre ; à révoquer une fois la seconde en service',
  'the last day of the second; that of the first if left out':
    'le dernier jour de la seconde ; sinon celui de la première',
  'as keys list shows it': 'comme keys list la montre',
  'where the backup goes; not there yet, or empty':
    'où va la sauvegarde ; un dossier qui n’existe pas encore, ou vide',
  'a folder that kept backup made': 'un dossier fait par kept backup',
  'leave out what came later': 'laisser de côté ce qui est venu après',
  'put what the data folder holds aside, into its folder replaced':
    'mettre de côté le contenu du dossier de données, dans son dossier replaced',
  'who was erased since: a list, or a folder with a newer keys.db':
    'qui a été effacé depuis : une liste, ou un dossier avec un keys.db plus récent',
  'nobody was erased since the backup': 'personne n’a été effacé depuis la sauvegarde',
  'the store to copy: sqlite:DIR or kurrentdb://host:2113':
    'le stockage à copier : sqlite:DOSSIER ou kurrentdb://hôte:2113',
  'where it goes: empty, or holding the beginning of it':
    'où il va : vide, ou contenant déjà le début',
  'its address, as invoice-0002:552100554/F2026-041, or a stream of its facts':
    'son adresse, telle que invoice-0002:552100554/F2026-041, ou un flux de ses faits',
  'the scores with this one counterparty': 'les scores avec cette seule contrepartie',
  'how it is printed': 'sous quelle forme',
  'how many share it': 'combien se le partagent',
  'compare every promise on the tape with the events, not a sample':
    'comparer chaque promesse de la bande aux événements, pas un échantillon',
  'fold every promise again, and leave the tape aside':
    'recalculer chaque promesse, sans lire la bande',
  'the score with this one counterparty': 'le score avec cette seule contrepartie',
  'what each promise adds': 'ce que chaque engagement ajoute',
  'lines of an explanation': 'lignes d’une explication',
  'the address to listen on': 'l’adresse d’écoute',
  'a proxy with TLS stands before it: listen to others than this machine':
    'un mandataire TLS est placé devant : écouter au-delà de cette machine',
  'the path under which people reach it, such as /kept':
    'le chemin sous lequel on l’atteint, tel que /kept',
  'speak TLS with this certificate (PEM, with its chain)':
    'parler TLS avec ce certificat (PEM, avec sa chaîne)',
  'the key of the certificate (PEM)': 'la clé du certificat (PEM)',
  'keep no views: take events, answer no questions':
    'ne pas tenir de vues : recevoir des événements, ne répondre à aucune question',
  'match no payments with invoices': 'ne pas lettrer les paiements',
  'processes in which documents are read': 'processus qui lisent les documents',
  'processes in which reads are answered': 'processus qui répondent aux lectures',
  'answer questions, take no events; on a cluster':
    'répondre aux questions, ne recevoir aucun événement ; sur une grappe',
  'keep documents that are sent, sealed, with what they say':
    'garder les documents envoyés, scellés, avec ce qu’ils disent',
  'how often others see a professional anew': 'à quel rythme les autres revoient un professionnel',
  'which attacks': 'quelles attaques',
  'how many partners take part': 'combien de partenaires y prennent part',
  'who attacks (default: the worst payer)': 'qui attaque (par défaut : le plus mauvais payeur)',
  'who is slandered (default: the best payer)':
    'qui est calomnié (par défaut : le meilleur payeur)',
  'only entries of this kind': 'seulement les écritures de cette sorte',
  'only entries that concern this one, too': 'seulement celles qui concernent aussi celui-ci',
  'only from this business day on': 'seulement à partir de ce jour',
  'only up to this business day': 'seulement jusqu’à ce jour',
  'what had happened by the end of this business day': 'ce qui était arrivé à la fin de ce jour',
  'entries of a page': 'écritures par page',
  'payments of a page': 'paiements par page',
  'its name, which stands with all that it tells': 'son nom, qui accompagne tout ce qu’elle dit',
  'whose they are: stripe, odoo ...; secret for others':
    'de qui ils viennent : stripe, odoo ... ; secret pour les autres',
  'for whom it speaks': 'pour qui elle parle',
  'a file that holds its signing secret; - is stdin':
    'un fichier qui contient son secret de signature ; - est l’entrée standard',
  'as webhooks list shows it': 'comme webhooks list la montre',

  // What commander says.
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options générales :',
  'Commands:': 'Commandes :',
  '(choices: {choices}, default: {value}, env: {name})':
    '(au choix : {choices} ; par défaut : {value} ; variable : {name})',
  '(choices: {choices}, default: {value})': '(au choix : {choices} ; par défaut : {value})',
  '(choices: {choices})': '(au choix : {choices})',
  '(default: {value}, env: {name})': '(par défaut : {value} ; variable : {name})',
  '(default: {value})': '(par défaut : {value})',
  '(env: {name})': '(variable : {name})',
  "error: option '{flags}' argument '{value}' is invalid. {why}":
    'erreur : « {value} » ne convient pas à l’option « {flags} ». {why}',
  "error: option '{flags}' value '{value}' from env '{name}' is invalid. {why}":
    'erreur : « {value} », dans la variable {name}, ne convient pas à l’option « {flags} ». {why}',
  "error: command-argument value '{value}' is invalid for argument '{name}'. {why}":
    'erreur : « {value} » ne convient pas à l’argument « {name} ». {why}',
  'Allowed choices are {choices}.': 'Au choix : {choices}.',
  "error: missing required argument '{name}'": 'erreur : il manque l’argument « {name} »',
  "error: option '{flags}' argument missing": 'erreur : l’option « {flags} » attend une valeur',
  "error: required option '{flags}' not specified": 'erreur : il manque l’option « {flags} »',
  "error: option '{one}' cannot be used with option '{other}'":
    'erreur : les options « {one} » et « {other} » s’excluent',
  "error: unknown option '{flag}'": 'erreur : option inconnue « {flag} »',
  "error: unknown option '{flag}'\n(Did you mean {similar}?)":
    'erreur : option inconnue « {flag} »\n(vouliez-vous dire {similar} ?)',
  "error: unknown command '{name}'": 'erreur : commande inconnue « {name} »',
  "error: unknown command '{name}'\n(Did you mean {similar}?)":
    'erreur : commande inconnue « {name} »\n(vouliez-vous dire {similar} ?)',
  'error: too many arguments. Expected {expected} {expected|argument|arguments} but got {found}.':
    'erreur : trop d’arguments ({found} au lieu de {expected}).',
  "error: too many arguments for '{name}'. Expected {expected} {expected|argument|arguments} but got {found}.":
    'erreur : trop d’arguments pour « {name} » ({found} au lieu de {expected}).',
  'There is no help on {topic}.': 'Il n’y a pas d’aide sur {topic}.',
  'A day is written YYYY-MM-DD and exists.': 'Un jour s’écrit AAAA-MM-JJ, et existe.',
  'A path is written /kept: letters, digits, -, _ and ~, at most 8 parts.':
    'Un chemin s’écrit /kept : lettres, chiffres, -, _ et ~, au plus 8 parties.',
  'It is a whole number from {min} to {max}.': 'C’est un nombre entier de {min} à {max}.',
  'Kept speaks en and fr.': 'Kept parle en et fr.',
  'At most 40 lower-case letters, digits, dots, dashes; not `kept`.':
    'Au plus 40 minuscules, chiffres, points, tirets ; mais pas `kept`.',
  'An identifier is written 0002:552100554, say, and checked.':
    'Un identifiant s’écrit par exemple 0002:552100554, et est contrôlé.',
  'Partners are whole numbers from 1 to 1000.':
    'Les nombres de partenaires sont des entiers de 1 à 1000.',

  // Exit codes.
  'Exit codes': 'Codes de sortie',
  'Done.': 'Fait.',
  'It could not be done; the error says why and what to do.':
    'Cela n’a pas pu se faire ; l’erreur dit pourquoi, et que faire.',
  'The command line is wrong; nothing was done.':
    'La ligne de commande est fausse ; rien n’a été fait.',
  'Done, but some lines were rejected; the others are in.':
    'Fait, mais des lignes ont été rejetées ; les autres sont entrées.',
  'Stopped by Ctrl-C; run the same again to go on.':
    'Arrêté par Ctrl-C ; relancez la même commande pour continuer.',
} as const;
