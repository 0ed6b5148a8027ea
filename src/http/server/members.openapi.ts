/** Shows OpenAPI the members of messages and documents, which do not know it. */
import { ApiProperty } from '@nestjs/swagger';
import { shownMembers } from '../../messages/members.js';

/** To be called once all classes are loaded; more than once does no harm. */
export function showMembers(): void {
  for (const { prototype, name, schema } of shownMembers()) ApiProperty(schema)(prototype, name);
}
