/**
 * Search as you type: names that fit stand below the field, to choose from. Without it the form
 * leads to the same list.
 */

/** Names offered at once. */
const OFFERED = 12;

/** How long nothing must be typed before it is asked, in ms. */
const QUIET_MS = 120;

interface Found {
  readonly id: string;
  readonly name?: string | null;
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-search]')) {
  offer(field, field.dataset.search ?? '');
}

/** `address`: where professionals are searched for. */
function offer(field: HTMLInputElement, address: string): void {
  const list = document.createElement('datalist');
  list.id = `${field.id}-offers`;
  field.after(list);
  field.setAttribute('list', list.id);
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => ask(field, list, address), QUIET_MS);
  });
}

async function ask(field: HTMLInputElement, list: HTMLElement, address: string): Promise<void> {
  const wanted = field.value.trim();
  if (wanted.length < 2) return;
  const query = new URLSearchParams({ search: wanted, limit: String(OFFERED) });
  const answer = await fetch(`${address}?${query}`).catch(() => null);
  if (!answer?.ok || field.value.trim() !== wanted) return;
  const { items }: { items: readonly Found[] } = await answer.json();
  list.replaceChildren(
    ...items.map(({ id, name }) => {
      const option = document.createElement('option');
      option.value = name ?? id;
      if (name) option.label = id;
      return option;
    }),
  );
}
