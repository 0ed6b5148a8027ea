/** What goes and what stays when somebody is erased, and what is hidden when a score is. */
export const ERASING = {
  'show the score of a professional to nobody but itself':
    'ne montrer le score d’un professionnel qu’à lui-même',
  'it is contested, unlawful, needed for a claim, or objected to':
    'il est contesté, illicite, nécessaire à des droits en justice, ou refusé',
  'why, in words; kept sealed': 'pourquoi, en toutes lettres ; gardé scellé',
  'show it again; tell the professional before (GDPR 18.3)':
    'le montrer de nouveau ; prévenez d’abord le professionnel (RGPD 18.3)',
  'Or tell it: POST /v1/events, of type ScoreRestricted or ScoreRestrictionLifted.':
    'Ou dites-le-lui : POST /v1/events, de type ScoreRestricted ou ScoreRestrictionLifted.',
  'Say on which --ground it is restricted, or --lift, and not both.':
    'Dites pour quel --ground il est limité, ou --lift, et pas les deux.',
  'From now on the score of {who} is shown to nobody but itself.':
    'Le score de {who} n’est désormais montré qu’à lui-même.',
  'The score of {who} is shown again.': 'Le score de {who} est de nouveau montré.',
  'read it though it is restricted, for this claim (GDPR 18.2); the professional sees that':
    'le lire bien qu’il soit limité, pour cette action en justice (RGPD 18.2) ; le professionnel le voit',
  'It says why in one line of 200 characters at most.':
    'Il dit pourquoi en une ligne de 200 caractères au plus.',
  'Nothing is erased yet. Erasing {who} takes away, for good:':
    'Rien n’est encore effacé. Effacer {who} retire, définitivement :',
  '{n} {n|key|keys}, under which it is sealed':
    '{n} {n|clé|clés}, sous {n|laquelle|lesquelles} tout est scellé',
  '{n} sealed {n|text|texts} of entries': '{n} {n|texte scellé|textes scellés} d’écritures',
  '{n} {n|name|names} under which it was told':
    '{n} {n|nom|noms} sous {n|lequel|lesquels} il a été dit',
  '{n} {n|document|documents} kept that {n|names|name} it':
    '{n} {n|document conservé qui le nomme|documents conservés qui le nomment}',
  'what {n} share {n|link|links} {n|shows|show}':
    'ce que {n|montre|montrent} {n} {n|lien|liens} de partage',
  'These stay:': 'Restent :',
  '{n} {n|entry|entries}: facts, scores and hashes, under {ids}':
    '{n} {n|écriture|écritures} : faits, scores et empreintes, sous {ids}',
  'key {keyId} ({role}, {teller}), until kept keys revoke {keyId}':
    'la clé {keyId} ({role}, {teller}), jusqu’à kept keys revoke {keyId}',
  'webhook source {id} ({kind}), until kept webhooks remove {id}':
    'la source de webhooks {id} ({kind}), jusqu’à kept webhooks remove {id}',
  'Nothing that reads like a name of {who} would stay.':
    'Rien qui ressemble à un nom de {who} ne resterait.',
  'These stay readable when {who} is erased:': 'Restent lisibles quand {who} est effacé :',
  'Nothing was erased: {path} (KEPT_ERASURES) cannot be written: {why}.':
    'Rien n’a été effacé : {path} (KEPT_ERASURES) ne peut pas être écrit : {why}.',
  'Line {n} of {path} is no party id (32 hex digits): it is no list of erasures. Give the one that KEPT_ERASURES named.':
    'La ligne {n} de {path} n’est pas un identifiant de partie (32 chiffres hexadécimaux) : ce n’est pas une liste d’effacements. Donnez celle que KEPT_ERASURES nommait.',
};
