/** The languages in which Kept speaks to people, and how one is asked for. */

export const LANGUAGES = ['en', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** How people name a language: `fr`, `fr-CA` or, as POSIX has it, `fr_FR.UTF-8`. */
const NAMED = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*(?:\.[a-z0-9-]+)?(?:@[a-z0-9]+)?$/i;

/** The language of that name; null for one that Kept does not speak. */
export function languageOf(written: string): Language | null {
  const code = NAMED.exec(written)?.[1]?.toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? null;
}

/** In the order of POSIX: the first that is set and not empty says it. */
const VARIABLES = ['KEPT_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of an environment; English where it names another, `C`, or none. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const said = VARIABLES.map((name) => env[name]).find((value) => value);
  return languageOf(said ?? '') ?? 'en';
}

/** The first of these arguments' `--lang`, or null where there is none that is spoken. */
export function languageOfArguments(args: readonly string[]): Language | null {
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return null;
    if (arg === '--lang') return languageOf(args[i + 1] ?? '');
    if (arg.startsWith('--lang=')) return languageOf(arg.slice('--lang='.length));
  }
  return null;
}
