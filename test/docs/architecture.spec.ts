/** The files that the pictures of the architecture name are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/explanation/architecture.md'), 'utf8');

describe('the pictures of the architecture', () => {
  const pictures = picturesIn(PAGE);

  it('are of a write, a fold and a read', () => {
    expect([...pictures.keys()]).toEqual(['A write', 'A fold', 'A read']);
  });

  it.each([...pictures])(
    'of %s name a file for each step, and none that is not there',
    (_, picture) => {
      const steps = stepsIn(picture);
      expect(steps.length).toBeGreaterThan(5);
      expect(steps.filter((step) => filesIn(step).length === 0)).toEqual([]);
      expect(missingIn(picture)).toEqual([]);
    },
  );

  it('given a step whose file has gone, find it missing', () => {
    const picture = PAGE.replace('src/command/translate.ts', 'src/command/translation.ts');
    expect(missingIn(picture)).toEqual(['src/command/translation.ts']);
  });
});

/** Pictures by the heading above them. */
function picturesIn(page: string): ReadonlyMap<string, string> {
  const sections = page.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [, picture] = /```mermaid\n(.+?)```/s.exec(section) ?? [];
      return picture ? [[section.slice(0, section.indexOf('\n')), picture] as const] : [];
    }),
  );
}

function stepsIn(picture: string): readonly string[] {
  return [...picture.matchAll(/\w+\[\(?"(.+?)"\)?\]/g)].map(([, step = '']) => step);
}

function filesIn(text: string): readonly string[] {
  return text.match(/(?:src|projections)\/[\w./-]+\.ts/g) ?? [];
}

function missingIn(picture: string): readonly string[] {
  return filesIn(picture).filter((file) => !existsSync(join(ROOT, file)));
}
