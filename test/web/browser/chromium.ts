/** The Chromium that tests look at pages with: one that the machine has, and none is downloaded. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: as KEPT_CHROMIUM says, else where the system has it; null where nowhere. */
export const CHROMIUM: string | null = found();

function found(): string | null {
  const named = process.env.KEPT_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Throws where there is no Chromium. It refuses to be root in a sandbox, so root has none. */
export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('No Chromium is here: see CONTRIBUTING.md.');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM, args });
}
