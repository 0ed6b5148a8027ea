/** What is said of documents of any format, of e-invoices, and of deliveries. */
export const DOCUMENTS = {
  // Places.
  'line {n}': 'ligne {n}',
  '{place} (line {n})': '{place} (ligne {n})',
  '{place} (line {n}) (seller)': '{place} (ligne {n}) (vendeur)',
  '{place} (line {n}) (buyer)': '{place} (ligne {n}) (acheteur)',
  '{place} (seller)': '{place} (vendeur)',
  '{place} (buyer)': '{place} (acheteur)',
  '{place} (supplier)': '{place} (fournisseur)',
  '{place} (client)': '{place} (client)',
  'the seller': 'le vendeur',
  'the buyer': 'l’acheteur',

  // Any document.
  'The document is empty.': 'Le document est vide.',
  'Its electronic address stood for another identifier in an earlier invoice. It means neither from now on: what names the address alone stays under the address.':
    'Son adresse électronique désignait un autre identifiant dans une facture antérieure. Elle ne désigne plus ni l’un ni l’autre : ce qui ne nomme que l’adresse reste sous l’adresse.',
  'There is no format of the name given.': 'Il n’y a pas de format de ce nom.',
  'Its beginning is that of no known format.': 'Son début n’est celui d’aucun format connu.',
  'Its root element is {name}, which begins no known format.':
    'Son élément racine est {name}, par lequel ne commence aucun format connu.',
  'Its root element is {name}, as in {known}, but in no namespace; it must be in {namespace}.':
    'Son élément racine est {name}, comme en {known}, mais sans espace de noms ; il doit être dans {namespace}.',
  'Its root element is {name}, as in {known}, but in {found}; it must be in {namespace}.':
    'Son élément racine est {name}, comme en {known}, mais dans {found} ; il doit être dans {namespace}.',
  'Known are: {names}.': 'Sont connus : {names}.',
  'It is an envelope (StandardBusinessDocument) without a document in it, or with another envelope. Send the document, alone or in one envelope.':
    'C’est une enveloppe (StandardBusinessDocument) sans document, ou qui en contient une autre. Envoyez le document, seul ou dans une seule enveloppe.',
  'It is an Order-X order (UN/CEFACT Cross Industry Order). An order asks and promises nothing; send the invoice, or the order response and despatch advice as Peppol BIS 3.':
    'C’est une commande Order-X (UN/CEFACT Cross Industry Order). Une commande demande et ne promet rien ; envoyez la facture, ou la réponse à la commande et l’avis d’expédition en Peppol BIS 3.',
  'It is pain.008, a collection of direct debits. It asks a bank to collect and says nothing of what was paid; send the statement that shows it (camt.053 or camt.054).':
    'C’est un pain.008, une remise de prélèvements. Il demande à une banque d’encaisser et ne dit rien de ce qui a été payé ; envoyez le relevé qui le montre (camt.053 ou camt.054).',
  'The document is larger than {n} bytes, which is the most that is taken.':
    'Le document dépasse {n} octets, le maximum accepté.',
  'The document needs more than {limit}, which is the most that is read.':
    'Le document demande plus que {limit}, le maximum lu.',
  '{n} attributes': '{n} attributs',
  '{n} characters of attributes': '{n} caractères d’attributs',
  'a depth of {n}': 'une profondeur de {n}',
  '{n} elements': '{n} éléments',
  '{n} elements beside its parts': '{n} éléments à côté de ses parties',
  '{n} bytes': '{n} octets',
  'It takes longer to read than the {n} s that a document of its size may.':
    'Sa lecture dure plus que les {n} s accordées à un document de cette taille.',
  'It takes more memory to read than the {n} MiB that a document may.':
    'Sa lecture demande plus de mémoire que les {n} Mio accordés à un document.',
  '{why} What came before is kept; send the rest in smaller documents.':
    '{why} Ce qui précède est gardé ; envoyez le reste en documents plus petits.',
  '{detail} (The first of {n} problems.)': '{detail} (Le premier de {n} problèmes.)',
  'The original is not kept, since {why}.': 'L’original n’est pas gardé, car {why}.',
  'it names nobody': 'il ne nomme personne',
  'it is too large': 'il est trop volumineux',
  'one of its parties was erased': 'une de ses parties a été effacée',
  'The document was read to its end and says nothing that its format can say.':
    'Le document a été lu jusqu’au bout et ne dit rien de ce que son format peut dire.',
  'The reader of this format failed here, which is a fault of Kept: please report it.':
    'La lecture de ce format a échoué ici ; c’est un défaut de Kept : signalez-le, s’il vous plaît.',
  'It declares a document type; business documents need none. Take it out.':
    'Il déclare un type de document (DOCTYPE) ; un document commercial n’en a pas besoin. Ôtez-le.',
  'It holds no element.': 'Il ne contient aucun élément.',
  'Its bytes are no {charset}, which is the charset that it says.':
    'Ses octets ne sont pas du {charset}, le jeu de caractères qu’il annonce.',
  'It says that its charset is {charset}, which is not known. Save it as UTF-8.':
    'Il annonce le jeu de caractères {charset}, qui n’est pas connu. Enregistrez-le en UTF-8.',
  'It says neither a name nor an identifier of {who}.':
    'Il ne dit ni nom ni identifiant pour {who}.',
  'The name of {who} cannot be made a code.': 'Le nom de {who} ne peut pas devenir un code.',
  'Its identifier of scheme {schemes} is not valid; the next best was taken.':
    'Son identifiant de schéma {schemes} n’est pas valable ; le suivant a été pris.',
  'The party map is larger than {n} bytes.': 'La table des parties dépasse {n} octets.',
  'The party map is wrong at {where}.': 'La table des parties est fausse : {where}.',
  'The party map is no CSV: a quoted cell does not end with its quote.':
    'La table des parties n’est pas du CSV : une cellule entre guillemets ne se referme pas.',
  'The party map needs a header: code,identifier,terms (or French: see the docs).':
    'La table des parties demande un en-tête : code,identifier,terms (ou en français : voir la documentation).',

  // E-invoices.
  'BR-{rule}: {what}': 'BR-{rule} : {what}',
  'It must have a number (BT-1).': 'Elle doit avoir un numéro (BT-1).',
  'It must have a day of issue (BT-2) that exists.':
    'Elle doit avoir une date d’émission (BT-2) qui existe.',
  'It must have a type code (BT-3).': 'Elle doit avoir un code de type (BT-3).',
  'It must have a currency (BT-5), by its ISO 4217 code.':
    'Elle doit avoir une devise (BT-5), par son code ISO 4217.',
  'It must name the seller (BT-27).': 'Elle doit nommer le vendeur (BT-27).',
  'It must name the buyer (BT-44).': 'Elle doit nommer l’acheteur (BT-44).',
  'It must have a total with VAT (BT-112) that is an amount in its currency.':
    'Elle doit avoir un total TTC (BT-112) qui soit un montant dans sa devise.',
  'It must have an amount due (BT-115) that is an amount in its currency.':
    'Elle doit avoir un net à payer (BT-115) qui soit un montant dans sa devise.',
  'Its type code (BT-3) must be one of the list of EN 16931 or of the French reform.':
    'Son code de type (BT-3) doit être de la liste EN 16931 ou de la réforme française.',
  'The amount due (BT-115) must be the total (BT-112) less what is paid (BT-113), plus rounding (BT-114).':
    'Le net à payer (BT-115) doit être le total (BT-112) moins le payé (BT-113), plus l’arrondi (BT-114).',
  'Amounts (BT-113, BT-114, BT-DEX-002) must be amounts in its currency.':
    'Les montants (BT-113, BT-114, BT-DEX-002) doivent être dans sa devise.',
  'Its amounts must be in its currency (BT-5).': 'Ses montants doivent être dans sa devise (BT-5).',
  'The total with VAT (BT-112) is not the total without (BT-109) plus the VAT (BT-110). BT-112 was taken.':
    'Le total TTC (BT-112) n’est pas le total HT (BT-109) plus la TVA (BT-110). BT-112 a été retenu.',
  'A due day (BT-9) is no day that exists. It was taken as not known.':
    'Une date d’échéance (BT-9) n’existe pas. Elle a été tenue pour inconnue.',
  'The due day (BT-9) lies before the day of issue (BT-2), when nobody could keep it. It was taken as not known.':
    'L’échéance (BT-9) précède l’émission (BT-2) ; personne ne pouvait la tenir. Elle a été tenue pour inconnue.',
  'It has several due days whose amounts are not stated or do not sum to what is due. The last one was taken for the whole.':
    'Elle a plusieurs échéances dont les montants manquent ou ne font pas le net à payer. La dernière a été prise pour le tout.',
  'A corrected invoice must name the one that it replaces (BT-25). It names none.':
    'Une facture rectificative doit nommer celle qu’elle remplace (BT-25). Elle n’en nomme aucune.',
  'It names several preceding invoices (BT-25) and no amount for each. None was allocated.':
    'Il nomme plusieurs factures antérieures (BT-25) sans montant pour chacune. Rien n’a été affecté.',
  'The day of delivery (BT-72) is no day that exists. It was left out.':
    'La date de livraison (BT-72) n’existe pas. Elle a été laissée de côté.',
  'The total (BT-112) is below zero. It was taken as a credit note.':
    'Le total (BT-112) est négatif. La pièce a été prise comme un avoir.',
  'The amount paid (BT-113) is below zero: it asks for more. It was taken as part of the total.':
    'Le montant payé (BT-113) est négatif : il demande davantage. Il a été compté dans le total.',
  'More is paid (BT-113) than the total. It was taken as paid; what the seller owes back was not.':
    'Le payé (BT-113) dépasse le total. La facture est tenue pour payée ; ce que le vendeur doit rendre n’est pas repris.',
  'The profile has no paid amount (BT-113). What lies between total and amount due was taken as paid.':
    'Le profil n’a pas de montant payé (BT-113). L’écart entre total et net à payer a été tenu pour payé.',
  'It says that it is paid already (BT-23) and still asks for money. It was taken as paid.':
    'Elle se dit déjà payée (BT-23) et demande encore de l’argent. Elle est tenue pour payée.',
  'A cash discount is on a part of the amount only (BASISBETRAG). It was left out.':
    'Un escompte ne porte que sur une partie du montant (BASISBETRAG). Il a été laissé de côté.',
  'The document is a CreditNote and its type code (BT-3) is of an invoice. It was taken as a credit note.':
    'Le document est un CreditNote et son code de type (BT-3) celui d’une facture. Il a été pris comme un avoir.',
  'A {name} promises nothing.': 'Une pièce « {name} » ne promet rien.',
  'Its total is zero: nobody owes anything.': 'Son total est nul : personne ne doit rien.',
  'A credit note below zero either takes a credit back or is signed the wrong way round: tell what it means as JSON.':
    'Un avoir négatif reprend un avoir ou a le mauvais signe : dites ce qu’il signifie en JSON.',
  'Its number (BT-1) is longer than {n} characters.': 'Son numéro (BT-1) dépasse {n} caractères.',
  'It is ZUGFeRD 1.0 of 2014, which came before EN 16931 and is not read. Export it as Factur-X, ZUGFeRD 2 or XRechnung.':
    'C’est du ZUGFeRD 1.0 de 2014, d’avant EN 16931, qui n’est pas lu. Exportez en Factur-X, ZUGFeRD 2 ou XRechnung.',
  'It is no Cross Industry Invoice of version 100.':
    'Ce n’est pas une Cross Industry Invoice en version 100.',
  'It is no UBL 2.1 Invoice or CreditNote.': 'Ce n’est ni Invoice ni CreditNote d’UBL 2.1.',
  'It is none of {names} of UBL 2.1.': 'Ce n’est aucun de {names} d’UBL 2.1.',
  '{path} is no day that exists.': '{path} n’est pas un jour qui existe.',
  'It lacks {path}.': 'Il manque {path}.',
  'The PDF is larger than {n} bytes, which is the most read.':
    'Le PDF dépasse {n} octets, le maximum lu.',
  'The PDF unpacks to more than is read, or takes too long. Send the XML attached to it.':
    'Le PDF se décompresse au-delà de ce qui est lu, ou prend trop de temps. Envoyez le XML joint.',
  'The PDF is encrypted. Send it without a password, or send the XML attached to it.':
    'Le PDF est chiffré. Envoyez-le sans mot de passe, ou envoyez le XML joint.',
  'The PDF is damaged. Export it again.': 'Le PDF est endommagé. Exportez-le de nouveau.',
  '{found}: a picture of an invoice says nothing to a machine. Export it as Factur-X.':
    '{found} : une image de facture ne dit rien à une machine. Exportez en Factur-X.',

  // Lifecycle statuses.
  'The root element is not of {namespace}.': 'L’élément racine n’est pas de {namespace}.',
  'It references no document (ReferenceReferencedDocument).':
    'Il ne se réfère à aucun document (ReferenceReferencedDocument).',
  'It tells no status (MDT-105).': 'Il ne dit aucun statut (MDT-105).',
  'Status {code} is not known. It says nothing that is kept here.':
    'Le statut {code} n’est pas connu. Il ne dit rien qui soit gardé ici.',
  'Status {code} is not known.': 'Le statut {code} n’est pas connu.',
  'It says nothing that is kept here.': 'Il ne dit rien qui soit gardé ici.',
  'Status {code} ({label}): {why}': 'Statut {code} ({label}) : {why}',
  'Status {code} ({label}) tells an amount of zero.':
    'Le statut {code} ({label}) dit un montant nul.',
  'It is of a credit note, which nobody promises to pay.':
    'C’est pour un avoir, que personne ne promet de payer.',
  'A status 212 tells what was cashed (MDT-207 = MEN, MDT-215).':
    'Un statut 212 dit ce qui a été encaissé (MDT-207 = MEN, MDT-215).',
  'The factor is not named (a party of role DL or PE).':
    'L’affactureur n’est pas nommé (une partie de rôle DL ou PE).',
  'The invoice that is meant has no number (MDT-87).':
    'La facture visée n’a pas de numéro (MDT-87).',
  'The seller is not named (MDT-129).': 'Le vendeur n’est pas nommé (MDT-129).',
  'It cannot be used: {missing}.': 'Il ne peut pas servir : {missing}.',
  'the status tells no day (MDT-78)': 'le statut ne dit aucun jour (MDT-78)',
  'the invoice that is meant has no issue day (MDT-100)':
    'la facture visée n’a pas de date d’émission (MDT-100)',
  'the invoice is on its way; the invoice itself says who promised what.':
    'la facture est en route ; c’est elle qui dit qui a promis quoi.',
  'platforms say this to each other.': 'les plateformes se le disent entre elles.',
  'the buyer works on it and decides nothing.': 'l’acheteur la traite et ne décide rien.',
  'an internal step of the buyer.': 'une étape interne de l’acheteur.',
  'a demand pays nothing.': 'une demande ne paie rien.',
  '{currency} is no currency of ISO 4217 (MDT-215).':
    '{currency} n’est pas une devise ISO 4217 (MDT-215).',
  '{amount} is no amount in {currency} (MDT-215).':
    '{amount} n’est pas un montant en {currency} (MDT-215).',

  // Orders, deliveries, responses.
  'It names no buyer and no party delivered to.': 'Il ne nomme ni acheteur ni destinataire.',
  'It names no seller and no party that despatches.': 'Il ne nomme ni vendeur ni expéditeur.',
  'It takes back an advice that was sent before: withdraw what that one told.':
    'Il reprend un avis envoyé avant : retirez ce que celui-là a dit.',
  'It takes back an advice sent before: withdraw what that one told.':
    'Il reprend un avis envoyé avant : retirez ce que celui-là disait.',
  'It says neither by when it arrives nor when it was sent off or arrived.':
    'Il ne dit ni pour quand, ni quand c’est parti ou arrivé.',
  'The day by which it arrives lies before the day of the advice. It promises nothing, and was left out.':
    'Le jour d’arrivée annoncé précède celui de l’avis. Il ne promet rien et a été laissé de côté.',
  'It is of several orders. It was told under its own number only, and of none of them.':
    'Il porte sur plusieurs commandes. Il a été dit sous son seul numéro, pour aucune d’elles.',
  'A part of the order is outstanding, and how large this part is cannot be told. It was told under its own number only; the advice of the rest completes the order.':
    'Une part de la commande reste à livrer, sans qu’on sache laquelle. Il a été dit sous son seul numéro ; l’avis du reste complétera la commande.',
  'A message level response says whether a document was readable, and no more.':
    'Une réponse de niveau message dit si un document était lisible, sans plus.',
  'Its code ({path}) is none that T111 has.': 'Son code ({path}) n’est pas de ceux de T111.',
  'An invoice in process is where it was.': 'Une facture en traitement en est au même point.',
  'It is accepted on conditions, which stand in text. It was taken as approved, with the text.':
    'Elle est acceptée sous conditions, dites en texte. Elle est tenue pour approuvée, avec ce texte.',
  'An order asks; what the seller promises stands in its response.':
    'Une commande demande ; ce que le vendeur promet est dans sa réponse.',
  'A change of an order asks; what the seller promises stands in its response.':
    'Un changement de commande demande ; ce que le vendeur promet est dans sa réponse.',
  '{path} must be one of {codes}.': '{path} doit être l’un de {codes}.',
  'The seller has only received the order.': 'Le vendeur a seulement reçu la commande.',
  'The seller accepts and confirms no day: the order has one, if any.':
    'Le vendeur accepte sans confirmer de jour : c’est la commande qui en a un, s’il y en a.',
  'Its lines are promised for several days. The last one was taken, by which all has to be there.':
    'Ses lignes sont promises pour plusieurs jours. Le dernier a été pris : tout doit y être.',
  'The seller refuses the order, so nothing was promised.':
    'Le vendeur refuse la commande ; rien n’a donc été promis.',
  'It answers the despatch advice as a document, and not the delivery.':
    'Il répond à l’avis d’expédition comme document, et non à la livraison.',
  'It tells no day and nothing that is certain.': 'Il ne dit aucun jour et rien de certain.',
  'It tells no day on which it arrived ({path}).': 'Il ne dit pas le jour d’arrivée ({path}).',
  'Quantities of several units do not add up: no share of it was told.':
    'Des quantités d’unités diverses ne s’additionnent pas : aucune part n’a été dite.',
  'The consignment is accepted conditionally; that is not told.':
    'L’envoi est accepté sous conditions ; ce n’est pas repris.',
} as const;
