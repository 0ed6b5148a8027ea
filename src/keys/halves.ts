/**
 * A text of two persons, in halves: a pad as long as the text, and the text with the pad added to
 * it. Each is sealed for one of the two, and tells nothing without the other; so whichever key of
 * the two is destroyed, the text is gone (ADR 0070).
 */
import { randomBytes } from 'node:crypto';
import type { Texts } from './sealing.js';

/** How halves are named beside the text; no member of a message has such a name. */
const FIRST = '/1';
const SECOND = '/2';

/** The two halves of a text, each as the texts of one of the two. */
export function halvesOf(name: string, text: string): readonly [Texts, Texts] {
  const bytes = Buffer.from(text, 'utf8');
  const pad = randomBytes(bytes.length);
  return [
    { [name + FIRST]: pad.toString('base64') },
    { [name + SECOND]: added(bytes, pad).toString('base64') },
  ];
}

/** Texts with whole ones in the place of halves; a half without the other is left out. */
export function withWholes(texts: Texts): Texts {
  const wholes: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (!name.endsWith(FIRST) && !name.endsWith(SECOND)) wholes[name] = text;
    const whole = name.slice(0, -FIRST.length);
    const other = texts[whole + SECOND];
    if (!name.endsWith(FIRST) || other === undefined) continue;
    const [pad, bytes] = [Buffer.from(text, 'base64'), Buffer.from(other, 'base64')];
    if (pad.length === bytes.length) wholes[whole] = added(bytes, pad).toString('utf8');
  }
  return wholes;
}

function added(bytes: Buffer, pad: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, i) => byte ^ (pad[i] ?? 0)));
}
