/** What is said of ledger files (FEC), of statements and orders of banks, and of CSV. */
export const BOOKS = {
  // FEC: the file.
  'The file is empty: a FEC begins with a line that names its columns.':
    'Le fichier est vide : un FEC commence par une ligne qui nomme ses colonnes.',
  'The first line must name the columns of a FEC, set apart by tabs or by "|"; it lacks {missing}. Export the file again with its header.':
    'La première ligne doit nommer les colonnes du FEC, séparées par des tabulations ou « | » ; il manque {missing}. Exportez de nouveau le fichier avec son en-tête.',
  'The XML variant of the FEC is not read. Export it as text, with tabs or "|".':
    'La variante XML du FEC n’est pas lue. Exportez en texte, avec des tabulations ou « | ».',
  'The file is in EBCDIC or UTF-16. Export it as UTF-8 or ISO 8859-15, or convert it first.':
    'Le fichier est en EBCDIC ou en UTF-16. Exportez en UTF-8 ou ISO 8859-15, ou convertissez-le d’abord.',
  'A line is longer than {n} bytes: is this a FEC?':
    'Une ligne dépasse {n} octets : est-ce bien un FEC ?',
  'A FEC does not say whose books it holds. Name the owner (--owner 0002:<SIREN>), or give the file its legal name, <SIREN>FEC<AAAAMMJJ>.txt.':
    'Un FEC ne dit pas de qui sont les comptes. Nommez-en le titulaire (--owner 0002:<SIREN>), ou donnez au fichier son nom légal, <SIREN>FEC<AAAAMMJJ>.txt.',
  'The file has more than {n} clients and suppliers.':
    'Le fichier a plus de {n} clients et fournisseurs.',
  'More than {n} entries do not balance, or lie in pieces across the file. Sort it by journal, number and day of its entries.':
    'Plus de {n} écritures ne s’équilibrent pas, ou sont éparses dans le fichier. Triez-le par journal, numéro et date d’écriture.',
  'More than {n} lettered rows wait for others of their letter.':
    'Plus de {n} lignes lettrées en attendent d’autres de la même lettre.',

  // FEC: its rows.
  'It has {n} cells, the header has {width}.':
    'Elle a {n} {n|cellule|cellules}, l’en-tête en a {width}.',
  'A text holds the delimiter "{delimiter}"; its parts were joined.':
    'Un texte contient le séparateur « {delimiter} » ; ses morceaux ont été réunis.',
  'It has {n} cells of {width}: too few to be read.':
    'Elle a {n} {n|cellule|cellules} sur {width} : trop peu pour être lue.',
  'It has {n} cells of {width}; those missing count as empty.':
    'Elle a {n} {n|cellule|cellules} sur {width} ; celles qui manquent comptent comme vides.',
  'CompteNum is no account number.': 'CompteNum n’est pas un numéro de compte.',
  'EcritureDate is no day; it is written AAAAMMJJ.':
    'EcritureDate n’est pas un jour ; elle s’écrit AAAAMMJJ.',
  'EcritureDate is not written AAAAMMJJ; it was read all the same.':
    'EcritureDate n’est pas écrite AAAAMMJJ ; elle a été lue tout de même.',
  'It has a debit and a credit; both count.': 'Elle a un débit et un crédit ; les deux comptent.',
  'Debit is no amount in {currency} with two decimals.':
    'Debit n’est pas un montant en {currency} à deux décimales.',
  'Credit is no amount in {currency} with two decimals.':
    'Credit n’est pas un montant en {currency} à deux décimales.',
  'Montant is no amount in {currency} with two decimals.':
    'Montant n’est pas un montant en {currency} à deux décimales.',
  'Sens is neither D nor C, +1 nor -1.': 'Sens n’est ni D ni C, ni +1 ni -1.',
  'It has no row on an account of clients (411) or suppliers (401), so nobody made or kept a promise in it.':
    'Elle n’a pas de ligne sur un compte client (411) ou fournisseur (401) ; personne n’y prend ni n’y tient d’engagement.',
  'Its entry does not balance: rows of it are missing, or could not be read. It was read as it is.':
    'Son écriture n’est pas équilibrée : des lignes manquent, ou n’ont pas pu être lues. Elle a été lue telle quelle.',
  'payroll rows dropped unread': 'lignes de paie non lues',
  'private rows dropped unread': 'lignes privées non lues',
  '{what} rows dropped unread': 'lignes non lues ({what})',

  // FEC: what was passed over or odd.
  'An unlettered credit note does not say which invoice it reduces.':
    'Un avoir non lettré ne dit pas quelle facture il réduit.',
  'An unlettered set-off does not say which invoice it settles.':
    'Une compensation non lettrée ne dit pas quelle facture elle solde.',
  'An unlettered discount does not say which invoice it settles.':
    'Un escompte non lettré ne dit pas quelle facture il solde.',
  'An unlettered difference does not say which invoice it settles.':
    'Un écart non lettré ne dit pas quelle facture il solde.',
  'An unlettered write-off does not say which invoice is lost.':
    'Une perte non lettrée ne dit pas quelle facture est perdue.',
  'A bill of exchange is paid later, on an account that is not read.':
    'Un effet est payé plus tard, sur un compte qui n’est pas lu.',
  "Last year's invoice, which last year's file tells.":
    'Une facture de l’exercice précédent, que dit le fichier de cet exercice.',
  "Last year's payment or credit, which last year's file tells.":
    'Un paiement ou un avoir de l’exercice précédent, que dit le fichier de cet exercice.',
  'Money that went back unlettered does not say which payment failed.':
    'De l’argent rendu sans lettrage ne dit pas quel paiement a échoué.',
  'A doubtful claim is still to be paid: nothing settled it.':
    'Une créance douteuse reste à payer : rien ne l’a soldée.',
  "A party's debt was moved to another account (an advance, a doubtful claim): it is no invoice.":
    'La dette d’un tiers a changé de compte (une avance, une créance douteuse) : ce n’est pas une facture.',
  'Its number was used before in the file for another document; BIS was put behind it.':
    'Son numéro a déjà servi dans le fichier pour une autre pièce ; BIS y a été ajouté.',
  "it was taken all the same, and meets no other books unless it is the invoice's.":
    'elle a été prise tout de même, et ne rejoint d’autres comptes que si c’est celle de la facture.',
  'the invoice number was taken from EcritureLib.':
    'le numéro de facture a été pris dans EcritureLib.',
  'what looks like a number was taken from EcritureLib.':
    'ce qui ressemble à un numéro a été pris dans EcritureLib.',
  'journal, number and day of its entry were taken, which can meet no other books.':
    'le journal, le numéro et la date de l’écriture ont été pris, qui ne peuvent rejoindre d’autres comptes.',
  'PieceRef is {what}: {taken}': 'PieceRef est {what} : {taken}',
  'Its letter joins it with nothing on the other side.':
    'Sa lettre ne la joint à rien de l’autre côté.',
  'The rows of its letter do not balance: they are partial, or cross years.':
    'Les lignes de sa lettre ne s’équilibrent pas : lettrage partiel, ou à cheval sur deux exercices.',
  'Money of its letter went back, and no payment of that amount came.':
    'De l’argent de sa lettre est reparti, et aucun paiement de ce montant n’est venu.',
  '{why} Rows left open: {n}.': '{why} Lignes laissées ouvertes : {n}.',
  'Its letter settles nothing, so it was not told.':
    'Sa lettre ne solde rien ; elle n’a donc pas été dite.',
  "An invoice of last year: it was told with what was left of it. Last year's file, imported first, tells it whole.":
    'Une facture de l’exercice précédent : elle a été dite pour son reste. Le fichier de cet exercice, importé d’abord, la dit entière.',
  'What it takes off is no invoice of this file, or it settles nothing.':
    'Ce qu’il réduit n’est pas une facture de ce fichier, ou il ne solde rien.',
  'Its letter joins it with more than {n} invoices, which is the most that one message allocates: nothing was allocated.':
    'Sa lettre la joint à plus de {n} factures, le maximum d’un message : rien n’a été affecté.',
  'The code of the party is longer than 80 characters, or holds signs that a code cannot; give the party an identifier in the party map.':
    'Le code du tiers dépasse 80 caractères, ou contient des signes qu’un code ne peut avoir ; donnez-lui un identifiant dans la table des parties.',
  'The party map says that this party is the owner of the books itself.':
    'La table des parties dit que ce tiers est le titulaire des comptes lui-même.',

  // FEC: coverage.
  'The entries span more than two years: a day in the file is wrong, or it holds several periods. So it does not say up to which day it tells everything; say it yourself (--covered-to).':
    'Les écritures couvrent plus de deux ans : une date du fichier est fausse, ou il tient plusieurs exercices. Il ne dit donc pas jusqu’à quel jour il dit tout ; dites-le vous-même (--covered-to).',
  'Of {n} of {all} parties both invoices and money are left that no letter joins, from {day} on: which of their invoices are open is not known then, and none counts as late. Letter them and export again, or say up to which day all is told (--covered-to).':
    'Pour {n} tiers sur {all}, des factures et de l’argent restent non lettrés à partir du {day} : on ne sait plus lesquelles de leurs factures sont ouvertes, et aucune ne compte en retard. Lettrez-les et exportez de nouveau, ou dites jusqu’à quel jour tout est dit (--covered-to).',
  'No money moves in the file: it does not say what was paid, and nothing counts as late.':
    'Aucun argent ne bouge dans le fichier : il ne dit pas ce qui a été payé, et rien ne compte en retard.',
  'No money moved after {day}: the bank is not entered yet, and nothing counts as late after that day.':
    'Aucun argent n’a bougé après le {day} : la banque n’est pas encore saisie, et rien ne compte en retard après ce jour.',

  // Banks.
  "The bank's own charges or interest: nobody's invoice.":
    'Frais ou intérêts de la banque elle-même : la facture de personne.',
  'A total of card payments: it names nobody who paid.':
    'Un total de paiements par carte : il ne nomme personne qui ait payé.',
  "Money between the owner's own accounts.": 'De l’argent entre les comptes du titulaire.',
  'Cash drawn or paid in: it names nobody who was paid.':
    'Espèces retirées ou versées : personne de payé n’est nommé.',
  'It moves no money.': 'Il ne fait bouger aucun argent.',
  'It does not say who was paid.': 'Il ne dit pas qui a été payé.',
  'The file does not say whose account it is. Name the owner (--owner 0002:<SIREN>), or put the account into the party map.':
    'Le fichier ne dit pas de qui est le compte. Nommez le titulaire (--owner 0002:<SIREN>), ou mettez le compte dans la table des parties.',
  'The entry has no amount (Amt).': 'Le mouvement n’a pas de montant (Amt).',
  "Its transactions say the other side (CdtDbtInd) than the entry does, which moved the balance: the entry's counts.":
    'Ses opérations sont de l’autre sens (CdtDbtInd) que le mouvement, qui a changé le solde : celui du mouvement compte.',
  'Its transactions do not sum to its amount (charges, another currency); each counts as told.':
    'La somme de ses opérations n’est pas son montant (frais, autre devise) ; chacune compte comme elle est dite.',
  'Of its {all} transactions {n} tell no amount of their own; those are left out.':
    'De ses {all} opérations, {n} n’ont pas de montant propre ; celles-là sont laissées de côté.',
  'CdtDbtInd must be CRDT or DBIT.': 'CdtDbtInd doit être CRDT ou DBIT.',
  'Payroll: nobody else has a say in it.': 'Salaires : cela ne regarde personne d’autre.',
  'A batch without its transactions: they come in a notification (camt.054).':
    'Une remise sans ses opérations : elles viennent dans un avis (camt.054).',
  'It tells neither who nor what for (it has no TxDtls and no AddtlNtryInf).':
    'Il ne dit ni qui, ni pour quoi (il n’a ni TxDtls ni AddtlNtryInf).',
  'It holds no statement (Stmt), report (Rpt) or notification (Ntfctn).':
    'Il ne contient ni relevé (Stmt), ni rapport (Rpt), ni avis (Ntfctn).',
  'It names nobody whom the account pays. It waits for the order (pain.001) that names them, under the same end-to-end id.':
    'Il ne nomme personne que le compte paie. Il attend l’ordre (pain.001) qui nomme le bénéficiaire, sous la même référence de bout en bout.',
  'Its status is {status}: it is not booked (BOOK).':
    'Son statut est {status} : il n’est pas comptabilisé (BOOK).',
  'It holds no entry, and covers no whole days.':
    'Il ne contient aucun mouvement, et ne couvre aucun jour entier.',
  'It names nobody whom the account pays.': 'Il ne nomme personne que le compte paie.',
  'It moves money between accounts of one party.':
    'Il déplace de l’argent entre les comptes d’une même partie.',
  'It tells neither who paid nor what for.': 'Il ne dit ni qui a payé, ni pour quoi.',
  'The statement names no account (Acct/Id); say whose it is: --owner.':
    'Le relevé ne nomme aucun compte (Acct/Id) ; dites de qui il est : --owner.',
  'An amount names no currency of ISO 4217 (Ccy).':
    'Un montant ne nomme aucune devise ISO 4217 (Ccy).',
  'The amount {amount} has more decimals than {currency}, or is none.':
    'Le montant {amount} a plus de décimales que {currency}, ou n’en est pas un.',
  'It says that its charset is {charset}, which is not known.':
    'Il annonce le jeu de caractères {charset}, qui n’est pas connu.',
  'A value is longer than {n} characters: is this an OFX file?':
    'Une valeur dépasse {n} caractères : est-ce bien un fichier OFX ?',
  'The file is cut off: it does not end with </OFX>. Fetch it again.':
    'Le fichier est tronqué : il ne finit pas par </OFX>. Téléchargez-le de nouveau.',
  'It holds no statement of an account.': 'Il ne contient aucun relevé de compte.',
  'CURDEF is no ISO 4217 code.': 'CURDEF n’est pas un code ISO 4217.',
  'TRNAMT is no amount in {currency}.': 'TRNAMT n’est pas un montant en {currency}.',
  'Its kind (TRNTYPE) says the other side than the sign of TRNAMT, which counts.':
    'Son type (TRNTYPE) dit l’autre sens que le signe de TRNAMT, qui compte.',
  'It corrects a movement told before (CORRECTFITID). Withdraw the entry of that one, then tell this one by hand.':
    'Il corrige un mouvement déjà dit (CORRECTFITID). Retirez l’écriture de celui-là, puis dites celui-ci à la main.',
  'DTPOSTED is no day; it is written YYYYMMDD.':
    'DTPOSTED n’est pas un jour ; elle s’écrit AAAAMMJJ.',
  'It orders no payment (CdtTrfTxInf).': 'Il n’ordonne aucun paiement (CdtTrfTxInf).',
  'The order tells no amount (Amt/InstdAmt).': 'L’ordre ne dit aucun montant (Amt/InstdAmt).',
  'The order names no debtor (Dbtr), or no day (ReqdExctnDt).':
    'L’ordre ne nomme pas de débiteur (Dbtr), ou aucun jour (ReqdExctnDt).',
  'It holds no report (CstmrPmtStsRpt).': 'Il ne contient aucun compte rendu (CstmrPmtStsRpt).',
  'The status of the whole ({status}) names none of its payments.':
    'Le statut de l’ensemble ({status}) ne nomme aucun de ses paiements.',
  'The status {status} settles nothing.': 'Le statut {status} ne règle rien.',
  'The report tells no day (GrpHdr/CreDtTm).':
    'Le compte rendu ne dit aucun jour (GrpHdr/CreDtTm).',
  'It names no payment: neither a message, nor a batch, nor an end-to-end id.':
    'Il ne nomme aucun paiement : ni message, ni remise, ni référence de bout en bout.',

  // CSV.
  'It holds no movement.': 'Il ne contient aucun mouvement.',
  'The header again.': 'L’en-tête, de nouveau.',
  'A total or a balance: no movement.': 'Un total ou un solde : pas un mouvement.',
  'It is not booked yet.': 'Il n’est pas encore comptabilisé.',
  'The row has {n} cells, the header has {width}.':
    'La ligne a {n} {n|cellule|cellules}, l’en-tête en a {width}.',
  '{column} is no day written {form}.': '{column} n’est pas un jour écrit {form}.',
  '{column} is no amount in {currency} with "{decimal}".':
    '{column} n’est pas un montant en {currency} avec « {decimal} ».',
  'A line is longer than {n} characters: is this a CSV file?':
    'Une ligne dépasse {n} caractères : est-ce bien un fichier CSV ?',
  'A quoted cell of this row does not end with its quote; close it, and double quotes within.':
    'Une cellule entre guillemets de cette ligne ne se referme pas ; fermez-la, et doublez les guillemets à l’intérieur.',
  'The amount is {amount}: a credit note or an empty invoice is told on its own.':
    'Le montant est {amount} : un avoir ou une facture vide se dit à part.',
  'The column "{column}" is empty; it must say something.':
    'La colonne « {column} » est vide ; elle doit dire quelque chose.',
  'Whether a comma or a point begins the decimals of its amounts cannot be told. Say it in a mapping: "decimal": ",".':
    'On ne peut savoir si une virgule ou un point commence les décimales de ses montants. Dites-le dans une correspondance : "decimal": ",".',
  'Which of its columns holds the day, and which the amounts, is not understood. Say it in a mapping: "bookedOn", "amount" (docs/how-to/import-bank.md). Its columns are {columns}.':
    'Quelle colonne porte la date, et laquelle les montants, n’est pas compris. Dites-le dans une correspondance : "bookedOn", "amount" (docs/how-to/import-bank.md). Ses colonnes sont {columns}.',
  'Its balance falls where amounts are above 0: they seem to be what left. Say it in a mapping: "amount": { "column": ..., "positive": "out" }.':
    'Son solde baisse là où les montants sont positifs : ce semble être ce qui est sorti. Dites-le dans une correspondance : "amount": { "column": ..., "positive": "out" }.',
  'It does not say which account it is of. Say it in a mapping: "account": { "constant": "FR..." }.':
    'Il ne dit pas de quel compte il est. Dites-le dans une correspondance : "account": { "constant": "FR..." }.',
  'It does not say its currency. Say it in a mapping: "currency": { "constant": "EUR" }.':
    'Il ne dit pas sa devise. Dites-la dans une correspondance : "currency": { "constant": "EUR" }.',
  'More than {n} aggregates are open at once: end tags are missing.':
    'Plus de {n} agrégats sont ouverts à la fois : des balises de fin manquent.',
  'It has no header that is understood, and what its columns hold does not say it alone. Say in a mapping which is which by their place, such as "bookedOn": 1, "amount": { "debit": 3, "credit": 4 } (docs/how-to/import-bank.md).':
    'Il n’a pas d’en-tête qui soit compris, et le contenu de ses colonnes ne suffit pas à le dire. Dites laquelle est laquelle dans une correspondance, par leur place : "bookedOn": 1, "amount": { "debit": 3, "credit": 4 } (docs/how-to/import-bank.md).',
  'Its days are written in two ways: line {day} has its day first, line {month} its month. Export the file anew, or split it.':
    'Ses dates sont écrites de deux façons : la ligne {day} commence par le jour, la ligne {month} par le mois. Exportez de nouveau le fichier, ou partagez-le.',
  'No day of it is above 12, so that the day or the month may come first. Say which in a mapping: "dates": "DD/MM/YYYY" or "MM/DD/YYYY".':
    'Aucun de ses jours ne dépasse 12 ; le jour ou le mois peut donc venir d’abord. Dites lequel dans une correspondance : "dates": "DD/MM/YYYY" ou "MM/DD/YYYY".',
  'A file of bank movements has at most {n} bytes: export it by year.':
    'Un fichier de mouvements bancaires a au plus {n} octets : exportez-le par année.',
  'Too many quoted cells do not end with their quote: is another sign the delimiter, or none the quote?':
    'Trop de cellules entre guillemets ne se referment pas : le séparateur est-il un autre signe, ou n’y a-t-il pas de guillemets ?',
  'The mapping {detail}': 'La correspondance {detail}',

  // Figures of a document.
  'sold: debit': 'ventes : débit',
  'bought: debit': 'achats : débit',
  'sold: credit': 'ventes : crédit',
  'bought: credit': 'achats : crédit',
  'sold: lettered debit': 'ventes : débit lettré',
  'bought: lettered debit': 'achats : débit lettré',
  'sold: lettered credit': 'ventes : crédit lettré',
  'bought: lettered credit': 'achats : crédit lettré',
  'sold: invoices told': 'ventes : factures dites',
  'bought: invoices told': 'achats : factures dites',
  'sold: payments told': 'ventes : paiements dits',
  'bought: payments told': 'achats : paiements dits',
  'sold: dated settlements': 'ventes : règlements datés',
  'bought: dated settlements': 'achats : règlements datés',
  'sold: lettered and paid': 'ventes : lettré et payé',
  'bought: lettered and paid': 'achats : lettré et payé',
  'sold: lettered and left open': 'ventes : lettré et laissé ouvert',
  'bought: lettered and left open': 'achats : lettré et laissé ouvert',
  'sold: lettered and sent back': 'ventes : lettré et rendu',
  'bought: lettered and sent back': 'achats : lettré et rendu',
  'sold: lettered and paid or credited last year':
    'ventes : lettré et payé ou en avoir l’an dernier',
  'bought: lettered and paid or credited last year':
    'achats : lettré et payé ou en avoir l’an dernier',
  'sold: lettered and unaccounted for': 'ventes : lettré et inexpliqué',
  'bought: lettered and unaccounted for': 'achats : lettré et inexpliqué',
  'sold: lettered and {what}': 'ventes : lettré et {what}',
  'bought: lettered and {what}': 'achats : lettré et {what}',
  'sold: paid in {month}': 'ventes : payé en {month}',
  'bought: paid in {month}': 'achats : payé en {month}',
  'sold: number from {where}': 'ventes : numéro pris dans {where}',
  'bought: number from {where}': 'achats : numéro pris dans {where}',
  'sold: PieceRef is {what}': 'ventes : PieceRef est {what}',
  'bought: PieceRef is {what}': 'achats : PieceRef est {what}',
  'sold: {what}': 'ventes : {what}',
  'bought: {what}': 'achats : {what}',
  rows: 'lignes',
  period: 'période',
  debit: 'débit',
  credit: 'crédit',
  movements: 'mouvements',
  'payments told': 'paiements dits',
  'came in': 'entré',
  'went out': 'sorti',
  'covered up to': 'couvert jusqu’au',
  'covered up to: parties of whom less is covered': 'couvert jusqu’au : tiers couverts moins loin',
  'no day': 'aucun jour',
  'sold: lettered and credited': 'ventes : lettré et en avoir',
  'bought: lettered and credited': 'achats : lettré et en avoir',
  'sold: lettered and discounted': 'ventes : lettré et escompté',
  'bought: lettered and discounted': 'achats : lettré et escompté',
  'sold: lettered and set off': 'ventes : lettré et compensé',
  'bought: lettered and set off': 'achats : lettré et compensé',
  'sold: lettered and written off as small': 'ventes : lettré et passé en écart de règlement',
  'bought: lettered and written off as small': 'achats : lettré et passé en écart de règlement',
  'sold: lettered and written off as uncollectible': 'ventes : lettré et passé en perte',
  'bought: lettered and written off as uncollectible': 'achats : lettré et passé en perte',
  'sold: lettered and still doubtful': 'ventes : lettré et encore douteux',
  'bought: lettered and still doubtful': 'achats : lettré et encore douteux',
  'sold: lettered and settled by a bill': 'ventes : lettré et réglé par effet',
  'bought: lettered and settled by a bill': 'achats : lettré et réglé par effet',
  'sold: lettered and moved to another account': 'ventes : lettré et passé à un autre compte',
  'bought: lettered and moved to another account': 'achats : lettré et passé à un autre compte',
  'rows that cannot be read': 'lignes illisibles',
  'groups left open': 'groupes laissés ouverts',
  'groups settled ({rule})': 'groupes soldés ({rule})',
  'journal, number and day of the entry': 'journal, numéro et date de l’écriture',
  'EcritureLib, behind a word for invoice': 'EcritureLib, après un mot pour facture',
  'EcritureNum, which PieceRef repeats': 'EcritureNum, que PieceRef répète',
  'PieceRef, though it looks like none': 'PieceRef, qui n’y ressemble pourtant pas',
  'nothing, or stands for nothing': 'rien, ou ne tient lieu de rien',
  'an amount': 'un montant',
  'a means of payment': 'un moyen de paiement',
  'a day, a month or a year': 'un jour, un mois ou une année',
  'a place in a folder': 'une place dans un classeur',
  'the number of a delivery, an order or a statement':
    'le numéro d’une livraison, d’une commande ou d’un relevé',
  'too short, or words': 'trop court, ou des mots',
  'The entry has neither ValDt nor BookgDt: {day}, when it was settled, is its day.':
    'Le mouvement n’a ni ValDt ni BookgDt : {day}, jour de son règlement, est sa date.',
  'The entry has neither ValDt nor BookgDt: the day of its statement is its day, {day} ({path}).':
    'Le mouvement n’a ni ValDt ni BookgDt : la date de son relevé est la sienne, {day} ({path}).',
  'The entry has neither ValDt nor BookgDt, and its statement tells no day either.':
    'Le mouvement n’a ni ValDt ni BookgDt, et son relevé ne dit aucun jour non plus.',
} as const;
