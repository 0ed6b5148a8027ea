/** Why something that outsiders can check does not hold (`verify`), in French. */
export const VERIFY = {
  'None of the keys known has signed this, only {names}.':
    'Aucune des clés connues n’a signé ceci, seulement {names}.',
  'The signature of {key} does not hold.': 'La signature de {key} ne tient pas.',
  'The receipt is not signed with the keys it names.':
    'Le reçu n’est pas signé avec les clés qu’il nomme.',
  'The receipt is not signed with the keys it names, in their order.':
    'Le reçu n’est pas signé avec les clés qu’il nomme, dans leur ordre.',
  'The receipt names a key that is not of {origin}.':
    'Le reçu nomme une clé qui n’est pas de {origin}.',
  'The receipt is of {origin} and carries a checkpoint of {other}.':
    'Le reçu est de {origin} et porte un point signé de {other}.',
  'The receipt rests on {leaves} leaves, and its checkpoint covers {size}.':
    'Le reçu repose sur {leaves} feuilles, et son point signé en couvre {size}.',
  'The receipt does not agree with its answer: {members}.':
    'Le reçu ne s’accorde pas avec sa réponse : {members}.',
  'The receipt is not UTF-8.': 'Le reçu n’est pas en UTF-8.',
  'The note holds a control character.': 'La note contient un caractère de contrôle.',
  'The note has no blank line above its signatures.':
    'La note n’a pas de ligne vide au-dessus de ses signatures.',
  'The checkpoint is of {origin}, whose key is not known or did not sign it.':
    'Le point signé est de {origin}, dont la clé n’est pas connue ou ne l’a pas signé.',
  'The policy asks for {quorum}; no witness has seen this.':
    'La politique demande {quorum} ; aucun témoin n’a vu ceci.',
  'The policy asks for {quorum}; only {names} has seen this.':
    'La politique demande {quorum} ; seul {names} a vu ceci.',
  'The evidence is there, and the receipt says that it has none.':
    'Des preuves sont là, et le reçu dit qu’il n’en a pas.',
  'The evidence has {found} bytes, and the receipt says {told}.':
    'Les preuves ont {found} octets, et le reçu en dit {told}.',
  'The evidence is not what the receipt is signed over.':
    'Les preuves ne sont pas celles que le reçu signe.',
  'The evidence has {found} entries, and the receipt says {told}.':
    'Les preuves ont {found} écritures, et le reçu en dit {told}.',
  'The evidence has entry {index} twice, or after one that follows it.':
    'Les preuves ont l’écriture {index} deux fois, ou après une qui la suit.',
  'The evidence has entry {index}, and the score rests on {leaves}.':
    'Les preuves ont l’écriture {index}, et le score repose sur {leaves}.',
  'The inclusion is not shown: {why}': 'L’inclusion n’est pas montrée : {why}',
  'The receipt does not begin with {header}.': 'Le reçu ne commence pas par {header}.',
  'The receipt has no line "checkpoint".': 'Le reçu n’a pas de ligne « checkpoint ».',
  'The receipt has no line of "{word}" where it must be, or a malformed one.':
    'Le reçu n’a pas de ligne « {word} » à sa place, ou une ligne mal formée.',
  'The receipt names more than {most} keys.': 'Le reçu nomme plus de {most} clés.',
  'The receipt has a number that is not written as such, {found}.':
    'Le reçu a un nombre qui n’est pas écrit comme tel, {found}.',
  'The receipt has an answer that is not JSON.': 'Le reçu a une réponse qui n’est pas du JSON.',
  'The evidence does not begin with kept-evidence/1 and a line of its context.':
    'Les preuves ne commencent pas par kept-evidence/1 et une ligne de leur contexte.',
  'The evidence has a line that is no entry, {found}.':
    'Les preuves ont une ligne qui n’est pas une écriture, {found}.',
  'The evidence lacks the leaf of entry {index}.':
    'Il manque aux preuves la feuille de l’écriture {index}.',
  'The evidence lacks parts of entry {index}.':
    'Il manque aux preuves des parties de l’écriture {index}.',
  'The evidence has more than {most} hashes for entry {index}.':
    'Les preuves ont plus de {most} empreintes pour l’écriture {index}.',
  'The evidence has something that is not base64 at entry {index}.':
    'Les preuves ont quelque chose qui n’est pas en base64 à l’écriture {index}.',
  'The evidence is not UTF-8.': 'Les preuves ne sont pas en UTF-8.',
  'The evidence does not end in a line feed.':
    'Les preuves ne se terminent pas par un saut de ligne.',
  'The checkpoint does not end in a line feed.':
    'Le point signé ne se termine pas par un saut de ligne.',
  'The checkpoint has an empty line.': 'Le point signé a une ligne vide.',
  'The checkpoint has fewer than three lines.': 'Le point signé a moins de trois lignes.',
  'The checkpoint has a size that is no decimal number up to 2^63 - 1 without leading zeroes.':
    'Le point signé a une taille qui n’est pas un nombre décimal jusqu’à 2^63 - 1 sans zéros en tête.',
  'The checkpoint has a root that is not base64 of 32 bytes.':
    'Le point signé a une racine qui n’est pas en base64 de 32 octets.',
  'The note is not UTF-8.': 'La note n’est pas en UTF-8.',
  'The note has more than {most} characters.': 'La note a plus de {most} caractères.',
  'The note does not end in a line feed.': 'La note ne se termine pas par un saut de ligne.',
  'The note has no signature.': 'La note n’a pas de signature.',
  'The note has over {most} signatures.': 'La note a plus de {most} signatures.',
  'The note has a malformed line of a signature, {found}.':
    'La note a une ligne de signature mal formée, {found}.',
  'The signature of {key} has {found} bytes, not {asked}.':
    'La signature de {key} a {found} octets, et non {asked}.',
  'The time of {key} is above 2^63 - 1.': 'L’heure de {key} dépasse 2^63 - 1.',
  'A verifier key is a name without spaces, 8 hex digits in lower case and base64, joined by "+"; found {found}.':
    'Une clé de vérification est un nom sans espaces, 8 chiffres hexadécimaux en minuscules et du base64, joints par « + » ; trouvé {found}.',
  'The key {name} is of type {type}; known are 1 and 4.':
    'La clé {name} est de type {type} ; sont connus 1 et 4.',
  'The key {name} has {found} bytes, not 32.': 'La clé {name} a {found} octets, et non 32.',
  'The key {name} says its id is {id}, but it is {other}.':
    'La clé {name} dit que son identifiant est {id}, mais c’est {other}.',
  'Line {line} of the policy: {why}': 'Ligne {line} de la politique : {why}',
  'The policy is not UTF-8.': 'La politique n’est pas en UTF-8.',
  'The policy has no line of a quorum.': 'La politique n’a pas de ligne de quorum.',
  'only tab and line feed are allowed of control characters.':
    'des caractères de contrôle, seuls la tabulation et le saut de ligne sont admis.',
  'the policy is too long.': 'la politique est trop longue.',
  'a line begins with log, witness, group, quorum or #, not "{word}".':
    'une ligne commence par log, witness, group, quorum ou #, et non par « {word} ».',
  'a group has a name, a number and its members.': 'un groupe a un nom, un nombre et ses membres.',
  '"{name}" is not defined.': '« {name} » n’est pas défini.',
  '"{name}" is in a group already.': '« {name} » est déjà dans un groupe.',
  '"{name}" is defined already.': '« {name} » est déjà défini.',
  'there is a quorum already.': 'il y a déjà un quorum.',
  'a quorum is one name.': 'un quorum est un seul nom.',
  'a name is missing.': 'il manque un nom.',
  'there is more than a key and a URL.': 'il y a plus qu’une clé et une URL.',
  'the key is of type {type}, not {asked}.': 'la clé est de type {type}, et non {asked}.',
  'the public key is listed already.': 'la clé publique figure déjà dans la liste.',
  'of {members} members, any, all or a number up to that have to be asked for.':
    'de {members} membres, il faut demander any, all ou un nombre jusque-là.',
  'The proof file is not UTF-8.': 'Le fichier de preuve n’est pas en UTF-8.',
  'The proof file has no blank line above its checkpoint.':
    'Le fichier de preuve n’a pas de ligne vide au-dessus de son point signé.',
  'The proof file does not begin with {header}.':
    'Le fichier de preuve ne commence pas par {header}.',
  'The proof file has no line of the index, or a malformed one.':
    'Le fichier de preuve n’a pas de ligne de l’indice, ou une ligne mal formée.',
  'The proof file has more than {most} hashes.':
    'Le fichier de preuve a plus de {most} empreintes.',
  'The proof file has a hash that is not of 32 bytes.':
    'Le fichier de preuve a une empreinte qui n’est pas de 32 octets.',
  'The proof file has a line that is not base64, {found}.':
    'Le fichier de preuve a une ligne qui n’est pas en base64, {found}.',
  'A tile has from 1 to 256 hashes of 32 bytes, not {found} bytes.':
    'Une tuile a de 1 à 256 empreintes de 32 octets, et non {found} octets.',
  'A bundle ends within a length.': 'Un lot se termine au milieu d’une longueur.',
  'A bundle ends within its entry {index}.': 'Un lot se termine au milieu de son écriture {index}.',
  'A bundle has more than 256 entries.': 'Un lot a plus de 256 écritures.',
  'A bundle has no entry.': 'Un lot n’a pas d’écriture.',
  'At level {level} a log of {size} has {asked} hashes, not {found}.':
    'Au niveau {level}, un journal de {size} a {asked} empreintes, et non {found}.',
  'The tiles give another root than that of {size}.':
    'Les tuiles donnent une autre racine que celle de {size}.',
  'The tile has {found} hashes, not 256.': 'La tuile a {found} empreintes, et non 256.',
  'The tile is not that of the hash above.': 'La tuile n’est pas celle de l’empreinte au-dessus.',
  'The bundle has {entries} entries, its tile {hashes} hashes.':
    'Le lot a {entries} écritures, sa tuile {hashes} empreintes.',
  'Entry {index} of the bundle is not that of the tile.':
    'L’écriture {index} du lot n’est pas celle de la tuile.',
  'There is no hash over nothing.': 'Il n’y a pas d’empreinte de rien.',
  'The consistency is not shown: {why}': 'La cohérence n’est pas montrée : {why}',
  'a tree of {size} has no leaf {index}.': 'un arbre de {size} n’a pas de feuille {index}.',
  'a hash has not 32 bytes.': 'une empreinte n’a pas 32 octets.',
  'the proof has too many hashes.': 'la preuve a trop d’empreintes.',
  'the proof has too few hashes.': 'la preuve a trop peu d’empreintes.',
  'the proof is empty.': 'la preuve est vide.',
  'nothing can be shown from {old} to {size} leaves.':
    'rien ne peut être montré de {old} à {size} feuilles.',
  'a tree of {size} leaves cannot go on from one of {old}.':
    'un arbre de {size} feuilles ne peut continuer un arbre de {old}.',
  'between trees of one size a proof is empty.':
    'entre arbres d’une même taille, une preuve est vide.',
  'two trees of {size} leaves have different roots.':
    'deux arbres de {size} feuilles ont des racines différentes.',
  'the proof gives another root than that of {size} leaves.':
    'la preuve donne une autre racine que celle de {size} feuilles.',
  'the proof gives another root.': 'la preuve donne une autre racine.',
} as const;
