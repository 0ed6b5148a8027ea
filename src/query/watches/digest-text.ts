/** A digest as HTML for a mail: headings and lists alone, without style, picture or script. */
import type { Wording } from '../../words/wording.js';
import type { DigestAnswer } from './digest.js';
import { saidOf } from './said.js';

export function digestText(digest: DigestAnswer, words: Wording): string {
  const { from, to, notices, items } = digest;
  const title = words.say('From {from} to {to}: {count} {count|notice|notices}.', {
    ...{ from: words.figures.day(from), to: words.figures.day(to), count: notices },
  });
  const lines = items.map(
    (notice) =>
      `<li>${words.figures.day(notice.at.slice(0, 10))}: ${escaped(saidOf(notice, words))}</li>`,
  );
  const more = notices - items.length;
  if (more > 0) lines.push(`<li>${words.say('And {count} more.', { count: more })}</li>`);
  const body =
    lines.length > 0
      ? `<ul>\n${lines.join('\n')}\n</ul>`
      : `<p>${words.say('Nothing was told.')}</p>`;
  return (
    `<!doctype html>\n<html lang="${words.language}">\n<head><meta charset="utf-8">` +
    `<title>${escaped(title)}</title></head>\n` +
    `<body>\n<h1>${escaped(title)}</h1>\n${body}\n</body>\n</html>\n`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}
