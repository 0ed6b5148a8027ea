/**
 * Events of scoring models: one that somebody brought, and which one scores are by. They are a part
 * of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';

// ── model-<name> ────────────────────────────────────────────────────────────────────────────────

/** A model that does not ship with Kept. A name stands for one model for good. */
export type ModelBrought = Shape<
  'ModelBrought',
  {
    readonly name: string;
    /** SHA-256 of its file as canonical JSON, hex. */
    readonly hash: string;
    /** Its file, as canonical JSON. */
    readonly file: string;
    readonly on: Day;
  }
>;

/** From a day on, scores are by it where no model is named. */
export type DefaultModelChosen = Shape<
  'DefaultModelChosen',
  {
    readonly name: string;
    /** SHA-256 of its file as canonical JSON, hex. */
    readonly hash: string;
    /** The first day of which scores are by it: that on which it was chosen, or a later one. */
    readonly from: Day;
    readonly on: Day;
  }
>;
