/** What is told of watches, of endpoints and of the lease by which one process sends. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

const TYPES = [
  ...(['WatchMade', 'WatchExtended', 'WatchEnded', 'NoticeGiven', 'LeaseTaken'] as const),
  ...(['EndpointMade', 'EndpointSecretRotated', 'EndpointEnded'] as const),
  ...(['EndpointAsked', 'EndpointCalled'] as const),
] as const satisfies readonly EventType[];
type WatchingType = (typeof TYPES)[number];

export function isOfWatching(type: EventType): type is WatchingType {
  return TYPES.some((each) => each === type);
}

export function ofWatching(type: WatchingType, told: Telling): string {
  const { words } = told;
  switch (type) {
    case 'WatchMade':
      return told.acted(words.say('told.watchMade'));
    case 'WatchExtended':
      return words.say('told.watchExtended');
    case 'WatchEnded':
      return told.acted(words.say('told.watchEnded'));
    case 'NoticeGiven':
      return words.say('told.noticeGiven');
    case 'EndpointMade':
      return told.acted(words.say('told.endpointMade'));
    case 'EndpointSecretRotated':
      return told.acted(words.say('told.endpointSecretRotated'));
    case 'EndpointEnded':
      return words.say('told.endpointEnded');
    case 'EndpointAsked':
      return words.say('told.endpointAsked');
    case 'EndpointCalled':
      return words.say('told.endpointCalled');
    case 'LeaseTaken':
      return words.say('told.leaseTaken');
    default:
      return type satisfies never;
  }
}
