/** The one language of this process, chosen before anything is said. */
import { languageOfArguments, languageOfEnvironment } from '../words/language.js';
import { Wording } from '../words/wording.js';

let spoken = new Wording('en');

/** As the arguments ask by `--lang`, else as the environment does. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): void {
  spoken = new Wording(languageOfArguments(args) ?? languageOfEnvironment(env));
}

export function words(): Wording {
  return spoken;
}
