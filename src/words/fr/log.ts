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
} as const;
