/** What is said of receipts of scores. */
export const RECEIPTS = {
  // The command and its options.
  'check a receipt of a score, offline, and say which of its parts hold':
    'vérifier un reçu de score, hors ligne, et dire lesquelles de ses parties tiennent',
  'its file': 'son fichier',
  'the public keys of the log, as you know them':
    'les clés publiques du journal, telles que vous les connaissez',
  'whom you trust: logs, witnesses, and how many of these (C2SP)':
    'à qui vous faites confiance : journaux, témoins, et combien de ceux-ci (C2SP)',
  // What it found.
  'The key {key} was taken from the receipt: whoever made it chose the key. Compare it with one that came to you by another way, and give that with --key.':
    'La clé {key} vient du reçu lui-même : qui l’a fait a choisi la clé. Comparez-la avec celle qui vous est venue par une autre voie, et donnez celle-ci avec --key.',
  '{who}: the score by {model} as of {asOf}, known at {knownAt}; {origin}':
    '{who} : le score par {model} au {asOf}, connu à {knownAt} ; {origin}',
  part: 'partie',
  'its signature': 'sa signature',
  'the log': 'le journal',
  witnesses: 'témoins',
  entries: 'écritures',
  holds: 'tient',
  'does not hold': 'ne tient pas',
  'not in it': 'n’y est pas',
  erased: 'effacé',
  'signed by {keys}': 'signé par {keys}',
  '{size} entries are signed': '{size} écritures sont signées',
  'seen by {names}': 'vu par {names}',
  'no policy asks for one': 'aucune politique n’en demande',
  '{entries} stand in the log; of {parts} only a part is shown':
    '{entries} figurent au journal ; de {parts} seule une partie est montrée',
  'the score': 'le score',
  'it carries none': 'il n’en porte pas',
  'reckoned again from the entries': 'recalculé à partir des écritures',
  'Without entries it cannot be reckoned.': 'Sans écritures il ne peut pas être recalculé.',
  'Its entries do not hold.': 'Ses écritures ne tiennent pas.',
  'The receipt is of folds {fold}, and this Kept has folds {own}.':
    'Le reçu est des pliages {fold}, et ce Kept a les pliages {own}.',
  'The entries cannot be folded: {why}': 'Les écritures ne peuvent pas être pliées : {why}',
  'This Kept does not know the model {model} of that hash.':
    'Ce Kept ne connaît pas le modèle {model} de cette empreinte.',
  'It carries entries that it does not rest on.':
    'Il porte des écritures sur lesquelles il ne repose pas.',
  'The entries give another score than the answer.':
    'Les écritures donnent un autre score que la réponse.',
  'It rests on entries, or on parts of some, that are not shown to whom it is for.':
    'Il repose sur des écritures, ou des parties de certaines, qui ne sont pas montrées à qui il est destiné.',
  'A promise is there twice.': 'Une promesse y est deux fois.',
  'An entry is put to a promise that it does not name.':
    'Une écriture est mise à une promesse qu’elle ne nomme pas.',
  'Entry {index} of the evidence is no fact.': 'L’écriture {index} des preuves n’est pas un fait.',
  'Entry {index} holds only the hash of its data.':
    'L’écriture {index} ne contient que l’empreinte de ses données.',
  'The score rests on more than the {n} entries that a receipt carries: leave `evidence` out, or ask for the score with one counterparty (`with`) or as known earlier.':
    'Le score repose sur plus que les {n} écritures qu’un reçu porte : omettez `evidence`, ou demandez le score avec une seule contrepartie (`with`) ou connu plus tôt.',
  'The entry at position {position} is not where it was found.':
    'L’écriture à la position {position} n’est pas où elle a été trouvée.',
  '{file} is larger than any receipt.': '{file} est plus grand que tout reçu.',
  'Its log does not hold.': 'Son journal ne tient pas.',
} as const;
