/** What became of one document, line by line. */
import type { VNode } from 'preact';
import type { Finding } from '../../../src/documents/finding.js';
import type { DocumentAnswer } from '../../../src/http/documents/document-answers.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import type { DocumentLine } from './reports.js';

type Status = Finding['status'];

/** What asks for somebody's eye stands first. */
const ORDER: readonly Status[] = [
  ...(['rejected', 'anomaly', 'unmapped', 'accepted'] as const),
  ...(['duplicate', 'ignored', 'figure'] as const),
];

/** Lines of a document that are open to the eye without a click. */
const SHOWN_AT_ONCE = 30;

interface DocumentPartProps {
  readonly document: DocumentLine;
  readonly isPreview: boolean;
  /** Whether the report is of this document alone. */
  readonly isOnly: boolean;
}

export function DocumentPart({ document, isPreview, isOnly }: DocumentPartProps): VNode {
  const words = useWords();
  const { file, refused } = document;
  return (
    <section>
      <div class="wrap">
        <div class="part">
          <h2>{file === '' ? words.say('bringIn.withoutName') : file}</h2>
          {'counts' in document && <Sums document={document} isPreview={isPreview} />}
          {refused && (
            <p class="note">
              <b>{words.say('bringIn.refusedWhole')}</b> {words.told.of(refused.detail)}
            </p>
          )}
          {'counts' in document && !document.finished && (
            <p class="note">{words.say('bringIn.notFinished')}</p>
          )}
          {'findings' in document && (
            <Findings document={document} isPreview={isPreview} isOnly={isOnly} />
          )}
        </div>
      </div>
    </section>
  );
}

interface OfAnswer {
  readonly document: DocumentAnswer;
  readonly isPreview: boolean;
}

function Sums({ document, isPreview }: OfAnswer): VNode {
  const words = useWords();
  const { format, bytes, parts, counts } = document;
  const statuses = ORDER.filter((status) => counts[status] > 0);
  return (
    <ul class="ids">
      <li>{format ?? words.say('bringIn.unknownFormat')}</li>
      <li>
        {words.say('bringIn.parts')} {words.figures.count(parts)}
      </li>
      <li>
        {words.say('bringIn.size')} {words.figures.count(bytes)}
      </li>
      {statuses.map((status) => (
        <li key={status}>
          {statusIn(status, isPreview, words)} <b>{words.figures.count(counts[status])}</b>
        </li>
      ))}
    </ul>
  );
}

function Findings({ document, isPreview, isOnly }: OfAnswer & { readonly isOnly: boolean }): VNode {
  const words = useWords();
  const { findings: all, more, refused } = document;
  // Why it was refused whole stands above already.
  const findings = all.filter((each) => !refused || !isTheSame(each, refused));
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  if (sorted.length === 0) {
    return <>{!refused && <p class="lede">{words.say('bringIn.nothingFound')}</p>}</>;
  }
  const table = <FindingTable findings={sorted} isPreview={isPreview} />;
  return (
    <>
      {isOnly || sorted.length <= SHOWN_AT_ONCE ? (
        <div class="gap">{table}</div>
      ) : (
        <details>
          <summary>{words.say('bringIn.became')}</summary>
          {table}
        </details>
      )}
      {more > 0 && <p class="small quiet">{words.say('bringIn.moreFindings', { n: more })}</p>}
    </>
  );
}

function isTheSame(finding: Finding, { detail }: { readonly detail: string }): boolean {
  return finding.status === 'rejected' && finding.at === '' && finding.detail === detail;
}

interface FindingTableProps {
  readonly findings: readonly Finding[];
  readonly isPreview: boolean;
}

function FindingTable({ findings, isPreview }: FindingTableProps): VNode {
  const words = useWords();
  return (
    <div class="scroll">
      <table class="found">
        <thead>
          <tr>
            <th scope="col">{words.say('bringIn.where')}</th>
            <th scope="col">{words.say('bringIn.became')}</th>
            <th scope="col">{words.say('bringIn.what')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, i) => (
            <tr key={`${i} ${finding.at}`}>
              <td class="mono">{finding.at}</td>
              <td>
                {finding.status === 'rejected' ? (
                  <b>{statusIn(finding.status, isPreview, words)}</b>
                ) : (
                  statusIn(finding.status, isPreview, words)
                )}
              </td>
              <td>
                <What finding={finding} isPreview={isPreview} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function statusIn(status: Status, isPreview: boolean, words: Words): string {
  return words.say(isPreview && status === 'accepted' ? 'bringIn.wouldBe' : `bringIn.${status}`);
}

function What({ finding, isPreview }: { readonly finding: Finding; readonly isPreview: boolean }) {
  const words = useWords();
  const link = useLink();
  switch (finding.status) {
    case 'accepted':
    case 'duplicate': {
      const { type, entry, notice } = finding;
      const name = words.say(`event.${type}`);
      const why = notice && words.told.of(notice.detail);
      return (
        <>
          {isPreview ? name : <a href={link(entryPath(entry))}>{name}</a>}
          {why !== undefined && <>; {words.say('bringIn.notCounted', { why })}</>}
        </>
      );
    }
    case 'rejected':
      return (
        <>
          {finding.type && <>{words.say(`event.${finding.type}`)}: </>}
          {words.told.of(finding.detail)}
        </>
      );
    case 'ignored':
      return <>{words.told.of(finding.why)}</>;
    case 'anomaly':
      return <>{words.told.of(finding.what)}</>;
    case 'unmapped':
      return (
        <>
          {finding.code} ({words.told.of(finding.name)})
        </>
      );
    case 'figure':
      return (
        <>
          {words.told.of(finding.name)} {finding.value}
        </>
      );
    default:
      return finding satisfies never;
  }
}
