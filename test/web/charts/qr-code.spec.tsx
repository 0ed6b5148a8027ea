import { render } from 'preact-render-to-string';
import { QrCode } from '../../../web/charts/qr-code.js';

const ADDRESS = 'https://kept.example/v1/professionals/0002:552100554/receipt?asOf=2026-06-30';

/** The squares of a code, `#` for dark, by the rectangles of its path. */
function squaresOf(svg: string): readonly string[] {
  const size = Number(/viewBox="-4 -4 (\d+) /.exec(svg)?.[1]) - 8;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width));
  }
  return rows.map((row) => row.join(''));
}

describe('a QR code', () => {
  it('has the marks in three corners by which readers find it, and a title', () => {
    const svg = render(<QrCode text={ADDRESS} title="Where <it> is" />);
    const rows = squaresOf(svg);
    expect(svg).toContain('<title>Where &lt;it> is</title>');
    expect((rows.length - 17) % 4).toBe(0);
    const corner = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(corner);
    expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(corner);
    expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(corner);
    expect(rows.slice(-7).map((row) => row.slice(-7))).not.toEqual(corner);
  });

  it('says another thing of another text, and the same of the same', () => {
    const [one, same, other] = [ADDRESS, ADDRESS, `${ADDRESS}&knownAt=7`].map((text) =>
      squaresOf(render(<QrCode text={text} title="" />)),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});
