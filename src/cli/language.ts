/** The one language of this process, chosen before anything is said. */
import { languageOfArguments, languageOfEnvironment } from '../words/language.js';
import { Words } from '../words/words.js';

let spoken = new Words('en');

/** As the arguments ask by `--lang`, else as the environment does. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): void {
  spoken = new Words(languageOfArguments(args) ?? languageOfEnvironment(env));
}

export function words(): Words {
  return spoken;
}
