import type { Translated } from '../../catalogue.js';
import type { proof as english } from '../../en/entries/proof.js';

export const proof: Translated<typeof english> = {
  title: 'Figure-t-elle au journal ?',
  lede: 'Toute écriture est une feuille d’un journal dont les têtes sont signées. Une preuve montre que celle-ci s’y trouve, telle qu’elle a été conservée ; non que ce qui est dit est vrai.',
  file: 'Obtenir sa preuve en fichier',
  check: 'La vérifier dans votre navigateur',
  how: 'Votre navigateur calcule chaque étape depuis la preuve ; il y faut des scripts. Le fichier se vérifie aussi ailleurs.',
  stands: 'Elle tient : cette écriture figure au journal.',
  broken:
    'Elle ne tient pas, comme le montre ce qui suit. Demandez pourquoi à qui tient ce registre.',
  noKey:
    'Une ligne des clés données n’en est pas une : un nom, 8 chiffres hexadécimaux et du base64, joints par +.',
  holds: 'tient',
  fails: 'ne tient pas',
  open: 'inconnu',
  later:
    'Le journal ne couvre pas encore cette écriture. Fermez ceci et rouvrez-le dans un instant.',
  away: 'La preuve n’a pas pu être obtenue.',
  unable:
    'Votre navigateur ne peut pas le vérifier : il ne connaît pas Ed25519, ou cette page n’est pas venue par HTTPS. Prenez le fichier.',
  partOnly: 'Vous voyez une partie de cette écriture : la preuve n’en a que l’empreinte.',
  left: 'à gauche',
  right: 'à droite',
  place: 'feuille {index} sur {size}',
  signed: 'signée par {name}',
  seen: 'vue par {name} le {time}',
  unknown: 'une ligne de {name}, dont vous n’avez pas donné la clé',
  nobody: 'aucun témoin n’a cosigné cette tête',
  entry: 'C’est la preuve de cette écriture',
  entryHow: 'La feuille nomme le flux et la place de l’écriture que vous voyez.',
  leaf: 'L’empreinte de la feuille',
  leafHow: 'SHA-256 d’un octet nul et de l’écriture telle qu’elle est conservée.',
  way: 'Le chemin vers le haut',
  wayHow: 'Avec chaque empreinte de la preuve, celle du nœud au-dessus des deux.',
  root: 'La racine',
  rootHow: 'Ce que donne le chemin est la racine de la tête signée.',
  signature: 'La signature de la tête',
  signatureHow: 'Par la clé du journal, que personne d’autre n’a (Ed25519).',
  witnesses: 'Qui d’autre l’a vue',
  witnessesHow: 'Un témoin ne cosigne une tête que si elle prolonge la dernière qu’il a vue.',
  trusted: 'Les clés auxquelles vous vous fiez, une par ligne : du journal, et de témoins',
  trustedHelp:
    'Laissé vide, c’est la clé que ce registre dit être la sienne. Une clé reçue par une autre voie prouve davantage.',
};
