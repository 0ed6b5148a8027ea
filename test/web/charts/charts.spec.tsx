import { render } from 'preact-render-to-string';
import { drawn, named, read, unsound } from './drawn.js';
import { SAMPLES } from './samples.js';

describe.each(Object.entries(SAMPLES))('%s', (_, sample) => {
  it('is well-formed, and every length is a number within the picture', () => {
    expect(unsound(drawn(sample()))).toEqual([]);
  });

  it('says neither NaN nor undefined to whoever reads it', () => {
    expect(render(sample())).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

describe('all charts on one page', () => {
  const markup = Object.values(SAMPLES)
    .map((sample) => render(sample()))
    .join('');
  const elements = read(markup);

  it('have ids that differ, and every name and description leads to one', () => {
    const ids = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) => [
      ...(attributes['aria-labelledby'] ? [attributes['aria-labelledby']] : []),
      ...(attributes['aria-describedby'] ? [attributes['aria-describedby']] : []),
    ]);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('are images where nothing in them leads anywhere, else groups that a reader enters', () => {
    const inImage = /<svg[^>]* role="img"[^>]*>((?!<\/svg>).)*<a /s;
    expect(markup).not.toMatch(inImage);
  });

  it('hide from readers and the keyboard alike what is for pointers', () => {
    const hidden = [...markup.matchAll(/<g aria-hidden="true">(.*?)<\/g>/gs)];
    expect(hidden.length).toBeGreaterThan(0);
    const links = named(elements, 'a').filter(({ attributes }) => attributes.class === 'bare');
    expect(links.length).toBeGreaterThan(0);
  });

  it('bring their figures as a table with a caption where they stand in a figure', () => {
    const figures = markup.split('<figure>').slice(1);
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      expect(figure).toMatch(/<details><summary>[^<]+<\/summary>.*<table><caption>[^<]+/s);
    }
  });

  it('need no style, no script and nothing from elsewhere', () => {
    expect(markup).not.toMatch(/style=|<script|url\(|@import|href="https?:/);
  });
});
