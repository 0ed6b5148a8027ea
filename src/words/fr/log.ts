/** What is said of the log that outsiders can check. */
export const LOG = {
  // Commands and their options.
  'the proof that an entry stands in the log, as a tlog-proof file':
    'la preuve qu’une écriture figure au journal, en fichier tlog-proof',
  'its address, as invoice-4f8a.../F2026-041@0':
    'son adresse, comme invoice-4f8a.../F2026-041@0 par exemple',
  'the proof that the log of one size goes on from another':
    'la preuve que le journal d’une taille continue celui d’une autre',
  'how many entries it had': 'combien d’écritures il avait',
  'how many it has, covered by its checkpoint': 'combien il en a, couvertes par son point signé',
  'what signs the log': 'ce qui signe le journal',
  'list the public keys that sign the log, newest first':
    'lister les clés publiques qui signent le journal, la plus récente d’abord',
  'have a new key sign the log, too': 'faire signer le journal par une nouvelle clé aussi',
  'have a key sign the log no more': 'ne plus faire signer le journal par une clé',
  'its id: the 8 hex digits in its public key':
    'son identifiant : les 8 chiffres hexadécimaux dans sa clé publique',
  'sign the log of who read whose score as it is, and print that checkpoint':
    'signer tel qu’il est le journal de qui a lu le score de qui, et afficher ce point signé',
  'who may read the log: hashes by anybody, by keys, or all of it':
    'qui peut lire le journal : les empreintes par tous, par les clés, ou tout',
  'what the log is called, such as kept.example.org/log':
    'comment le journal s’appelle, par exemple kept.example.org/log',
  'sign the log with the private keys in this file (PEM)':
    'signer le journal avec les clés privées de ce fichier (PEM)',
  'sign the log with this program: see docs/reference/log.md':
    'signer le journal avec ce programme : voir docs/reference/log.md',
  'who has seen the log, and signs so': 'qui a vu le journal, et le signe',
  'the folder of the witness': 'le dossier du témoin',
  'witness the logs of others': 'être témoin des journaux d’autrui',
  'the public keys of the logs to witness': 'les clés publiques des journaux dont être témoin',
  'what the witness is called, such as witness.example.org':
    'comment le témoin s’appelle, par exemple witness.example.org',
  'have a witness cosign each checkpoint of the log':
    'faire contresigner chaque point signé du journal par un témoin',
  'its public key': 'sa clé publique',
  'its address, before /add-checkpoint': 'son adresse, avant /add-checkpoint',
  'it may be on a private network, and speak without TLS':
    'il peut être sur un réseau privé, et parler sans TLS',
  'list the witnesses of the log, and what each saw last':
    'lister les témoins du journal, et ce que chacun a vu en dernier',
  'ask a witness no more': 'ne plus solliciter un témoin',
  'Witnessing on {url}; the key of the witness is {vkey}':
    'Témoin sur {url} ; la clé du témoin est {vkey}',
  'saw {size} events at {at}': 'a vu {size} événements, le {at}',
  'has seen nothing yet': 'n’a encore rien vu',
  'check every event against the log, what was signed and the views':
    'comparer chaque événement au journal, à ce qui a été signé et aux vues',
  'check only what came after this checkpoint': 'ne vérifier que ce qui suit ce point signé',
  'the public keys of the log, a line each, as you know them':
    'les clés publiques du journal, une par ligne, telles que vous les connaissez',
  // What a check finds.
  'All is well: {events} events have the root {root}; {signed} of them are signed by {origin}.':
    'Tout va bien : {events} événements ont la racine {root} ; {signed} d’entre eux sont signés par {origin}.',
  'All is well: {events} events have the root {root}; none of them is signed yet.':
    'Tout va bien : {events} événements ont la racine {root} ; aucun n’est encore signé.',
  '{n} of them are seen as the policy asks, by {names}.':
    '{n} d’entre eux sont vus comme la politique le demande, par {names}.',
  '{n} of them are signed as the policy asks.':
    '{n} d’entre eux sont signés comme la politique le demande.',
  'No checkpoint of the log is what the policy asks for: {why}':
    'Aucun point signé du journal n’est ce que la politique demande : {why}',
  'there is none.': 'il n’y en a pas.',
  '{events} events have the root {root}.': '{events} événements ont la racine {root}.',
  '{signed} events were signed, and {events} are there: the end was cut off, or an older copy of the ledger was put back.':
    '{signed} événements ont été signés, et {events} sont là : la fin a été coupée, ou une copie plus ancienne du registre a été remise.',
  'The first {n} events do not have the root that was signed, {root}.':
    'Les {n} premiers événements n’ont pas la racine qui a été signée, {root}.',
  'The log has {n} leaves, and {signed} were signed: an older copy of it was put back.':
    'Le journal a {n} feuilles, et {signed} ont été signées : une copie plus ancienne en a été remise.',
  'The witness {by} saw {seen} events, and {events} are there: the end was cut off, or an older copy of the ledger was put back.':
    'Le témoin {by} a vu {seen} événements, et {events} sont là : la fin a été coupée, ou une copie plus ancienne du registre a été remise.',
  'The first {n} events do not have the root that the witness {by} saw, {root}.':
    'Les {n} premiers événements n’ont pas la racine que le témoin {by} a vue, {root}.',
  'The log has {n} leaves, and the witness {by} saw {seen}: an older copy of it was put back.':
    'Le journal a {n} feuilles, et le témoin {by} en a vu {seen} : une copie plus ancienne en a été remise.',
  'The witness {by} did not say what it saw: {why}':
    'Le témoin {by} n’a pas dit ce qu’il a vu : {why}',
  'What the witness {by} says it saw does not hold: {why}':
    'Ce que le témoin {by} dit avoir vu ne tient pas : {why}',
  'A checkpoint that is kept with the lines of witnesses does not hold: {why}':
    'Un point signé gardé avec les lignes de témoins ne tient pas : {why}',
  'The log has {n} leaves, and the checkpoint given covers {signed}: an older copy of the ledger was put back.':
    'Le journal a {n} feuilles, et le point signé donné en couvre {signed} : une copie plus ancienne du registre a été remise.',
  'The log does not go on from the checkpoint given: its first {n} leaves differ.':
    'Le journal ne continue pas le point signé donné : ses {n} premières feuilles diffèrent.',
  'See what with kept verify, without --since.':
    'Voyez ce qui diffère avec kept verify, sans --since.',
  'The log has no checkpoint, though it was signed.':
    'Le journal n’a pas de point signé, alors qu’il a été signé.',
  'From position {position} on {n} events were changed.':
    'À partir de la position {position}, {n} événements ont été changés.',
  'From position {position} on {n} events are not those of the log, and neither gives a root that was signed.':
    'À partir de la position {position}, {n} {n|événement n’est pas celui|événements ne sont pas ceux} du journal, et aucun des deux ne donne une racine signée.',
  'The event at position {position} was put in: the log does not have it.':
    'L’événement à la position {position} a été inséré : le journal ne l’a pas.',
  'From position {position} on {n} events were put in: the log does not have them.':
    'À partir de la position {position}, {n} événements ont été insérés : le journal ne les a pas.',
  'The event of leaf {leaf} of the log is gone.':
    'L’événement de la feuille {leaf} du journal a disparu.',
  'From leaf {leaf} of the log on {n} events are gone.':
    'À partir de la feuille {leaf} du journal, {n} événements ont disparu.',
  'The log was changed in {path}, from its hash {hash} on: {n} are not of the events from position {position} on.':
    'Le journal a été changé dans {path}, à partir de son empreinte {hash} : {n} {n|n’est pas celle|ne sont pas celles} des événements à partir de la position {position}.',
  'The log was changed in {path}: its hash {hash} is not that of the leaves below.':
    'Le journal a été changé dans {path} : son empreinte {hash} n’est pas celle des feuilles du dessous.',
  'The log notes another position before its bundle {place} than the events have.':
    'Le journal note avant son paquet {place} une autre position que les événements.',
  'What the log notes of how far it has come is not what its events give.':
    'Ce que le journal note de son avancement n’est pas ce que donnent ses événements.',
  'The log has tiles or bundles that {n} leaves do not have.':
    'Le journal a des tuiles ou des paquets que {n} feuilles n’ont pas.',
  '{signed} reads were signed, and {reads} are there: the end was cut off, or an older reads.db was put back.':
    '{signed} lectures ont été signées, et {reads} sont là : la fin a été coupée, ou un reads.db plus ancien a été remis.',
  '{signed} reads were signed, and reads.db is not there.':
    '{signed} lectures ont été signées, et reads.db n’est pas là.',
  'The first {n} reads do not have the root that was signed, {root}: reads.db was changed, or made anew.':
    'Les {n} premières lectures n’ont pas la racine qui a été signée, {root} : reads.db a été changé, ou refait.',
  'The leaf of read {place} is not there.': 'La feuille de la lecture {place} n’est pas là.',
  'Tile {index} at level {level} is not that of its leaves.':
    'La tuile {index} au niveau {level} n’est pas celle de ses feuilles.',
  'Read {place} is not the one that was kept.':
    'La lecture {place} n’est pas celle qui a été gardée.',
  'There are {n} more of these.': 'Il y en a {n} de plus.',
  // What is wrong.
  'A witness has a name without blanks and without a plus.':
    'Un témoin a un nom sans espace et sans plus.',
  'This witness is called {name}, not {other}, and stays so.':
    'Ce témoin s’appelle {name}, pas {other}, et garde ce nom.',
  '{name} is the key of a witness, and only logs are witnessed.':
    '{name} est la clé d’un témoin, et on n’est témoin que de journaux.',
  '{name} is no key of a witness: it signs without a time.':
    '{name} n’est pas la clé d’un témoin : elle signe sans heure.',
  'A log has {n} witnesses at most: remove one first.':
    'Un journal a {n} témoins au plus : retirez-en un d’abord.',
  'No witness with the key {id} is asked: see kept witness list.':
    'Aucun témoin de clé {id} n’est sollicité : voir kept witness list.',
  'The address of a witness is an https URL without user, "?" and "#"; with --private it may be http.':
    'L’adresse d’un témoin est une URL https sans utilisateur, « ? » ni « # » ; avec --private elle peut être http.',
  'Others changed the witnesses {n} times in a row; try again.':
    'D’autres ont changé les témoins {n} fois de suite ; réessayez.',
  'A log has a name without blanks and without a plus.':
    'Un journal a un nom sans espace et sans plus.',
  'An entry is addressed <stream>@<revision>.':
    'L’adresse d’une écriture s’écrit <flux>@<révision>.',
  'The ledger has no entry {entry}.': 'Le registre n’a pas d’écriture {entry}.',
  'A log never shrinks: the old size comes first.':
    'Un journal ne rétrécit jamais : l’ancienne taille vient d’abord.',
  'In {dir} it is not kept yet who read whose score.':
    'Dans {dir}, il n’est pas encore gardé qui a lu le score de qui.',
  'Its log of reads was never signed: serve it once.':
    'Son journal des lectures n’a jamais été signé : servez-le une fois.',
  'The log of reads has no checkpoint yet.':
    'Le journal des lectures n’a pas encore de point signé.',
  'The server of {dir} keeps no log of this version.':
    'Le serveur de {dir} ne tient pas de journal de cette version.',
  'The ledger was not met yet.': 'Le registre n’a pas encore été joint.',
  'Others signed the log {n} times in a row; try again.':
    'D’autres ont signé le journal {n} fois de suite ; réessayez.',
  "What {where} keeps as {slot} was changed, or sealed with another ledger's key. Restore it from a backup.":
    'Ce que {where} garde sous {slot} a été changé, ou scellé avec la clé d’un autre registre. Restaurez-le d’une sauvegarde.',
  '{stream} was deleted.': '{stream} a été supprimé.',
  'The checkpoint of the log does not cover it yet; ask again in a moment.':
    'Le point signé du journal ne la couvre pas encore ; redemandez dans un instant.',
  'Nothing is signed until the newer ledger is back (kept restore); what was signed is kept with the keys.':
    'Rien n’est signé tant que le registre plus récent n’est pas revenu (kept restore) ; ce qui a été signé est gardé avec les clés.',
  'It holds {size} events, and {signed} were signed: an older copy of the ledger was put back. {remedy}':
    'Il contient {size} événements, et {signed} ont été signés : une copie plus ancienne du registre a été remise. {remedy}',
  'Its first {size} events have the root {found} and were signed with {root}: events were changed, or an older copy was put back and went on. {remedy}':
    'Ses {size} premiers événements ont la racine {found} et ont été signés avec {root} : des événements ont été changés, ou une copie plus ancienne a été remise et a continué. {remedy}',
  'Nothing is signed until the newer one is back; what was signed is kept with the keys.':
    'Rien n’est signé tant que le plus récent n’est pas revenu ; ce qui a été signé est gardé avec les clés.',
  'It holds {size} reads, and {signed} were signed: the end was cut off, or an older reads.db was put back. {remedy}':
    'Il contient {size} lectures, et {signed} ont été signées : la fin a été coupée, ou un reads.db plus ancien a été remis. {remedy}',
  'Its first {size} reads have the root {found} and were signed with {root}: reads.db was made anew, or an older one was put back and went on. {remedy}':
    'Ses {size} premières lectures ont la racine {found} et ont été signées avec {root} : reads.db a été refait, ou un plus ancien a été remis et a continué. {remedy}',
} as const;
