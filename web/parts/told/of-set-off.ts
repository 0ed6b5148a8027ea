/** What is told of set-off. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

export type SetOffType = Extract<
  EventType,
  | 'SetOffOptedIn'
  | 'SetOffOptedOut'
  | 'SetOffProposed'
  | 'SetOffAccepted'
  | 'SetOffRefused'
  | 'SetOffExpired'
>;

export function isOfSetOff(type: EventType): type is SetOffType {
  return type.startsWith('SetOff');
}

export function ofSetOff(type: SetOffType, told: Telling): string {
  const { words, who } = told;
  switch (type) {
    case 'SetOffOptedIn':
      return words.say('told.setOffIn', { who, party: told.name('party') });
    case 'SetOffOptedOut':
      return words.say('told.setOffOut', { who, party: told.name('party') });
    case 'SetOffProposed':
      return words.say('told.setOffProposed', {
        ...{ debtor: told.name('debtor'), creditor: told.name('creditor'), day: told.day('until') },
      });
    case 'SetOffAccepted':
      return told.acted(words.say('told.setOffAccepted'));
    case 'SetOffRefused':
      return told.acted(words.say('told.setOffRefused'));
    case 'SetOffExpired':
      return words.say('told.setOffExpired');
    default:
      return type satisfies never;
  }
}
