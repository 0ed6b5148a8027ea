import { SayOfEntryHandler } from './about-entry.js';
import { ClaimContactHandler } from './contacts.js';
import { EraseProfessionalHandler } from './erase.js';
import { GrantAccessHandler, RevokeAccessHandler, RotateAccessHandler } from './keys.js';
import { BringModelHandler, ChooseModelHandler } from './models.js';
import { AnswerSetOffHandler, ProposeSetOffsHandler, TellSetOffHandler } from './set-offs.js';
import { MakeShareHandler, RevokeShareHandler } from './shares.js';
import { TellHandler } from './tell.js';

/** The handlers of every command on the bus. */
export const COMMAND_HANDLERS = [
  TellHandler,
  SayOfEntryHandler,
  GrantAccessHandler,
  RevokeAccessHandler,
  RotateAccessHandler,
  MakeShareHandler,
  RevokeShareHandler,
  AnswerSetOffHandler,
  ProposeSetOffsHandler,
  TellSetOffHandler,
  EraseProfessionalHandler,
  ClaimContactHandler,
  BringModelHandler,
  ChooseModelHandler,
];
