/** What is wrong with the shape of what was sent: a member, and what it must be. */
export const SHAPES = {
  '{member} must be one line of 1 to {n} characters.':
    '{member} doit être une ligne de 1 à {n} caractères.',
  'each of {member} must be one line of 1 to {n} characters.':
    'chaque élément de {member} doit être une ligne de 1 à {n} caractères.',
  '{member} must be text of 1 to {n} characters.':
    '{member} doit être un texte de 1 à {n} caractères.',
  '{member} must be a currency code of ISO 4217, such as EUR.':
    '{member} doit être un code de devise ISO 4217, comme EUR.',
  '{member} must be a day that exists, written YYYY-MM-DD.':
    '{member} doit être un jour qui existe, écrit AAAA-MM-JJ.',
  '{member} must be whole minor units as text: "120000" is 1,200.00 EUR.':
    '{member} doit être un nombre entier de centimes, en texte : "120000" fait 1 200,00 EUR.',
  '{member} must be an amount as text, such as "1200.00".':
    '{member} doit être un montant en texte, comme "1200.00".',
  '{member} must be an identifier, or an object of id, name, country and consumer.':
    '{member} doit être un identifiant, ou un objet de id, name, country et consumer.',
  '{member} must be a list of one or more of {values}, each once.':
    '{member} doit être une liste d’un ou plusieurs de {values}, chacun une fois.',
  '{member} must be one of the following values: {values}.':
    '{member} doit être l’une de ces valeurs : {values}.',
  '{member} must be a short lower-case name.':
    '{member} doit être un nom court en minuscules, sans espace.',
  '{member} must be a code such as FR-ARA.': '{member} doit être un code tel que FR-ARA.',
  '{member} must be a country and the beginning of a postal code, such as FR-69.':
    '{member} doit être un pays et le début d’un code postal, comme FR-69.',
  '{member} must be two capital letters.': '{member} doit être deux lettres capitales.',
  '{member} must be a code of UNTDID 1001.': '{member} doit être un code UNTDID 1001.',
  '{member} must be a number from 1 to 100.': '{member} doit être un nombre de 1 à 100.',
  '{member} must be a position, as answers tell it.':
    '{member} doit être une position, comme les réponses la donnent.',
  '{member} must be an integer number.': '{member} doit être un nombre entier.',
  '{member} must not be less than {n}.': '{member} doit être au moins {n}.',
  '{member} must not be greater than {n}.': '{member} doit être au plus {n}.',
  '{member} must be a boolean value.': '{member} doit être vrai ou faux.',
  '{member} must be an array.': '{member} doit être une liste.',
  '{member} must contain no more than {n} elements.':
    '{member} ne doit pas avoir plus de {n} éléments.',
  '{member} must be an object.': '{member} doit être un objet.',
  '{member} must be there.': '{member} doit être là.',
  'nested property {member} must be either object or array.':
    '{member} doit être un objet ou une liste.',
  'property {member} should not exist.': '{member} n’a rien à faire ici.',
  '{member} must be a code of the list of skills such as 62.01, or own.1 to own.99.':
    '{member} doit être un code de la liste des compétences comme 62.01, ou own.1 à own.99.',
} as const;
