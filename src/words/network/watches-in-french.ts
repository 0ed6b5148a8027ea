/** Of watches: what notices say, what rules are called, what commands say of both. */
export const WATCHES = {
  '{who} has restricted its score since: nothing of it is shown.':
    '{who} a depuis restreint son score : rien n’en est montré.',
  'Of {who}, {figure} came below {was}, to {is}.':
    'Pour {who}, {figure} est passé sous {was}, à {is}.',
  'Of {who}, {figure} fell from {was} to {is}.': 'Pour {who}, {figure} est passé de {was} à {is}.',
  '{who} has something overdue, where nothing was: {count} {count|promise|promises}.':
    '{who} a des retards, alors qu’il n’y en avait pas : {count} {count|engagement|engagements}.',
  'Nothing has come of any promise of {who} for {count} days.':
    'Depuis {count} jours, aucun engagement de {who} n’a eu d’issue.',
  'A promise of yours is due on {due}: {number}.':
    'Un de vos engagements échoit le {due} : {number}.',
  'An invoice between you and {who} is disputed: {number}.':
    'Une facture entre vous et {who} est en litige : {number}.',
  'A debit of {who} was returned for lack of funds.':
    'Un prélèvement de {who} est revenu faute de provision.',
  '{who} contests an entry of yours: {entry}.': '{who} conteste une de vos écritures : {entry}.',
  'What is known of you was read {count} {count|time|times} by others.':
    'Ce qui est connu de vous a été lu {count} fois par d’autres.',
  '{who} has restricted its score: nobody but itself is shown it.':
    '{who} a restreint son score : personne d’autre ne le voit.',
  'From {from} to {to}: {count} {count|notice|notices}.': 'Du {from} au {to} : {count} avis.',
  'the overall score below a threshold': 'le score d’ensemble sous un seuil',
  'a side of the score below a threshold': 'un côté du score sous un seuil',
  'the overall score falls by points within days':
    'le score d’ensemble perd des points en quelques jours',
  'a side of the score falls by points within days':
    'un côté du score perd des points en quelques jours',
  'something overdue, where nothing was': 'un retard, alors qu’il n’y en avait pas',
  'no evidence for days': 'rien de nouveau depuis des jours',
  'a promise of mine due within days': 'un de mes engagements échoit sous quelques jours',
  'an invoice of ours disputed': 'une de nos factures en litige',
  'a debit returned for lack of funds': 'un prélèvement revenu faute de provision',
  'an entry of mine contested': 'une de mes écritures contestée',
  'others read what is known of me': 'd’autres lisent ce qui est connu de moi',
  'a score restricted': 'un score restreint',
  'a digest': 'un résumé',
  'And {count} more.': 'Et {count} autres.',
  'notices may be sent to addresses of a private network, and without TLS':
    'les avis peuvent aller à des adresses d’un réseau privé, et sans TLS',
  'have professionals watched by rules, and read what is told':
    'mettre des professionnels sous veille, et lire ce qui est signalé',
  'the rules of watches, with their thresholds': 'les règles des veilles, avec leurs seuils',
  'have professionals watched for a professional':
    'mettre des professionnels sous veille pour un professionnel',
  'whom it watches': 'qui elle veille',
  'for whom it is, who hears what it could read':
    'pour qui elle est, qui entend ce qu’il pourrait lire',
  'whom it watches, the first cell of each line; - is stdin':
    'qui elle veille, la première case de chaque ligne ; - est stdin',
  'by which: overall_below,below=40 or side_fell,side=payment,points=10; may be repeated':
    'laquelle : overall_below,below=40 ou side_fell,side=payment,points=10 ; peut être répétée',
  'it tells a digest, too: daily, weekly or monthly':
    'elle donne aussi un résumé : daily, weekly ou monthly',
  'the watches of a professional': 'les veilles d’un professionnel',
  'whose they are': 'à qui ils sont',
  'what a watch told, as far as this is known here':
    'ce qu’une veille a signalé, pour autant que ce soit connu ici',
  'its id, as watch list shows it': 'son identifiant, comme watch list le montre',
  'where the page before ended': 'où la page précédente s’arrêtait',
  'what a watch told within a day, a week or a month':
    'ce qu’une veille a signalé en un jour, une semaine ou un mois',
  'daily, weekly or monthly': 'daily, weekly ou monthly',
  'any day of it (default: the last that is over)':
    'un de ses jours (par défaut : le dernier qui est fini)',
  'as HTML for a mail': 'comme HTML pour un courriel',
  'end a watch': 'clore une veille',
  'where notices of watches are sent': 'où les avis des veilles sont envoyés',
  'change the secret; the former one is good for 24 hours':
    'changer le secret ; l’ancien vaut encore 24 heures',
  'have a test sent, by the server once it runs':
    'faire envoyer un essai, par le serveur dès qu’il tourne',
  'send nothing there from now on': 'ne plus rien y envoyer',
  'have notices sent to an address; its secret is shown this once':
    'faire envoyer les avis à une adresse ; son secret est montré cette fois seulement',
  'an https address': 'une adresse https',
  'whose notices they are': 'à qui sont les avis',
  'notices of this rule alone; may be repeated':
    'les avis de cette seule règle ; peut être répétée',
  'the address may be private, and without TLS': 'l’adresse peut être privée, et sans TLS',
  'its id, as endpoints list shows it': 'son identifiant, comme endpoints list le montre',
  'the endpoints of a professional; no secret':
    'les points de réception d’un professionnel ; sans secret',
  'what was sent to an endpoint, the last first':
    'ce qui a été envoyé à un point de réception, le dernier d’abord',
  'what was given up alone': 'ce qui a été abandonné seulement',
  'have a message sent once more, under the same id':
    'faire renvoyer un message, sous le même identifiant',
  'its id, as endpoints deliveries shows it':
    'son identifiant, comme endpoints deliveries le montre',
  'Endpoint {endpoint}. Its secret, shown this once: {secret}':
    'Point de réception {endpoint}. Son secret, montré cette fois seulement : {secret}',
  '{id} is ended.': '{id} : clos.',
  '{message} will be sent.': '{message} sera envoyé.',
  'It is watched by {watch}.': 'La veille {watch} est créée.',
  'Nothing is watched.': 'Rien n’est sous veille.',
  'There is no endpoint.': 'Il n’y a pas de point de réception.',
  'Nothing was sent.': 'Rien n’a été envoyé.',
  'Or ask it: POST /v1/watches.': 'Ou le lui demander : POST /v1/watches.',
  'Or ask it: POST /v1/endpoints.': 'Ou le lui demander : POST /v1/endpoints.',
  'A rule is written overall_fell,points=10,days=30.':
    'Une règle s’écrit overall_fell,points=10,days=30.',
  means: 'signifie',
  thresholds: 'seuils',
  watch: 'veille',
  watched: 'veillés',
  rule: 'règle',
  rules: 'règles',
  notices: 'avis',
  ended: 'clos',
  endpoint: 'réception',
  address: 'adresse',
  waiting: 'en attente',
  'given up': 'abandonnés',
  attempts: 'essais',
  answered: 'répondu',
  'Name the professional for whom it is.': 'Nommer le professionnel pour qui c’est.',
  'Watches are for a professional itself, by a key for all of its ids.':
    'Les veilles sont au professionnel lui-même, par une clé pour tous ses identifiants.',
  'Nothing was told.': 'Rien n’a été signalé.',
} as const;
