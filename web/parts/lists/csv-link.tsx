import type { VNode } from 'preact';
import { type LinkValues, useLink, useWords } from '../../frame/frame.js';

/** The scores of all as the API writes them for a spreadsheet. */
export function CsvLink({ values }: { readonly values: LinkValues }): VNode {
  const link = useLink();
  return (
    <a href={link('/v1/scores', { ...values, format: 'csv' })} download="kept-scores.csv">
      {useWords().say('home.csv')}
    </a>
  );
}
