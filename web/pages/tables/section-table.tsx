/** The tables of a statutory table: a section with its lines, ranges of days side by side. */
import type { VNode } from 'preact';
import type { ShownAged, ShownSection, ShownTableLine } from '../../../src/query/tables/tables.js';
import { TableLabels } from '../../../src/words/table-labels.js';
import { useWords } from '../../frame/frame.js';
import { PartyLink } from '../../parts/party-link.js';
import type { Words } from '../../words/words.js';

type Member = 'number' | 'amount' | 'percent' | 'percentOfNumber' | 'days';
const MEMBERS: readonly Member[] = ['number', 'amount', 'percent', 'percentOfNumber', 'days'];

interface SectionTableProps extends ShownSection {
  readonly currency: string;
}

/** As the law has it: ranges of days are columns; other figures are lines. */
export function SectionTable({ section, lines, currency }: SectionTableProps): VNode {
  const words = useWords();
  const labels = new TableLabels(words.told);
  const caption = words.say('tables.caption', { section: labels.section(section), currency });
  const members = MEMBERS.filter((member) => lines.some((line) => line[member] !== null));
  const isRanged = lines.some(({ field }) => /^\d+(-\d+|\+)$/.test(field));
  return (
    <Scroll caption={caption}>
      <table>
        <caption class="vh">{caption}</caption>
        {isRanged ? (
          <Ranged {...{ lines, members, labels }} />
        ) : (
          <Lines {...{ lines, members, labels }} />
        )}
      </table>
    </Scroll>
  );
}

interface LinesProps {
  readonly lines: readonly ShownTableLine[];
  /** Those that something is in. */
  readonly members: readonly Member[];
  readonly labels: TableLabels;
}

function Ranged({ lines, members, labels }: LinesProps): VNode {
  const words = useWords();
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.say('tables.figure')}</th>
          {lines.map(({ field }) => (
            <th key={field} scope="col" class="num">
              {labels.field(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member}>
            <th scope="row">{words.say(`tables.${member}`)}</th>
            {lines.map((line) => (
              <td key={line.field} class="num">
                {shown(line, member, words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Lines({ lines, members, labels }: LinesProps): VNode {
  const words = useWords();
  return (
    <>
      {members.length > 0 && (
        <thead>
          <tr>
            <th scope="col">{words.say('tables.figure')}</th>
            {members.map((member) => (
              <th key={member} scope="col" class="num">
                {words.say(`tables.${member}`)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {lines
          .filter(({ field }) => !SUMS.has(field))
          .map((line) => (
            <Line key={line.field} {...{ line, members, labels }} />
          ))}
      </tbody>
      <tfoot>
        {lines
          .filter(({ field }) => SUMS.has(field))
          .map((line) => (
            <Line key={line.field} {...{ line, members, labels }} />
          ))}
      </tfoot>
    </>
  );
}

/** What stands under a line, since it sums up what is above. */
const SUMS: ReadonlySet<string> = new Set(['total', 'invoices']);

interface LineProps extends Omit<LinesProps, 'lines'> {
  readonly line: ShownTableLine;
}

function Line({ line, members, labels }: LineProps): VNode {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{labels.field(line.field)}</th>
      {members.map((member) => (
        <td key={member} class="num">
          {shown(line, member, words)}
        </td>
      ))}
    </tr>
  );
}

function shown(line: ShownTableLine, member: Member, words: Words): string {
  const { figures } = words;
  if (member === 'amount') return line.amount === null ? '' : figures.money(line.amount);
  const value = line[member];
  if (value === null) return '';
  return member === 'number' ? figures.count(value) : figures.score(value);
}

interface PartnersTableProps {
  readonly items: readonly ShownAged[];
  readonly currency: string;
}

/** Who owes, or is owed, how much for how long: the largest first. */
export function PartnersTable({ items, currency }: PartnersTableProps): VNode | null {
  const words = useWords();
  const labels = new TableLabels(words.told);
  const [first] = items;
  if (!first) return null;
  const caption = words.say('tables.partners', { currency });
  return (
    <Scroll caption={caption}>
      <table>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('tables.partner')}</th>
            {first.lines.map(({ field }) => (
              <th key={field} scope="col" class="num">
                {labels.field(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ partner, lines }) => (
            <tr key={partner.id}>
              <th scope="row">
                <PartyLink party={partner} />
              </th>
              {lines.map((line) => (
                <td key={line.field} class="num">
                  {shown(line, 'amount', words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ScrollProps {
  readonly caption: string;
  readonly children: VNode;
}

function Scroll({ caption, children }: ScrollProps): VNode {
  return (
    <div class="gap whole">
      <h3>{caption}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div class="scroll" tabindex={0} role="group" aria-label={caption}>
        {children}
      </div>
    </div>
  );
}
