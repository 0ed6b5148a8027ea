/**
 * The proof that an entry stands in the log: as a file, and checked by the reader's own browser,
 * each step shown. Without script it says what is checked; the file is for checking elsewhere.
 */
import type { VNode } from 'preact';
import { entryPath, useFrame, useWords } from '../../frame/frame.js';

/** In the order in which they are checked. */
const STEPS = ['entry', 'leaf', 'way', 'root', 'signature', 'witnesses'] as const;

export function ProofPart({ entry }: { readonly entry: string }): VNode {
  const words = useWords();
  const { base } = useFrame();
  const proof = `${base}/v1${entryPath(entry)}/proof`;
  return (
    <div class="part">
      <h2>{words.say('proof.title')}</h2>
      <p class="quiet">{words.say('proof.lede')}</p>
      <p class="acts">
        <a href={proof} download="entry.tlog-proof">
          {words.say('proof.file')}
        </a>
      </p>
      <details
        class="proof"
        data-proof={proof}
        data-keys={`${base}/log/keys`}
        data-entry={entry}
        data-stands={words.say('proof.stands')}
        data-broken={words.say('proof.broken')}
        data-no-key={words.say('proof.noKey')}
        data-holds={words.say('proof.holds')}
        data-fails={words.say('proof.fails')}
        data-open={words.say('proof.open')}
        data-later={words.say('proof.later')}
        data-away={words.say('proof.away')}
        data-unable={words.say('proof.unable')}
        data-part={words.say('proof.partOnly')}
        data-left={words.say('proof.left')}
        data-right={words.say('proof.right')}
        data-place={words.say('proof.place', { index: '{index}', size: '{size}' })}
        data-signed={words.say('proof.signed', { name: '{name}' })}
        data-seen={words.say('proof.seen', { name: '{name}', time: '{time}' })}
        data-unknown={words.say('proof.unknown', { name: '{name}' })}
        data-nobody={words.say('proof.nobody')}
      >
        <summary>{words.say('proof.check')}</summary>
        <p class="small quiet">{words.say('proof.how')}</p>
        <p class="verdict" role="status" data-verdict />
        <ol class="ruled">
          {STEPS.map((step) => (
            <li key={step} data-step={step}>
              <p>
                <strong>{words.say(`proof.${step}`)}</strong> <span data-mark />
              </p>
              <p class="small quiet">{words.say(`proof.${step}How`)}</p>
              <div class="mono" data-shown />
            </li>
          ))}
        </ol>
        <label class="small" for="trusted">
          {words.say('proof.trusted')}
        </label>
        <textarea
          id="trusted"
          class="mono"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="trusted-help"
        />
        <p class="small quiet" id="trusted-help">
          {words.say('proof.trustedHelp')}
        </p>
      </details>
    </div>
  );
}
