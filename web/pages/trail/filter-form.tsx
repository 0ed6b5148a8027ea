import type { VNode } from 'preact';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { en } from '../../words/en.js';
import type { TypedFilters } from './filters.js';

interface FilterFormProps {
  readonly id: string;
  readonly typed: TypedFilters;
}

/** Works without script; its address says what it shows. */
export function FilterForm({ id, typed }: FilterFormProps): VNode {
  const { base, moment } = useFrame();
  const words = useWords();
  const link = useLink();
  const page = professionalPath(id, '/trail');
  return (
    <form
      class="filters"
      method="get"
      action={`${base}${page}`}
      aria-label={words.say('trail.filter')}
    >
      {Object.entries(moment).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {words.say('trail.kind')}
        <select name="kind">
          <option value="">{words.say('trail.anyKind')}</option>
          {keysOf(en.kind).map((kind) => (
            <option key={kind} value={kind} selected={kind === typed.kind}>
              {words.say(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.say('trail.source')}
        <select name="source">
          <option value="">{words.say('trail.anySource')}</option>
          {keysOf(en.source).map((source) => (
            <option key={source} value={source} selected={source === typed.source}>
              {words.say(`source.${source}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.say('trail.partner')}
        <input
          id="partner"
          name="partner"
          value={typed.partner}
          placeholder={words.say('trail.partnerHint')}
          maxlength={160}
          data-search={`${base}/v1/professionals`}
        />
      </label>
      <label>
        {words.say('trail.from')}
        <input type="date" name="from" value={typed.from} />
      </label>
      <label>
        {words.say('trail.to')}
        <input type="date" name="to" value={typed.to} />
      </label>
      <button type="submit">{words.say('trail.show')}</button>
      {Object.keys(typed).length > 0 && <a href={link(page)}>{words.say('trail.all')}</a>}
    </form>
  );
}

function keysOf<Key extends string>(room: Readonly<Record<Key, string>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in room) keys.push(key);
  return keys;
}
