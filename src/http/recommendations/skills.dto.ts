import { DayOf, Party, Skill, Text } from '../../messages/members.js';
import type { PartyInput } from '../../messages/message.js';
import { PlainDocumentDto } from '../plain/plain-document.js';
import { OPTIONAL_DAY } from '../read/questions.js';

export class SkillDropDto extends PlainDocumentDto {
  @Party('Whose skill.')
  readonly party!: PartyInput;

  @Skill('Which: of the list, or one of its own.', {})
  readonly skill!: string;

  @DayOf('From this day on; today where it is not said.', OPTIONAL_DAY)
  readonly on?: string;
}

export class SkillClaimDto extends SkillDropDto {
  @Text('What it is, in your words, where it is your own; kept sealed.')
  readonly words?: string;
}
