/** What the commands say: tables, reports, notes, progress. */
export const COMMAND_LINE = {
  // Titles of columns.
  '%': '%',
  amount: 'montant',
  attack: 'attaque',
  bar: 'seuil',
  because: 'parce que',
  concerns: 'concerne',
  counterparty: 'contrepartie',
  counts: 'compte',
  day: 'jour',
  'days beyond terms': 'jours de retard',
  'days late': 'jours de retard',
  deadlines: 'délais',
  differs: 'diffère',
  'does not count': 'ne compte pas',
  done: 'fait',
  due: 'échéance',
  entries: 'écritures',
  entry: 'écriture',
  evidence: 'preuve',
  files: 'fichiers',
  for: 'pour',
  format: 'format',
  from: 'de',
  granted: 'accordée',
  invoice: 'facture',
  issued: 'émise',
  key: 'clé',
  kind: 'sorte',
  'known before': 'déjà connues',
  'last used': 'dernier emploi',
  left: 'reste',
  'may be': 'peut être',
  'may be for': 'peut-être pour',
  moves: 'écart',
  'not counted': 'non compté',
  of: 'de',
  on: 'le',
  overall: 'global',
  parties: 'parties',
  partners: 'partenaires',
  payment: 'paiement',
  percentile: 'centile',
  points: 'points',
  position: 'position',
  problems: 'problèmes',
  professional: 'professionnel',
  projection: 'projection',
  promise: 'engagement',
  promises: 'engagements',
  read: 'lus',
  refused: 'refusés',
  relation: 'relation',
  revoked: 'révoquée',
  role: 'rôle',
  'score 0-100 (90 % sure)': 'score sur 100 (sûr à 90 %)',
  side: 'côté',
  source: 'source',
  state: 'état',
  status: 'statut',
  story: 'histoire',
  taken: 'retenu',
  teller: 'déclarant',
  to: 'à',
  told: 'dit',
  'told by': 'dit par',
  type: 'type',
  until: 'jusqu’au',
  vetting: 'vérification',
  waits: 'en attente',
  'what it is': 'ce que c’est',
  why: 'pourquoi',
  with: 'avec',
  'attacker: payment': 'attaquant : paiement',
  'victim: payment': 'victime : paiement',

  // Scores.
  '{value} ({low} to {high})': '{value} ({low} à {high})',
  '{value} % ({low} to {high})': '{value} % ({low} à {high})',
  insufficient: 'insuffisant',
  withheld: 'non communiqué',
  'needs {promises} more {promises|promise|promises}':
    'il manque {promises} {promises|engagement|engagements}',
  'needs {counterparties} more {counterparties|counterparty|counterparties}':
    'il manque {counterparties} {counterparties|contrepartie|contreparties}',
  'needs {promises} more {promises|promise|promises} and {counterparties} more {counterparties|counterparty|counterparties}':
    'il manque {promises} {promises|engagement|engagements} et {counterparties} {counterparties|contrepartie|contreparties}',
  'declared: rests on the own word of whom it favours, or of nobody vouched for':
    'déclaré : repose sur la seule parole de qui en profite, ou de personne dont on réponde',
  late: 'en retard',
  'past grace': 'au-delà de la tolérance',
  'more than 30 days late': 'plus de 30 jours de retard',
  'next payment: {chances}': 'prochain paiement : {chances}',
  'overall {score}': 'global {score}',
  'overall {score}, weakest: {side}': 'global {score}, côté le plus faible : {side}',
  'overall {score}: {reason}': 'global {score} : {reason}',
  '{who} with {partner}': '{who} avec {partner}',
  '{who} in the network': '{who} dans le réseau',
  Exporting: 'Export',
  '{file}: {n} {n|row|rows}, {bytes} bytes': '{file} : {n} {n|ligne|lignes}, {bytes} octets',
  'As of {day}, known at position {position}.': 'Au {day}, connu à la position {position}.',
  'as of {day}, known at position {position}, by {model}':
    'au {day}, tel que connu à la position {position}, selon {model}',
  '{side}: {base} without any evidence, {value} with these contributions':
    '{side} : {base} sans aucune preuve, {value} avec ces contributions',
  'What would raise the score of {who}': 'Ce qui relèverait le score de {who}',
  'Were nothing more told, in {months} {months|month|months}: {score}':
    'Si rien de plus n’était dit, dans {months} mois : {score}',
  'Nothing that is open to it now would raise it.':
    'Rien de ce qui lui est possible maintenant ne le relèverait.',
  'Only the heaviest promises were looked at.':
    'Seuls les engagements les plus lourds ont été examinés.',
  '{side}: {needs}': '{side} : {needs}',
  'now: {gain}': 'maintenant : {gain}',
  'by {day}, beside leaving it open: {gain}':
    'd’ici au {day}, plutôt que de le laisser ouvert : {gain}',
  'and {n} more': 'et {n} autres',
  'Keep this promise today': 'Tenir cet engagement aujourd’hui',
  'Settle this dispute, with the seller giving way': 'Clore ce litige, le vendeur cédant',
  'Settle this dispute, and pay today': 'Clore ce litige, et payer aujourd’hui',
  'Have these promises confirmed by {who}': 'Faire confirmer ces engagements par {who}',
  'Keep every promise for {months} {months|month|months}':
    'Tenir chaque engagement pendant {months} mois',
  'overall {points}': 'global {points}',
  'none before': 'aucun auparavant',
  '{number} to {partner}': '{number} envers {partner}',
  'due {day}': 'échéance {day}',
  ' pays ': ' paie ',
  'A ring of {n} {n|invoice|invoices} paid within days, seen by nobody outside: {round}':
    'Un cercle de {n} {n|facture payée|factures payées} en quelques jours, que personne d’extérieur n’a vu : {round}',
  'More: --cursor {cursor}': 'Suite : --cursor {cursor}',
  'Scores from 0 to 100 as of {day}, out of {n} {n|event|events}.':
    'Scores de 0 à 100 au {day}, d’après {n} {n|événement|événements}.',
  'A dash: too little is known for a score.': 'Un tiret : trop peu est connu pour un score.',
  'Look at it, as any of them does:': 'À regarder, comme le fait n’importe lequel d’entre eux :',
  'A firm in trouble, and after it:': 'Une entreprise dans la peine, et après :',
  'Or ask the API, in another terminal:': 'Ou demander à l’API, dans un autre terminal :',
  'Whose invoices does Maçonnerie Tessier pay late?':
    'De qui Maçonnerie Tessier paie-t-elle les factures en retard ?',
  'Every entry about Atelier Brunel, newest first:':
    'Toutes les écritures sur Atelier Brunel, les plus récentes d’abord :',
  "Tessier's score through its crisis and after, month by month:":
    'Le score de Tessier pendant sa crise et après, mois par mois :',
  'API  {url}/v1      docs  {url}/docs      Ctrl-C ends the demo.':
    'API  {url}/v1      documentation  {url}/docs      Ctrl-C termine la démonstration.',

  // Why a score changed.
  after: 'après',
  before: 'avant',
  'another model weighs it': 'un autre modèle le pèse',
  'who is who is another': 'qui est qui a changé',
  'contests were upheld': 'des contestations ont été retenues',
  'corrected, or told later, of the days before': 'rectifié, ou dit plus tard, des jours d’avant',
  'tellers told everything up to other days': 'les déclarants ont tout dit jusqu’à d’autres jours',
  'who vouches for its partners is another': 'd’autres répondent de ses partenaires',
  'what lies behind weighs less': 'ce qui est passé pèse moins',
  'what happened since': 'ce qui est arrivé depuis',
  'still open, and overdue for longer': 'encore ouvert, et en retard depuis plus longtemps',
  'in time': 'à temps',
  'no incident': 'sans incident',
  incident: 'un incident',
  '{cause}: {points}': '{cause} : {points}',
  '{n} {n|day|days} overdue': 'échu depuis {n} {n|jour|jours}',
  '{points} by {n} more {n|promise|promises}':
    '{points} par {n} {n|autre engagement|autres engagements}',
  'from {day}, known at position {position}, to {later}, known at {last}':
    'du {day}, tel que connu à la position {position}, au {later}, tel que connu à {last}',
  'Of what has no score on both days, no difference is told.':
    'De ce qui n’a pas de score les deux jours, aucune différence n’est dite.',

  // Promises.
  '{teller} for {party}': '{teller} pour {party}',
  'no: {why}': 'non : {why}',
  yes: 'oui',
  '{n} {n|day|days} late': '{n} {n|jour|jours} de retard',
  '{amount} by {day}': '{amount} pour le {day}',
  '{amount} by no day': '{amount} sans date',
  'on {day}': 'le {day}',
  '{kind} {number}, {day}: {promisor} to {promisee}':
    '{kind} {number}, {day} : {promisor} envers {promisee}',
  '{kind} {number}, {day}: {promisor} to {promisee} {amount}':
    '{kind} {number}, {day} : {promisor} envers {promisee}, {amount}',
  '{standing}; counts for a score: {counts}': '{standing} ; compte pour un score : {counts}',
  '{standing}; counts for a score: {counts} ({why})':
    '{standing} ; compte pour un score : {counts} ({why})',
  'Nobody has told of this invoice yet. What was paid of it:\n':
    'Personne n’a encore parlé de cette facture. Ce qui en a été payé :\n',
  'as of {day}, known at position {position}\n':
    'au {day}, tel que connu à la position {position}\n',
  receipt: 'réception',
  rejection: 'rejet',
  dispute: 'litige',
  currency: 'devise',
  delivery: 'livraison',
  cancellation: 'annulation',
  reduction: 'réduction',
  settlement: 'règlement',
  reschedule: 'report d’échéance',
  payable: 'net à payer',
  buyer: 'acheteur',
  client: 'client',
  value: 'valeur',
  dueOn: 'échéance',
  cashDiscounts: 'escomptes',

  // Imports.
  'does not count: {why}': 'ne compte pas : {why}',
  '{code} at {pointer}: {detail}': '{code} à {pointer} : {detail}',
  '{code}: {detail}': '{code} : {detail}',
  'passed over: {why}': 'laissé de côté : {why}',
  'odd: {what}': 'singulier : {what}',
  'nothing identifies {code} ({name}); map it with --parties':
    'rien n’identifie {code} ({name}) ; rattachez-le avec --parties',
  '{name}: {value}': '{name} : {value}',
  '{from} to {to}': 'du {from} au {to}',
  '{n} of {all}': '{n} sur {all}',
  '... and {n} more such {n|finding|findings}; --json tells them all.':
    '... et encore {n} {n|constat de ce genre|constats de ce genre} ; --json les donne tous.',
  'Stopped before the end. Run the same command again to go on.':
    'Arrêté avant la fin. Relancez la même commande pour continuer.',
  'no known format': 'format inconnu',
  '(none known)': '(inconnu)',
  '{format}, refused': '{format}, refusé',
  '{format}, {n} {n|part|parts} read': '{format}, {n} {n|partie lue|parties lues}',
  '{n} {n|entry|entries} made': '{n} {n|écriture faite|écritures faites}',
  '{n} {n|entry|entries} would be made': '{n} {n|écriture serait faite|écritures seraient faites}',
  '{n} in the ledger before': '{n} déjà au registre',
  '{n} rejected': '{n} {n|rejetée|rejetées}',
  '{n} passed over': '{n} {n|laissée de côté|laissées de côté}',
  '{n} odd': '{n} {n|singularité|singularités}',
  '{n} {n|party|parties} unmapped': '{n} {n|partie non rattachée|parties non rattachées}',
  'There is no document in {paths}.': 'Il n’y a pas de document dans {paths}.',
  'Stopping after the parts at hand. Press Ctrl-C again to stop at once.':
    'Arrêt après les parties en cours. Ctrl-C de nouveau pour arrêter tout de suite.',
  'A fault.': 'Un défaut.',
  'Would note that {teller} told everything up to {day}.':
    'Noterait que {teller} a tout dit jusqu’au {day}.',
  'Every party is identified: there is no code to map.':
    'Chaque partie est identifiée : il n’y a pas de code à rattacher.',
  'Wrote {n} {n|code|codes} to {path}: fill in who they are, give it as --parties.':
    '{n} {n|code écrit|codes écrits} dans {path} : complétez qui ils sont, puis donnez-le à --parties.',
  'Noted that {teller} told everything up to {day}.': 'Noté : {teller} a tout dit jusqu’au {day}.',
  'CSV of invoices comes with a mapping of its columns: kept import --map.':
    'Un CSV de factures vient avec une correspondance de ses colonnes : kept import --map.',

  // Keys, webhooks, matching.
  'Keep this token: it is stored nowhere and shown only now.':
    'Gardez ce jeton : il n’est enregistré nulle part et n’est montré que maintenant.',
  '{source}, live': '{source}, au fil de l’eau',
  'No key was granted yet.': 'Aucune clé n’a encore été accordée.',
  'Key {key} opens nothing any more.': 'La clé {key} n’ouvre plus rien.',
  '{id} may send to /v1/webhooks/{id}.': '{id} peut écrire à /v1/webhooks/{id}.',
  'It must send its secret in the header X-Kept-Secret.':
    'Elle doit envoyer son secret dans l’en-tête X-Kept-Secret.',
  'Nobody may send webhooks yet.': 'Personne ne peut encore envoyer de webhooks.',
  '{id} is heard no more.': '{id} n’est plus entendue.',
  'Matched {matched}, took back {back} of its own.':
    '{matched} {matched|paiement lettré|paiements lettrés}, {back} {back|lettrage défait|lettrages défaits}.',
  'Payments with something left: {n} (kept unmatched lists them).':
    'Paiements avec un reste : {n} (kept unmatched les liste).',
  'This is stale: matching has not looked at all there is. Run kept match, or kept serve.':
    'Ce n’est pas à jour : le lettrage n’a pas encore tout vu. Lancez kept match, ou kept serve.',
  '{number} ({rule})': '{number} ({rule})',
  end_to_end_id: 'référence de bout en bout',
  document_number: 'numéro de pièce',
  creditor_reference: 'référence du créancier',
  number_in_text: 'numéro dans le libellé',
  '{why} ({n})': '{why} ({n})',

  // The data folder.
  'Backed up {n} {n|event|events} of ledger {ledger}, up to position {position}, into {folder}.':
    '{n} {n|événement sauvegardé|événements sauvegardés} du registre {ledger}, jusqu’à la position {position}, dans {folder}.',
  "The ledger's key is not in it: keep ledger.key, once, in another place.":
    'La clé du registre n’y est pas : gardez ledger.key, une fois, en un autre lieu.',
  'Restored {n} {n|event|events} of ledger {ledger}, up to position {position}, into {folder}; {erased} {erased|erasure|erasures} applied again.':
    '{n} {n|événement restauré|événements restaurés} du registre {ledger}, jusqu’à la position {position}, dans {folder} ; {erased} {erased|effacement refait|effacements refaits}.',
  'Views are built at the next start.': 'Les vues seront construites au prochain démarrage.',
  'What was there is in {folder}. Delete it soon: erasing does not reach it.':
    'Ce qui s’y trouvait est dans {folder}. Supprimez-le sans tarder : les effacements ne l’atteignent pas.',
  'Rebuilt the views of {n} {n|event|events} in {folder}.':
    'Vues reconstruites de {n} {n|événement|événements} dans {folder}.',
  'The target holds {n} {n|event|events}, {before} of them from before, and {keys} {keys|key|keys} ({erased} erased).':
    'La destination contient {n} {n|événement|événements}, dont {before} d’avant, et {keys} {keys|clé|clés} ({erased} {erased|effacée|effacées}).',
  'Source and target are the same: SHA-256 {digest}':
    'Source et destination sont identiques : SHA-256 {digest}',
  'Erased: names and texts of {who} are gone; facts, scores and hashes stay.':
    'Effacé : les noms et textes de {who} ont disparu ; faits, scores et empreintes restent.',
  'From now on it is known as {ids}.': 'Il est désormais connu comme {ids}.',
  'Let backups of keys.db expire, too.': 'Laissez expirer aussi les sauvegardes de keys.db.',
  'Let backups of the nodes expire, too.': 'Laissez expirer aussi les sauvegardes des nœuds.',
  'Erased at once for every process. Taking it off the nodes, too:':
    'Effacé aussitôt pour tous les processus. Reste à l’ôter aussi des nœuds :',
  'Its wrapped key is left on {node}: {why}. Erase again, or scavenge that node.':
    'Sa clé enveloppée reste sur {node} : {why}. Effacez de nouveau, ou purgez ce nœud (scavenge).',
  '{node} scavenges': '{node} se purge',
  '{n} of {all} nodes hold nothing of it any more':
    '{n} {n|nœud|nœuds} sur {all} n’en {n|contient|contiennent} plus rien',
  '{who} was erased before.': '{who} a déjà été effacé.',
  'not installed': 'non installée',
  'Every promise is folded from the events.':
    'Chaque promesse est recalculée depuis les événements.',
  '{n} {n|event|events} of others were passed over.':
    '{n} {n|événement d’un autre a été laissé|événements d’autres ont été laissés} de côté.',
  'On {place} (KEPT_STORE); {data} holds its views.':
    'Sur {place} (KEPT_STORE) ; {data} contient ses vues.',
  'On the ledger in {data}.': 'Sur le registre de {data}.',
  'Serving {data} on {url}, docs on {url}/docs':
    '{data} est servi sur {url}, documentation sur {url}/docs',
  'Closing.': 'Fermeture.',
  'The ledger is empty and no key opens it yet. Grant one meanwhile, with another data folder: {grant} --data <other folder>':
    'Le registre est vide et aucune clé ne l’ouvre encore. Accordez-en une pendant ce temps, avec un autre dossier de données : {grant} --data <autre dossier>',
  'The ledger is empty and no key opens it yet. Stop, then grant one: {grant} --data {data}':
    'Le registre est vide et aucune clé ne l’ouvre encore. Arrêtez, puis accordez-en une : {grant} --data {data}',

  // Attacks.
  'Attacks on a copy, as of {day}; standing: {standing}; {n} payment {n|score|scores}':
    'Attaques sur une copie, au {day} ; recommandations : {standing} ; {n} {n|score|scores} de paiement',
  seeded: 'amorcées',
  unseeded: 'non amorcées',
  'attacker {attacker}, victim {victim}, can be bought {bought}':
    'attaquant {attacker}, victime {victim}, à vendre {bought}',
  'Held: partners without standing move nobody by more than {n} points.':
    'Tenu : des partenaires sans recommandation ne déplacent personne de plus de {n} points.',
  'NOT HELD: partners without standing move nobody by more than {n} points.':
    'NON TENU : des partenaires sans recommandation ne déplacent personne de plus de {n} points.',
  'Nobody is vouched for, so that all weigh alike.':
    'Personne n’est recommandé ; tous pèsent donc autant.',
  held: 'tenu',
  'NOT HELD': 'NON TENU',

  // Progress.
  '{label} {bar} {percentage}% | {value} of {total} | {eta} left':
    '{label} {bar} {percentage} % | {value} sur {total} | encore {eta}',
  Reading: 'Lecture',
  Telling: 'Déclaration',
  Playing: 'Simulation',
  Migrating: 'Migration',
  Copying: 'Copie',
  Folding: 'Calcul',
  Projecting: 'Mise à jour des vues',
  Verifying: 'Vérification',
  Comparing: 'Comparaison',

  // What kept doctor finds.
  'ok   ': 'bon  ',
  WRONG: 'FAUX ',
} as const;
