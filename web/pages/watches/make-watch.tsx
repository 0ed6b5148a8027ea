/** The form that makes a watch; it needs no script. */
import type { VNode } from 'preact';
import { DIGESTS } from '../../../src/ledger/kinds/watch.js';
import { NOTICE_TITLES } from '../../../src/query/watches/said.js';
import { SHOWN_RULES, thresholdsOf } from '../../../src/query/watches/shown-rules.js';
import { useFrame, useWords } from '../../frame/frame.js';
import { Choice, Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';

interface MakeWatchProps {
  /** The identifier of whose it is to be. */
  readonly owner: string;
  /** What was typed before, where it was refused. */
  readonly typed: URLSearchParams;
  /** Whom it is to watch, where a link says so. */
  readonly whom: string | undefined;
}

export function MakeWatch({ owner, typed, whom = '' }: MakeWatchProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const digests = [
    ['', words.say('watches.noDigest')] as const,
    ...DIGESTS.map((each) => [each, words.say(`watches.${each}`)] as const),
  ];
  return (
    <div class="part" id="make">
      <h2>{words.say('watches.make')}</h2>
      <form class="make" method="post" action={`${base}/watches`}>
        <FormToken />
        <input type="hidden" name="for" value={owner} />
        <Field of="whom" label={words.say('watches.whom')} help={words.say('watches.whomHelp')}>
          <textarea id="whom" name="whom" rows={4} aria-describedby="whom-help" spellcheck={false}>
            {typed.get('whom') ?? whom}
          </textarea>
        </Field>
        <fieldset>
          <legend>{words.say('watches.rules')}</legend>
          {SHOWN_RULES.map((spec) => (
            <RuleChoice key={spec.rule} spec={spec} typed={typed} />
          ))}
        </fieldset>
        <Field of="digest" label={words.say('watches.sums')}>
          <Choice id="digest" options={digests} chosen={typed.get('digest') ?? ''} />
        </Field>
        <button type="submit" name="act" value="make">
          {words.say('watches.make')}
        </button>
      </form>
    </div>
  );
}

interface RuleChoiceProps extends Pick<MakeWatchProps, 'typed'> {
  readonly spec: (typeof SHOWN_RULES)[number];
}

function RuleChoice({ spec, typed }: RuleChoiceProps): VNode {
  const words = useWords();
  const { rule, side, thresholds } = spec;
  return (
    <p class="choice rule">
      <label>
        <input
          type="checkbox"
          name="rule"
          value={rule}
          checked={typed.has('rule') ? typed.getAll('rule').includes(rule) : rule === 'dispute'}
        />
        {words.told.say(NOTICE_TITLES[rule])}
      </label>{' '}
      {side && (
        <label>
          {words.say('watches.side')}{' '}
          <select name={`${rule}.side`}>
            {(['payment', 'deadline', 'relation'] as const).map((each) => (
              <option key={each} value={each} selected={typed.get(`${rule}.side`) === each}>
                {words.say(`watches.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {thresholdsOf(spec).map((name) => (
        <label key={name}>
          {' '}
          {words.say(`watches.${name}`)}{' '}
          <input
            type="number"
            name={`${rule}.${name}`}
            min={thresholds[name]?.from}
            max={thresholds[name]?.to}
            value={typed.get(`${rule}.${name}`) ?? String(thresholds[name]?.usual ?? '')}
          />
        </label>
      ))}
    </p>
  );
}
