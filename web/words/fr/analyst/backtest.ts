import type { Translated } from '../../catalogue.js';
import type { backtest as english } from '../../en/analyst/backtest.js';

export const backtest: Translated<typeof english> = {
  title: 'Mon modèle est-il meilleur ?',
  pageLede:
    'Un modèle parcourt les factures de ce registre dans l’ordre du temps et dit de chacune à quoi s’attendre, d’après ce qui était connu avant. Cette page le compare à ce qui advint.',
  model: 'Modèle',
  beside: 'Auprès de',
  nobody: 'aucun autre',
  target: 'Ce qu’il dit',
  split: 'Appris des premiers',
  known: 'Connu par',
  asLedger: 'selon le registre',
  byRecorded: 'jours d’enregistrement',
  byBusiness: 'jours comptables',
  judge: 'Juger',
  reckoned: 'Le calcul est en cours. Cette page regarde d’elle-même jusqu’à ce qu’il soit fait.',
  pinned: 'Garder cette adresse',
  of: '{model} dit-il bien qui paie en retard ?',
  ofLate: 'En retard',
  ofGraced: 'En retard au-delà du délai de grâce',
  ofLate30: '30 jours de retard ou plus',
  verdict:
    'De deux factures, l’une telle et l’autre non, {model} donnait la première pour plus probable {times} fois sur 100.',
  surely: 'Il le dit mieux que le taux de retard du payeur, même avec d’autres payeurs.',
  notSurely: 'Il n’est pas sûr qu’il le dise mieux que le taux de retard du payeur.',
  surelyWorse: 'Il le dit moins bien que le taux de retard du payeur.',
  looksAhead:
    'REGARDE L’AVENIR : {name} dit autre chose du passé dès qu’on lui ôte l’avenir. Ses chiffres ne valent rien.',
  tooGood:
    'TROP BEAU : {name} fait aussi bien que qui connaît l’avenir. Cherchez ce qu’il en sait.',
  noLeaks:
    'Redites sans l’avenir, {count} {count|chance était la même|chances étaient les mêmes} : nul ne regarde l’avenir.',
  basis:
    '{invoices} {invoices|facture|factures} de {payers} {payers|payeur|payeurs}. Jugé par les {settled} dernières, émises du {from} au {to} ; appris de {learned} réglées avant.',
  censored:
    '{open} {open|facture est écartée, encore ouverte|factures sont écartées, encore ouvertes} ; {overdue} {overdue|est échue|sont échues}.',
  business:
    'Connu par les jours comptables, la plus grande part ayant été enregistrée longtemps après.',
  businessAsked: 'Connu par les jours comptables.',
  recorded: 'Connu par les jours où le registre l’a enregistré.',
  withCreditor: 'D’après ce que le payeur devait au seul créancier.',
  network: 'D’après ce que le payeur devait à tous.',

  drift: 'Ce qui juge ressemble-t-il à ce qui précède ?',
  driftLede:
    'La part devenue telle, mois par mois, auprès de ce qui était annoncé. L’indice compare les chances annoncées à celles d’avant : sous 0,10 peu a bougé, au-dessus de 0,25 beaucoup.',
  months: 'Ce qui advint et ce qui était annoncé, mois par mois',
  monthsDesc:
    'Les points sont les parts devenues telles, la ligne la chance moyenne annoncée, les tirets celle d’un autre modèle ; la partie qui juge est marquée.',
  judges: 'juge',
  month: 'Mois',
  invoices: 'Factures',
  came: 'Réalisé',
  told: 'Annoncé',
  toldOther: 'Annoncé par {model}',
  stability: 'De combien les chances ont bougé',
  who: 'Qui le dit',
  index: 'Indice (PSI)',

  discrimination: 'Ce qui advint se distingue-t-il du reste ?',
  discriminationLede:
    'Une pièce jetée donne 0,5, qui a toujours raison 1. La bande pâle est l’intervalle à 95 % si l’on avait tiré d’autres payeurs, la foncée d’autres factures : celles d’un payeur se ressemblent, la première est donc l’honnête.',
  areas: 'Aire sous la courbe',
  areasDesc: 'Une ligne pour chacun, de 0,5 à 1, avec ses intervalles.',
  area: 'AUC',
  byInvoice: '95 % par facture',
  byPayer: '95 % par payeur',
  distance: 'KS',
  ceiling: 'connaît l’avenir : {area}',
  paired: 'De combien il est meilleur, sur les mêmes tirages',
  pairedLede: 'L’aire est meilleure au-dessus de 0, le score de Brier au-dessous.',
  against: 'Que',
  areaBy: 'AUC de',
  brierBy: 'Brier de',
  byHistory: 'Selon le nombre de factures du payeur réglées avant',
  history: 'Réglées avant',
  lateRatio: 'Taux de retard',

  calibration: 'Ce qui est annoncé advient-il aussi souvent ?',
  calibrationLede:
    'Un point est un dixième des chances, grand comme ses factures. Sur la ligne tiretée il en advint autant qu’annoncé ; au-dessous, moins.',
  plot: 'Ce qui était annoncé et ce qui advint',
  plotDesc:
    'En bas la chance moyenne annoncée dans un dixième, vers le haut la part devenue telle.',
  tenth: 'Annoncé',
  mean: 'En moyenne',
  briers: 'De combien il se trompe',
  briersLede:
    'Le carré moyen de ce qui fut annoncé de trop ou de trop peu ; qui annonce pour toutes le taux d’avant a {base}. Recalé : après une table apprise avant la coupe.',
  brier: 'Brier',
  mapped: 'Recalé',
  error: 'Écart (ECE)',
  intervals: 'Combien de fois ses intervalles à 90 % ont tenu',
  intervalsLede: 'Tous les 30 jours, d’après les factures suivantes.',
  looks: 'Regards',
  held: 'Tenus',
  width: 'Largeur en points',
  all: 'toutes',

  decision: 'Qu’aurait donné d’avertir ?',
  decisionLede:
    'Vers le haut ce qui advint : trouvé par un avertissement, ou manqué. Vers le bas, averti pour rien. La chance à partir de laquelle on avertirait croît vers la droite.',
  thresholds: 'Avertissements selon la chance',
  thresholdsDesc: 'Plein : trouvé. Creux : manqué. Vers le bas : averti pour rien.',
  above: 'advenues : trouvées, et manquées',
  below: 'vers le bas : averties pour rien',
  from: 'Dès',
  warned: 'Averties',
  caught: 'Trouvées',
  missed: 'Manquées',
  wrong: 'Pour rien',
  moneyCaught: 'Argent trouvé',
  moneyMissed: 'Argent manqué',
  moneyWrong: 'Argent averti pour rien',
  otherMoney:
    '{count} {count|facture|factures} en d’autres monnaies sont comptées, non additionnées.',

  moves: 'Qui {model} voit-il autrement ?',
  movesLede:
    'Les chances d’une facture diffèrent de {mean} en moyenne. Les payeurs dont elles diffèrent le plus :',
  payer: 'Payeur',

  madeBy:
    'Fait par Kept avec tout ce qui était connu jusqu’à la position {position}. Modèle {model}, {hash}.',
};
