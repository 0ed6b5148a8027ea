/** What is said of webhooks of billing systems. */
export const WEBHOOKS = {
  'Nothing is to be paid.': 'Il n’y a rien à payer.',
  'It is a draft.': 'C’est un brouillon.',
  'It is no JSON in UTF-8.': 'Ce n’est pas du JSON en UTF-8.',
  'JSON of more than {n} bytes.': 'Du JSON de plus de {n} octets.',
  'It has no text at {path}.': 'Il n’a pas de texte en {path}.',
  'It has no whole number at {path}.': 'Il n’a pas de nombre entier en {path}.',
  'It has no day at {path}.': 'Il n’a pas de jour en {path}.',
  'It has no day (YYYY-MM-DD) at {path}.': 'Il n’a pas de jour (AAAA-MM-JJ) en {path}.',
  'It has no amount in {currency} at {path}.': 'Il n’a pas de montant en {currency} en {path}.',
  'It has no code of a currency at {path}.': 'Il n’a pas de code de devise en {path}.',
  'It has no id at {path}.': 'Il n’a pas d’identifiant en {path}.',
  'It has no time in seconds at {path}.': 'Il n’a pas d’heure en secondes en {path}.',
  'It has no single currency at {path}.': 'Il n’a pas une seule devise en {path}.',
  'It has no currency that is known at {path}: set one on the client.':
    'Il n’a pas de devise connue en {path} : donnez-en une au client.',
  'It does not say whose account it is.': 'Il ne dit pas de qui est le compte.',
  'It does not say whose books they are.': 'Il ne dit pas de qui sont les comptes.',
  'It does not name {what}.': 'Il ne nomme pas {what}.',
  'It is an event of the test mode.': 'C’est un événement du mode d’essai.',
  'Events of this type are nothing to the ledger.':
    'Les événements de ce type ne sont rien pour le registre.',
  'Webhooks of this type are nothing to the ledger.':
    'Les webhooks de ce type ne sont rien pour le registre.',
  'Records of this model are nothing to the ledger.':
    'Les fiches de ce modèle ne sont rien pour le registre.',
  'This trigger is nothing to the ledger.': 'Ce déclencheur n’est rien pour le registre.',
  'It tells of no event.': 'Il ne parle d’aucun événement.',
  'It holds no amounts or days.': 'Il ne contient ni montants ni jours.',
  'It corrects what was told once it is validated again.':
    'Elle corrigera ce qui a été dit une fois validée de nouveau.',
  'It was never validated.': 'Elle n’a jamais été validée.',
  'It says that an invoice was closed, and not that it was paid.':
    'Il dit qu’une facture a été classée, et non qu’elle a été payée.',
  'Nothing remained to be paid.': 'Il ne restait rien à payer.',
  'No money came in.': 'Aucun argent n’est entré.',
  'No money moved.': 'Aucun argent n’a bougé.',
  'No money moved: a credit paid.': 'Aucun argent n’a bougé : un avoir a payé.',
  'It names its invoices by ids of Dolibarr: none is allocated.':
    'Il nomme ses factures par des identifiants de Dolibarr : aucune n’est affectée.',
  'Its reference at {path} is provisional: send {trigger} as well.':
    'Sa référence en {path} est provisoire : envoyez aussi {trigger}.',
  'Its amount in the currency of the invoice is missing, in another it is of no use.':
    'Son montant dans la devise de la facture manque ; dans une autre, il ne sert à rien.',
  'It is no invoice, credit or payment.': 'Ce n’est ni une facture, ni un avoir, ni un paiement.',
  'It is neither an invoice nor a credit note.': 'Ce n’est ni une facture ni un avoir.',
  'It is reversed by a credit, which tells it.': 'Elle est contre-passée par un avoir, qui le dit.',
  'A credit that was deleted is not told.': 'Un avoir supprimé n’est pas repris.',
  'A credit note that was cancelled is not told.': 'Un avoir annulé n’est pas repris.',
  'Its deposit is not told: the whole is due on the due date.':
    'Son acompte n’est pas repris : le tout est dû à l’échéance.',
  'It is not completed in this state.': 'Dans cet état, il n’est pas terminé.',
  'It is not paid in this state.': 'Dans cet état, il n’est pas payé.',
  'Its state is neither draft, posted nor cancel.':
    'Son état n’est ni draft, ni posted, ni cancel.',
  'What was refunded of it is not told.': 'Ce qui en a été remboursé n’est pas repris.',
  'It lacks numbers of its invoices: none is allocated.':
    'Il lui manque des numéros de factures : aucune n’est affectée.',
  'Credits paid a part: which, is not said. None allocated.':
    'Des avoirs en ont payé une part, sans dire laquelle. Rien n’est affecté.',
  'Tick these fields in the automation, or fill them in: {names}.':
    'Cochez ces champs dans l’automatisation, ou remplissez-les : {names}.',
  'An inquiry before a dispute moves no money.':
    'Une demande d’information avant un litige ne fait bouger aucun argent.',
  'Nothing was refunded.': 'Rien n’a été remboursé.',
  'It credits nothing.': 'Il ne crédite rien.',
  'A credit balance paid it.': 'Un solde créditeur l’a payée.',
  'A draft is not issued.': 'Un brouillon n’est pas émis.',
  'It is not issued yet.': 'Elle n’est pas encore émise.',
  'It is billed in the name of the other side.': 'Elle est facturée au nom de l’autre côté.',
  'The due day of the invoice says so.': 'L’échéance de la facture le dit.',
  'A payment that failed moved nothing.': 'Un paiement échoué n’a rien fait bouger.',
} as const;
