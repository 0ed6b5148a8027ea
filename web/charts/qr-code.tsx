/** A text as a QR code, for whoever holds paper: dark on white, whatever the page's colours. */
import type { VNode } from 'preact';
import qrcode from 'qrcode-generator';

interface QrCodeProps {
  /** Of ASCII, as addresses are. */
  readonly text: string;
  /** What it leads to, for whoever does not see it. */
  readonly title: string;
}

/** Squares of white around it, by which readers find it. */
const QUIET = 4;

export function QrCode({ text, title }: QrCodeProps): VNode {
  // The smallest that holds the text, of which 15 % may be lost.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const whole = size + 2 * QUIET;
  return (
    <svg
      class="qr"
      role="img"
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path fill="#000" d={pathOf(size, (row, column) => code.isDark(row, column))} />
    </svg>
  );
}

/** Dark squares side by side in a row are one rectangle. */
function pathOf(size: number, isDark: (row: number, column: number) => boolean): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const begin = column;
      while (column < size && isDark(row, column)) column++;
      const width = column - begin;
      if (width > 0) path += `M${begin} ${row}h${width}v1h-${width}z`;
    }
  }
  return path;
}
