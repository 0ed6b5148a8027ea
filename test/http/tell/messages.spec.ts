import { getMetadataStorage } from 'class-validator';
import { EVENT_TYPES } from '../../../src/ledger/event-types.js';
import { MESSAGES } from '../../../src/messages/catalogue.js';
import { isMessageType } from '../../../src/messages/message.js';

/** The members of a DTO, with the names of the rules that each keeps. */
function membersOf(dto: new () => object): ReadonlyMap<string, readonly string[]> {
  const storage = getMetadataStorage();
  const members = new Map<string, string[]>();
  for (const { propertyName, name } of storage.getTargetValidationMetadatas(
    dto,
    '',
    false,
    false,
  )) {
    members.set(propertyName, [...(members.get(propertyName) ?? []), name ?? '']);
  }
  return members;
}

const TYPES = Object.keys(EVENT_TYPES).filter(isMessageType);

/**
 * The translation and the shapes are stated apart; what one forgets would be stored in the clear.
 */
describe('messages', () => {
  it.each(TYPES)('given %s, then its texts are sealed and its parties translated', (type) => {
    const { dto, texts = {}, members: rules } = MESSAGES[type];
    const members = membersOf(dto);
    for (const [member, kept] of members) {
      if (kept.includes('isText')) expect(Object.keys(texts)).toContain(member);
      if (kept.includes('isParty')) expect(rules[member]).toEqual({ kind: 'party' });
    }
    for (const text of Object.keys(texts)) expect([...members.keys()]).toContain(text);
    for (const [member, rule] of Object.entries(rules)) {
      if (rule.kind === 'party') expect(members.get(member)).toContain('isParty');
    }
  });
});
