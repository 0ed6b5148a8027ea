/** Every page that is looked at in a browser: to look at another, add its line. */

export interface ListedPage {
  readonly name: string;
  /** In the demo, as its operator. */
  readonly path: string;
  /** What it answers; 200 unless said. */
  readonly status?: number;
  /** How many sheets of A4 it prints on, at most; looked at where it is said. */
  readonly sheets?: number;
}

export const PAGES: readonly ListedPage[] = [
  { name: 'home', path: '/', sheets: 1 },
  { name: 'sign-in', path: '/sign-in', sheets: 1 },
];
