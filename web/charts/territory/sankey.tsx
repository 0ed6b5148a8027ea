/** Who pays whom, as bands between two columns: as high as the sum that flows. */
import type { VNode } from 'preact';
import { across, ChartName, type ChartText, Picture, pixels, Stretched } from '../picture.js';

export interface Band {
  readonly from: string;
  readonly to: string;
  /** In the unit of the currency; for the height only. */
  readonly amount: number;
  /** Whether it stays inside the territory. */
  readonly isInside: boolean;
}

export interface SankeyProps extends ChartText {
  /** The largest first. */
  readonly bands: readonly Band[];
  /** Above the columns: who pays, who is paid. */
  readonly heads: readonly [string, string];
}

const TOP = 18;
/** Pixels of all bands together, and of one name. */
const ALL = 240;
const NAME = 17;
const GAP = 5;
/** Per cent of the width where the columns stand. */
const LEFT = 36;
const RIGHT = 64;

interface Node {
  readonly name: string;
  readonly amount: number;
  readonly y: number;
  readonly height: number;
}

export function Sankey({ bands, heads, ...text }: SankeyProps): VNode {
  const all = Math.max(
    1e-9,
    bands.reduce((sum, { amount }) => sum + amount, 0),
  );
  const payers = columnOf(bands, 'from', all);
  const paid = columnOf(bands, 'to', all);
  const height = Math.max(bottomOf(payers), bottomOf(paid), TOP + NAME) + 4;
  const [left, right] = [new Shares(payers, all), new Shares(paid, all)];
  // Bands leave a node in the order in which the other column has its nodes, so that few cross.
  const inOrder = bands.toSorted(
    (a, b) =>
      placeOf(payers, a.from) - placeOf(payers, b.from) ||
      placeOf(paid, a.to) - placeOf(paid, b.to),
  );
  return (
    <Picture text={text} height={height}>
      <text x={across(LEFT)} y="10" class="end q">
        {heads[0]}
      </text>
      <text x={across(RIGHT)} y="10" class="q">
        {heads[1]}
      </text>
      <Stretched height={height}>
        {inOrder.map((band) => (
          <path
            key={`${band.from} ${band.to}`}
            d={pathOf(left.take(band.from, band.amount), right.take(band.to, band.amount))}
            class={band.isInside ? 'ribbon' : 'ribbon away'}
          />
        ))}
      </Stretched>
      {payers.map((node) => (
        <NodeMark key={node.name} node={node} x={LEFT} way="end" />
      ))}
      {paid.map((node) => (
        <NodeMark key={node.name} node={node} x={RIGHT} way="start" />
      ))}
    </Picture>
  );
}

function columnOf(bands: readonly Band[], end: 'from' | 'to', all: number): readonly Node[] {
  const sums = new Map<string, number>();
  for (const band of bands) sums.set(band[end], (sums.get(band[end]) ?? 0) + band.amount);
  let y = TOP;
  return [...sums]
    .sort(([a, x], [b, other]) => other - x || (a < b ? -1 : 1))
    .map(([name, amount]) => {
      const height = Math.max(1.5, (ALL * amount) / all);
      const node = { name, amount, y, height };
      y += Math.max(height, NAME) + GAP;
      return node;
    });
}

function bottomOf(nodes: readonly Node[]): number {
  const last = nodes.at(-1);
  return last ? last.y + Math.max(last.height, NAME) : TOP;
}

function placeOf(nodes: readonly Node[], name: string): number {
  return nodes.findIndex((node) => node.name === name);
}

type Stretch = readonly [from: number, to: number];

/** Takes the height of nodes piece by piece, from the top. */
class Shares {
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly nodes: readonly Node[],
    private readonly all: number,
  ) {}

  take(name: string, amount: number): Stretch {
    const y = this.nodes.find((node) => node.name === name)?.y ?? TOP;
    const from = this.taken.get(name) ?? 0;
    const to = from + (ALL * amount) / this.all;
    this.taken.set(name, to);
    return [y + from, y + Math.max(to, from + 0.7)];
  }
}

function pathOf([leftTop, leftEnd]: Stretch, [rightTop, rightEnd]: Stretch): string {
  const middle = (LEFT + RIGHT) / 2;
  const [a, b, c, d] = [leftTop, leftEnd, rightTop, rightEnd].map(pixels);
  return (
    `M${LEFT + 1} ${a}C${middle} ${a} ${middle} ${c} ${RIGHT - 1} ${c}` +
    `V${d}C${middle} ${d} ${middle} ${b} ${LEFT + 1} ${b}Z`
  );
}

interface NodeMarkProps {
  readonly node: Node;
  readonly x: number;
  readonly way: 'start' | 'end';
}

/** The letters of a name that have room beside a column at 320 pixels. */
const ROOM = 16;

function NodeMark({ node, x, way }: NodeMarkProps): VNode {
  const isLeft = way === 'end';
  return (
    <g>
      <rect
        x={across(isLeft ? x : x - 1)}
        y={pixels(node.y)}
        width="1%"
        height={pixels(node.height)}
        class="f0"
      />
      <text
        x={across(isLeft ? x - 1 : x + 1)}
        y={pixels(node.y + Math.max(node.height, NAME) / 2 + 4)}
        class={isLeft ? 'end' : undefined}
      >
        <ChartName text={node.name} most={ROOM} />
      </text>
    </g>
  );
}
