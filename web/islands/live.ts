/**
 * New entries of a trail appear on top as they are told. Each notice has the page asked again, so
 * that what appears is what the page shows: its words, its filters, its rules. Without it the page
 * shows what was told when it was opened.
 */

/** Notices that come this close together are answered by asking once, in ms. */
const TOGETHER_MS = 400;

/** After how long a line that was closed for good is tried again, in ms. */
const AGAIN_MS = 10_000;

for (const list of document.querySelectorAll<HTMLElement>('[data-live]')) follow(list);

function follow(list: HTMLElement): void {
  const feed = new EventSource(list.dataset.live ?? '');
  let waiting = 0;
  feed.addEventListener('entry', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void showNew(list), TOGETHER_MS);
  });
  feed.addEventListener('error', () => {
    // The browser comes back by itself where it can, and says where it was.
    if (feed.readyState !== EventSource.CLOSED) return;
    feed.close();
    window.setTimeout(() => follow(list), AGAIN_MS);
  });
}

/** Puts those entries of the page on top that are not there yet. */
async function showNew(list: HTMLElement): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const newest = Number(list.dataset.newest ?? 0);
  const fresh = [...page.querySelectorAll<HTMLElement>('[data-live] > li')].filter(
    (item) => Number(item.dataset.position) > newest,
  );
  if (fresh.length === 0) return;
  list.dataset.newest = fresh[0]?.dataset.position ?? String(newest);
  for (const item of fresh) item.classList.add('fresh');
  list.prepend(...fresh);
  const status = document.querySelector('[data-news]');
  const words = page.querySelector<HTMLElement>('[data-news]')?.dataset;
  if (!status || !words) return;
  const text = (fresh.length === 1 ? words.one : words.many) ?? '';
  status.textContent = text.replace('#', String(fresh.length));
}
