/** The skills of a professional, what bears each out, and the form to claim one. */
import type { ComponentChildren, VNode } from 'preact';
import { claimableSkills } from '../../../src/query/skills/claimable.js';
import type { ShownSkill, SkillsAnswer } from '../../../src/query/skills/skills.js';
import { professionalPath, useFrame, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { Field } from '../../parts/forms/fields.js';
import { nameIn } from '../../parts/told/names.js';
import type { Words } from '../../words/words.js';

/** As long as a text of the ledger may be. */
const LONGEST = 4000;

interface SkillsPartProps {
  readonly skills: SkillsAnswer;
  readonly id: string;
  /** Whether the viewer claims and drops them. */
  readonly isOwn: boolean;
  readonly formId: string;
}

export function SkillsPart(props: SkillsPartProps): VNode {
  const { skills, isOwn } = props;
  const words = useWords();
  return (
    <div class="part" id="skills">
      <h2>{words.say('skills.heading')}</h2>
      <p>{words.say('skills.lede', { name: nameIn(words, skills.professional) })}</p>
      {skills.items.length === 0 ? (
        <p>{words.say('skills.none')}</p>
      ) : (
        <ul class="ruled">
          {skills.items.map((skill) => (
            <li key={skill.entry}>
              <SkillLine {...props} skill={skill} />
            </li>
          ))}
        </ul>
      )}
      {isOwn && <ClaimForm {...props} />}
    </div>
  );
}

/** What a skill is called. */
export function skillName({ title, words: own, code }: ShownSkill, words: Words): string {
  if (title !== null) return words.told.of(title);
  return own ?? `${words.say('skills.gone')} (${code})`;
}

function SkillLine({ skill, id, isOwn, formId }: SkillsPartProps & { skill: ShownSkill }): VNode {
  const words = useWords();
  const { code, claimedOn } = skill;
  const since = words.say('skills.since', { day: words.figures.day(claimedOn) });
  return (
    <>
      <p>
        <strong dir="auto">{skillName(skill, words)}</strong>{' '}
        <span class="small quiet">
          {code}, {since}
        </span>
      </p>
      <p>{borneOutText(skill, words)}</p>
      {isOwn && (
        <SkillForm act="drop" id={id} mark={`${formId} drop ${code}`}>
          <input type="hidden" name="skill" value={code} />
          <button class="plain" type="submit">
            {words.say('skills.drop')}
          </button>
        </SkillForm>
      )}
    </>
  );
}

function borneOutText({ borneOutBy }: ShownSkill, words: Words): string {
  if ('status' in borneOutBy) return words.told.of(borneOutBy.reason);
  const { kept, counterparties, recommendations } = borneOutBy;
  if (kept.promises === 0 && recommendations === 0) return words.say('skills.nothing');
  return words.say('skills.borneOut', {
    ...{ kept: kept.promises, onTime: kept.onTime, confirmed: kept.confirmed },
    ...{ partners: counterparties, recommendations },
  });
}

function ClaimForm({ id, formId, skills }: SkillsPartProps): VNode {
  const words = useWords();
  const claimed = new Set(skills.items.map(({ code }) => code));
  const listed = claimableSkills();
  const activities = [...new Set(listed.map(({ activity }) => activity))];
  return (
    <details>
      <summary>{words.say('skills.claim')}</summary>
      <p>{words.say('skills.claimLede')}</p>
      <SkillForm act="claim" id={id} mark={`${formId} claim`}>
        <input type="hidden" name="own" value={freeCode(claimed)} />
        <Field of="skill" label={words.say('skills.which')}>
          <select id="skill" name="skill">
            <option value="" />
            {activities.map((activity) => (
              <optgroup key={activity} label={words.told.of(activity)}>
                {listed
                  .filter((each) => each.activity === activity && !claimed.has(each.code))
                  .map(({ code, title }) => (
                    <option key={code} value={code}>
                      {words.told.of(title)} ({code})
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <Field
          of="own-words"
          label={words.say('skills.ownWords')}
          help={words.say('skills.ownHelp')}
        >
          <input
            {...{ id: 'own-words', name: 'words', type: 'text', maxLength: LONGEST }}
            autocomplete="off"
            aria-describedby="own-words-help"
          />
        </Field>
        <p class="acts">
          <button type="submit">{words.say('skills.claimIt')}</button>
        </p>
      </SkillForm>
    </details>
  );
}

/** The first code of an own skill that is not taken. */
function freeCode(claimed: ReadonlySet<string>): string {
  let number = 1;
  while (claimed.has(`own.${number}`)) number += 1;
  return `own.${number}`;
}

interface SkillFormProps {
  readonly act: 'claim' | 'drop';
  readonly id: string;
  readonly mark: string;
  readonly children: ComponentChildren;
}

function SkillForm({ act, id, mark, children }: SkillFormProps): VNode {
  const { base } = useFrame();
  return (
    <form
      class={act === 'claim' ? 'fields' : undefined}
      method="post"
      action={`${base}${professionalPath(id, '/recommendations')}`}
    >
      <FormToken />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="form" value={mark} />
      {children}
    </form>
  );
}
