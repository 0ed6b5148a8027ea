import type { VNode } from 'preact';
import { useFrame } from '../frame/frame.js';

/** The name of the field that says that a form is of a page of ours. */
export const TOKEN_FIELD = 'token';

/** First in every form that changes something. */
export function FormToken(): VNode {
  return <input type="hidden" name={TOKEN_FIELD} value={useFrame().formToken} />;
}
