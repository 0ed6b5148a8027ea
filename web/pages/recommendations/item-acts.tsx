/** What the two of a recommendation may do with it. */
import type { ComponentChildren, VNode } from 'preact';
import type { ShownRecommendation } from '../../../src/query/recommendations/recommendations.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { Field } from '../../parts/forms/fields.js';
import { nameIn } from '../../parts/told/names.js';

export interface ItemActsProps {
  readonly item: ShownRecommendation;
  /** Whose page it is on. */
  readonly id: string;
  /** What the viewer may do: as the one recommended, as the one who gave it, or nothing. */
  readonly as: 'receiver' | 'giver' | null;
  /** Makes a form that is sent twice one message. */
  readonly mark: string;
}

/** As long as a text of the ledger may be. */
const LONGEST = 4000;

export function ItemActs(props: ItemActsProps): VNode | null {
  switch (props.as) {
    case 'receiver':
      return <ReceiverActs {...props} />;
    case 'giver':
      return <GiverActs {...props} />;
    case null:
      return null;
    default:
      return props.as satisfies never;
  }
}

function ReceiverActs({ item, id, mark }: ItemActsProps): VNode {
  const words = useWords();
  const field = `answer-${mark.replace(' ', '-')}`;
  return (
    <>
      {item.mayBePublic ? (
        <ActForm act="show" id={id} entry={item.says} mark={mark}>
          <button class="plain" type="submit" name="shown" value={item.isPublic ? 'no' : 'yes'}>
            {words.say(item.isPublic ? 'recommendations.hide' : 'recommendations.show')}
          </button>
        </ActForm>
      ) : (
        <p class="small quiet">
          {words.say('recommendations.notAllowed', { who: nameIn(words, item.giver) })}
        </p>
      )}
      {!item.answer && (
        <details>
          <summary>{words.say('recommendations.answer')}</summary>
          <ActForm act="answer" id={id} entry={item.entry} mark={mark}>
            <Field
              of={field}
              label={words.say('recommendations.words')}
              help={words.say('recommendations.answerHelp')}
            >
              <textarea
                {...{ id: field, name: 'words', rows: 3, maxLength: LONGEST }}
                required
                aria-describedby={`${field}-help`}
              />
            </Field>
            <p class="acts">
              <button type="submit">{words.say('recommendations.answerIt')}</button>
            </p>
          </ActForm>
        </details>
      )}
    </>
  );
}

function GiverActs({ item, id, mark }: ItemActsProps): VNode {
  const words = useWords();
  const link = useLink();
  const { today } = useFrame();
  const { receiver, changeableUntil } = item;
  const day = words.figures.day(changeableUntil);
  return (
    <ActForm act="withdraw" id={id} entry={item.entry} mark={mark}>
      <p class="acts">
        {today <= changeableUntil && !receiver.erased && (
          <a href={link(professionalPath(receiver.id, '/recommendations/give'), { from: id })}>
            {words.say('recommendations.change', { day })}
          </a>
        )}
        <button class="plain" type="submit">
          {words.say('recommendations.withdraw')}
        </button>
      </p>
    </ActForm>
  );
}

interface ActFormProps {
  readonly act: string;
  /** Whose page it is on, and who says it. */
  readonly id: string;
  readonly entry: string;
  readonly mark: string;
  readonly children: ComponentChildren;
}

/** A form that says something of an entry. */
export function ActForm({ act, id, entry, mark, children }: ActFormProps): VNode {
  const { base } = useFrame();
  return (
    <form
      class="fields"
      method="post"
      action={`${base}${professionalPath(id, '/recommendations')}`}
    >
      <FormToken />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="entry" value={entry} />
      <input type="hidden" name="form" value={mark} />
      {children}
    </form>
  );
}
