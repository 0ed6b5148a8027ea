/** The rules of the ledger and of its reads, in the order in which they are listed. */
import type { REJECTIONS, RejectionCode } from '../../ledger/rejection.js';

export const RULES = {
  'The message must have the shape that its type documents.':
    'Le message doit avoir la forme que son type documente.',
  'The event type must be one of those documented for this ledger.':
    'Le type d’événement doit être un de ceux documentés pour ce registre.',
  'The body, or the line, must be valid JSON in UTF-8.':
    'Le corps, ou la ligne, doit être du JSON valable en UTF-8.',
  'The body must stay within the documented size, depth and line count.':
    'Le corps doit rester dans les limites documentées de taille, de profondeur et de lignes.',
  'The document must be in one of the formats documented, and in a version of it that is read.':
    'Le document doit être dans un des formats documentés, et dans une version qui est lue.',
  'The document must be whole, well formed and in the charset it says.':
    'Le document doit être entier, bien formé et dans le jeu de caractères qu’il annonce.',
  'The document must stay within the documented size and depth.':
    'Le document doit rester dans les limites documentées de taille et de profondeur.',
  'The document must hold what the standard of its format requires, written as it says.':
    'Le document doit contenir ce que la norme de son format exige, écrit comme elle le dit.',
  'The role of the key must allow this.': 'Le rôle de la clé doit le permettre.',
  'A party is `<scheme>:<value>` with right check digits, or `local:<teller>:<code>`.':
    'Une partie s’écrit `<schéma>:<valeur>`, clé de contrôle juste, ou `local:<déclarant>:<code>`.',
  'A consumer has no business identifier: name it by a `local:` code of your own.':
    'Un consommateur n’a pas d’identifiant d’entreprise : nommez-le par un code `local:` à vous.',
  'A `local:` code can be used and linked only by the teller it names.':
    'Un code `local:` ne peut être employé et relié que par le déclarant qu’il nomme.',
  'The key must be granted for one of the parties of the event.':
    'La clé doit avoir été accordée pour l’une des parties de l’événement.',
  'A key for several parties must say for which one it speaks (`onBehalfOf`).':
    'Une clé pour plusieurs parties doit dire pour laquelle elle parle (`onBehalfOf`).',
  'The same key must carry the same facts; these differ from what is stored.':
    'La même clé doit porter les mêmes faits ; ceux-ci diffèrent de ce qui est enregistré.',
  'The stream has no entry with this revision.': 'Le flux n’a pas d’écriture de cette révision.',
  'Only an operator may do this.': 'Seul un opérateur peut le faire.',
  'The payment of another teller is allocated by an operator or who speaks for its payee.':
    'Le paiement d’un autre déclarant est affecté par un opérateur ou par qui parle pour son bénéficiaire.',
  'What becomes of a payment is told by the same teller for the same party.':
    'Ce que devient un paiement est dit par le même déclarant pour la même partie.',
  'The two parties of an event must differ.':
    'Les deux parties d’un événement doivent être différentes.',
  'A confidential assignment must not name the buyer.':
    'Une cession confidentielle ne doit pas nommer l’acheteur.',
  'The amount must be greater than zero.': 'Le montant doit être supérieur à zéro.',
  'The amount must not be below zero.': 'Le montant ne doit pas être négatif.',
  'An amount of money needs its currency.': 'Un montant doit avoir sa devise.',
  'payable must equal total less prepaid.': 'payable doit être égal à total moins prepaid.',
  'The instalments must sum to the payable amount.':
    'La somme des échéances doit être le net à payer.',
  'A due day must be given, except where its basis is `unknown`.':
    'Une échéance doit avoir sa date, sauf si son origine est `unknown`.',
  'A day lies before one that must come first.':
    'Un jour en précède un autre qui doit venir avant.',
  'At least one of the days of this event must be told.':
    'Au moins un des jours de cet événement doit être dit.',
  'An allocation must name each document at most once.':
    'Une affectation doit nommer chaque pièce une fois au plus.',
  'The allocations must not sum to more than the amount.':
    'La somme des affectations ne doit pas dépasser le montant.',
  'There is no live claim of this contact to refuse.': 'Il n’y a pas de contact déclaré à refuser.',
  'The other has refused this contact; it may take that back, you cannot claim it again.':
    'L’autre a refusé ce contact ; il peut revenir là-dessus, vous ne pouvez pas le déclarer de nouveau.',
  'The score is not restricted under this id: nothing is to lift.':
    'Le score n’est pas limité sous cet identifiant : il n’y a rien à lever.',
  'A document cannot be linked to itself.': 'Une pièce ne peut pas être reliée à elle-même.',
  'A teller numbers its corrections 1, 2, 3 ...':
    'Un déclarant numérote ses corrections 1, 2, 3 ...',
  'This teller has told this before with other facts; correct or withdraw what was told first.':
    'Ce déclarant l’a déjà dit avec d’autres faits ; corrigez ou retirez d’abord ce qui a été dit.',
  'Only the teller of an entry may withdraw it, for the party for which it was told.':
    'Seul le déclarant d’une écriture peut la retirer, pour la partie au nom de laquelle il l’a dite.',
  'An entry of this type cannot be taken out: tell what holds now, or take a link back.':
    'Une écriture de ce type ne se retire pas : dites ce qui vaut désormais, ou défaites un lien.',
  'The entry has already been withdrawn.': 'L’écriture a déjà été retirée.',
  'The entry has no open contest.': 'L’écriture n’est l’objet d’aucune contestation ouverte.',
  'The entry is already contested by this party.':
    'L’écriture est déjà contestée par cette partie.',
  'Only a party whom the entry concerns may contest or answer it.':
    'Seule une partie que l’écriture concerne peut la contester ou y répondre.',
  'There is no such live link to take back.': 'Il n’y a pas de tel lien en vigueur à défaire.',
  'The party is already linked; unlink it first.':
    'La partie est déjà reliée ; défaites d’abord ce lien.',
  'This dispute is already told with other facts.':
    'Ce litige est déjà déclaré avec d’autres faits.',
  'Feedback must be about a promise that one of the two owns.':
    'Un avis doit porter sur un engagement dont l’un des deux est l’auteur.',
  'A rating is a whole number from 1 to 5.': 'Une note est un nombre entier de 1 à 5.',
  'A recommendation for a skill names it, and no other one does.':
    'Une recommandation pour une compétence la nomme, et aucune autre ne le fait.',
  'One recommendation stands for each relation: change it, or withdraw it first.':
    'Une seule recommandation tient par relation : modifiez-la, ou retirez-la d’abord.',
  'The entry must be what the recommendation that stands says; it was withdrawn, or changed.':
    'L’entrée doit être ce que dit la recommandation en vigueur ; elle a été retirée, ou modifiée.',
  'A recommendation is changed within 30 days; later withdraw it and give another one.':
    'Une recommandation se modifie sous 30 jours ; ensuite, retirez-la et donnez-en une autre.',
  'A recommendation is answered once.': 'On ne répond qu’une fois à une recommandation.',
  'Whoever gave it has not allowed that it be shown to everybody.':
    'Qui l’a donnée n’a pas permis qu’elle soit montrée à tous.',
  'This skill is not claimed: there is nothing to drop.':
    'Cette compétence n’est pas déclarée : il n’y a rien à retirer.',
  'A professional claims 30 skills at most: drop another one first.':
    'Un professionnel déclare 30 compétences au plus : retirez-en d’abord une autre.',
  'A share is a whole number from 1 to 1,000,000.':
    'Une part est un nombre entier de 1 à 1 000 000.',
  'A teller says only of itself that it has told everything.':
    'Un déclarant ne dit que de lui-même qu’il a tout dit.',
  'This key has been granted before; grant another one.':
    'Cette clé a déjà été accordée ; accordez-en une autre.',
  'There is no such key.': 'Il n’y a pas de telle clé.',
  'The key has already been revoked.': 'La clé a déjà été révoquée.',
  'This link has been made before; make another one.':
    'Ce lien a déjà été créé ; créez-en un autre.',
  'There is no such link, or it was revoked.': 'Un tel lien n’existe pas, ou il a été révoqué.',
  'The link has already been revoked.': 'Le lien a déjà été révoqué.',
  'The link has ended; ask for a new one.': 'Le lien est échu ; demandez-en un nouveau.',
  'A link ends at most 366 days after the day on which it is made.':
    'Un lien prend fin au plus tard 366 jours après le jour où il est créé.',
  'This watch has been made before; make another one.':
    'Cette veille a déjà été créée ; en créer une autre.',
  'There is no such watch.': 'Il n’y a pas de telle veille.',
  'The watch has already been ended.': 'La veille est déjà close.',
  'A watch has at least one rule, each with thresholds within its bounds.':
    'Une veille a au moins une règle, chacune avec des seuils dans ses bornes.',
  'A watch is of at least one professional, each known to the ledger.':
    'Une veille porte sur au moins un professionnel, et chacun est connu du registre.',
  'A watch has at most 10,000 professionals and 40 rules.':
    'Une veille a au plus 10 000 professionnels et 40 règles.',
  'This endpoint has been made before; make another one.':
    'Ce point de réception a déjà été créé ; en créer un autre.',
  'There is no such endpoint, or no such delivery.':
    'Il n’y a pas de tel point de réception, ou pas de tel envoi.',
  'The endpoint has already been ended.': 'Le point de réception est déjà clos.',
  'An endpoint is an https address without a user, of at most 1,000 characters.':
    'Un point de réception est une adresse https sans utilisateur, de 1 000 caractères au plus.',
  'Another process has the lease.': 'Un autre processus a le bail.',
  'The professional has not opted in to set-off under this id.':
    'Le professionnel n’a pas admis la compensation sous cet identifiant.',
  'There is no such proposal that you are a party to.':
    'Il n’y a pas de telle proposition à laquelle vous soyez partie.',
  'The proposal was refused, agreed, or is past its last day.':
    'La proposition a été refusée, est convenue, ou son dernier jour est passé.',
  'Not every party has accepted the proposal.':
    'Toutes les parties n’ont pas accepté la proposition.',
  'Less of an invoice is open than would be set off: it was paid or settled meanwhile. Tell nothing of this proposal, and say so to your two partners, who withdraw what they told of it.':
    'Une facture est moins ouverte que ce qui serait compensé : elle a été payée ou réglée entre-temps. Ne dites rien de cette proposition, et dites-le à vos deux partenaires, qui retirent ce qu’ils en ont dit.',
  'Who has no business identifier, or was erased, has no figures to share.':
    'Qui n’a pas d’identifiant d’entreprise, ou a été effacé, n’a pas de chiffres à partager.',
  'Others keep appending to the same stream; send the same message again.':
    'D’autres ne cessent d’écrire dans le même flux ; renvoyez le même message.',

  'A parameter must be as this call documents it.':
    'Un paramètre doit être tel que cet appel le documente.',
  'A position must not lie beyond the head of the ledger.':
    'Une position ne doit pas dépasser la fin du registre.',
  'The views are behind the position asked for; try again in a moment.':
    'Les vues n’ont pas encore atteint la position demandée ; réessayez dans un instant.',
  'The ledger knows no such professional that it may disclose to you.':
    'Le registre ne connaît pas de tel professionnel qu’il puisse vous montrer.',
  'The ledger knows no such promise that concerns you.':
    'Le registre ne connaît pas de tel engagement qui vous concerne.',
  'The ledger has no such entry that concerns you.':
    'Le registre n’a pas de telle écriture qui vous concerne.',
  'The document behind this entry was not kept, or one of its parties was erased since.':
    'Le document à l’origine de cette écriture n’a pas été gardé, ou une de ses parties a été effacée depuis.',
  'Only the professional concerned, and who speaks for it, may see this.':
    'Seuls le professionnel concerné, et qui parle pour lui, peuvent le voir.',
  'A model must be as its format documents it.':
    'Un modèle doit être tel que son format le documente.',
  'There is no such model.': 'Ce modèle n’existe pas.',
  'A name stands for one model for good: give a model that is another one another name.':
    'Un nom désigne un modèle, définitivement : donnez un autre nom à un autre modèle.',
} as const satisfies Readonly<Record<(typeof REJECTIONS)[RejectionCode], string>> &
  Readonly<Record<string, string>>;
