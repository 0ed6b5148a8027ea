/**
 * A backtest as one HTML file: with its pictures and its sheet in it, without script, so that it
 * can be read anywhere, sent on, printed and kept.
 */
import { render } from 'preact-render-to-string';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import type { Language } from '../../../src/words/language.js';
import { type Frame, FrameProvider } from '../../frame/frame.js';
import { BacktestHead, BacktestParts } from '../../parts/backtest/report.js';
import { Assets } from '../../server/assets.js';
import { WORDS } from '../../words/words.js';

/** The whole file. */
export function backtestFile(report: BacktestAnswer, language: Language): string {
  const words = WORDS[language];
  const frame: Frame = {
    ...{ words, base: '', address: '', visitor: null, demoRoles: [], formToken: '' },
    ...{ moment: {}, today: report.data.test.to, asset: (name) => name },
  };
  const title = words.say('backtest.of', { model: report.asked.main });
  const made = {
    ...{ position: words.figures.count(report.knownAt), model: report.model },
    hash: report.modelHash.slice(0, 12),
  };
  const body = render(
    <FrameProvider value={frame}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <BacktestHead report={report} />
        </div>
      </header>
      <main>
        <BacktestParts report={report} />
      </main>
      <footer>
        <div class="wrap">
          <span>{words.say('backtest.madeBy', made)}</span>
        </div>
      </footer>
    </FrameProvider>,
  );
  const head = render(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
    </>,
  );
  const whole = `<head>${head}<style>${sheet()}</style></head><body>${body}</body>`;
  return `<!doctype html><html lang="${language}">${whole}</html>\n`;
}

function sheet(): string {
  const assets = new Assets();
  const found = assets.find(assets.named('kept.css'), '');
  return found?.contents.toString('utf8') ?? '';
}
