/** What a chart's markup holds, read as XML by a parser that takes nothing but well-formed XML. */
import { render } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { SaxesParser } from 'saxes';

export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it, at any depth. */
  text: string;
}

/** Every element, in the order of the markup; throws where it is not well-formed. */
export function drawn(chart: VNode): readonly DrawnElement[] {
  return read(render(chart));
}

export function read(markup: string): readonly DrawnElement[] {
  const elements: DrawnElement[] = [];
  const open: DrawnElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.write(`<page>${markup}</page>`).close();
  return elements.slice(1);
}

/** Elements of a name; of a class too, where one is given. */
export function named(
  elements: readonly DrawnElement[],
  name: string,
  kind?: string,
): readonly DrawnElement[] {
  return elements.filter(
    (element) =>
      element.name === name &&
      (kind === undefined || (element.attributes.class ?? '').split(' ').includes(kind)),
  );
}

const LENGTHS = ['x', 'x1', 'x2', 'cx', 'y', 'y1', 'y2', 'cy', 'r', 'width', 'height'];
const SHAPES = ['d', 'points', 'viewBox'];

/** What is unsound in a drawing, a sentence each: coordinates that are none, or out of bounds. */
export function unsound(elements: readonly DrawnElement[]): readonly string[] {
  return elements.flatMap(({ name, attributes }) => {
    const wrong: string[] = [];
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'style') wrong.push(`${name} has a style`);
      if (SHAPES.includes(key) && /NaN|Infinity|undefined/.test(value)) {
        wrong.push(`${name} ${key} is ${value}`);
      }
      if (LENGTHS.includes(key)) wrong.push(...wrongLength(`${name} ${key}`, value));
    }
    const { x, width } = attributes;
    if (name === 'rect' && x?.endsWith('%') && width?.endsWith('%')) {
      const end = Number.parseFloat(x) + Number.parseFloat(width);
      if (end > 100.02) wrong.push(`rect ends at ${end} %`);
    }
    return wrong;
  });
}

function wrongLength(what: string, value: string): readonly string[] {
  const form = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(value);
  if (!form) return [`${what} is ${value}`];
  const number = Number(form[1]);
  if (form[2] === '%' && (number < 0 || number > 100)) return [`${what} is ${value}`];
  return Math.abs(number) > 20_000 ? [`${what} is ${value}`] : [];
}
