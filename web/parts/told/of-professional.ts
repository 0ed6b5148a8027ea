/** What is told of professionals themselves, of tellers and of keys. */
import type { EventType } from '../../../src/ledger/events.js';
import { en } from '../../words/en.js';
import { isolated } from './names.js';
import { codeIn, type Telling } from './telling.js';

type ProfessionalType = Extract<
  EventType,
  | 'ProfessionalRegistered'
  | 'ProfessionalUpdated'
  | 'IdentifierLinked'
  | 'IdentifierUnlinked'
  | 'LinkConfirmed'
  | 'ScoreRestricted'
  | 'ScoreRestrictionLifted'
  | 'SourceCovered'
  | 'IdempotencyKeyUsed'
  | 'AccessGranted'
  | 'AccessRevoked'
  | 'ShareMade'
  | 'ShareRevoked'
  | 'ShareOpened'
  | 'ModelBrought'
  | 'DefaultModelChosen'
  | 'ProfessionalErased'
>;

export function ofProfessional(type: ProfessionalType, told: Telling): string {
  const { words, who, facts } = told;
  switch (type) {
    case 'ProfessionalRegistered':
      return words.say('told.registered', { party: told.name('party'), who });
    case 'ProfessionalUpdated':
      return described(told);
    case 'IdentifierLinked':
      return linked(told);
    case 'IdentifierUnlinked':
      return words.say('told.unlinked', { who, party: told.name('party'), to: told.name('to') });
    case 'LinkConfirmed':
      return told.acted(words.say('told.confirmed', { party: told.name('party') }));
    case 'ScoreRestricted':
      return words.say('told.restricted', { who, party: told.name('party') });
    case 'ScoreRestrictionLifted':
      return words.say('told.restrictionLifted', { who, party: told.name('party') });
    case 'SourceCovered':
      return told.did(null, words.say('told.covered', { day: told.day('upTo') }));
    case 'IdempotencyKeyUsed':
      return words.say('told.keyOfCall', { teller: isolated(facts.text('teller') ?? who) });
    case 'AccessGranted':
      return words.say('told.keyGranted', {
        teller: isolated(facts.text('teller') ?? who),
        role: roleIn(told),
      });
    case 'AccessRevoked':
      return words.say('told.keyRevoked');
    case 'ShareMade':
      return told.acted(words.say('told.shareMade', { day: told.day('until') }));
    case 'ShareRevoked':
      return told.acted(words.say('told.shareRevoked'));
    case 'ShareOpened':
      return words.say('told.shareOpened');
    case 'ModelBrought':
      return words.say('told.modelBrought', { name: isolated(facts.text('name') ?? '') });
    case 'DefaultModelChosen': {
      const name = isolated(facts.text('name') ?? '');
      return words.say('told.defaultModel', { name, day: told.day('from') });
    }
    case 'ProfessionalErased':
      return words.say('told.keysDestroyed', { who });
    default:
      return type satisfies never;
  }
}

function roleIn({ facts, words }: Telling): string {
  const role = facts.text('role') ?? '';
  return isRole(role) ? words.say(`role.${role}`) : role;
}

function isRole(role: string): role is keyof typeof en.role {
  return role in en.role;
}

function linked(told: Telling): string {
  const { words, who, facts } = told;
  const values = { who, party: told.name('party'), to: told.name('to') };
  switch (facts.text('kind')) {
    case 'establishment':
      return words.say('told.linkedEstablishment', values);
    case 'successor':
      return words.say('told.linkedSuccessor', values);
    default:
      return words.say('told.linkedSame', values);
  }
}

const TEXTS = ['country', 'region', 'postalArea', 'activity', 'sizeClass', 'legalForm'] as const;
const FLAGS = ['naturalPerson', 'publicBody', 'factor', 'noConsumer'] as const;

/** Where nothing but a name is told, which is a text and no fact, it is named. */
function described(told: Telling): string {
  const { words, who, facts } = told;
  const vouched = facts.flag('vouched');
  const what = [
    ...TEXTS.flatMap((name) => {
      const value = facts.text(name);
      return value === null ? [] : [words.say(`told.${name}`, { value: codeIn(words, value) })];
    }),
    ...FLAGS.filter((name) => facts.flag(name)).map((name) => words.say(`told.${name}`)),
    ...(vouched === null ? [] : [words.say(vouched ? 'told.vouched' : 'told.notVouched')]),
  ];
  const party = told.name('party');
  if (what.length === 0) return words.say('told.named', { who, party });
  return words.say('told.described', { who, party, what: words.figures.list(what) });
}
