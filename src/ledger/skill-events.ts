/**
 * Events of skills: what a professional says that it can do. They are a part of `events.ts`, whose
 * notes hold here, too. A skill is a code (see values/skill.ts); words that name one's own are a
 * personal part.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── professional-<party> ────────────────────────────────────────────────────────────────────────

interface Skilled {
  readonly party: PartyId;
  readonly skill: string;
  readonly on: Day;
}

export type SkillClaimed = Shape<'SkillClaimed', Skilled>;

export type SkillDropped = Shape<'SkillDropped', Skilled>;

export type SkillEvent = SkillClaimed | SkillDropped;
