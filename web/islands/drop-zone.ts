/**
 * Files by dropping them, and how far it is: first what was sent, then what was read. Without it
 * the form does the same, and the browser waits.
 */

/** A line of the answer: bytes read, where the report is, or why there is none. */
interface Line {
  readonly read?: number;
  readonly to?: string;
  readonly failed?: string;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drop]')) {
  const files = form.querySelector<HTMLInputElement>('input[type="file"]');
  if (files) takeDrops(form, files);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, files);
  });
}

/** Anywhere on the page: whoever misses the place leaves it for nothing. */
function takeDrops(form: HTMLFormElement, files: HTMLInputElement): void {
  const mark = (isOver: boolean) => form.toggleAttribute('data-over', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) mark(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    if (!event.dataTransfer?.files.length) return;
    files.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

function send(form: HTMLFormElement, files: HTMLInputElement | null): void {
  const show = shownIn(form);
  const bytes = Number(form.dataset.bytes ?? sizeOf(files?.files));
  const request = new XMLHttpRequest();
  let seen = 0;
  let to = '';
  const hear = (): void => {
    const lines = request.responseText.slice(seen).split('\n');
    // The last may not be whole yet.
    for (const text of lines.slice(0, -1)) {
      seen += text.length + 1;
      const line: Line = JSON.parse(text);
      if (line.read !== undefined) show.part(form.dataset.reading ?? '', line.read / bytes);
      if (line.failed !== undefined) show.end(line.failed);
      to = line.to ?? to;
    }
  };
  const isHeard = (): boolean =>
    request.getResponseHeader('content-type')?.startsWith('application/x-ndjson') ?? false;
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'application/x-ndjson');
  request.upload.onprogress = ({ loaded, total }) => {
    show.part(form.dataset.sending ?? '', loaded / total);
  };
  request.upload.onload = () => show.part(form.dataset.reading ?? '', null);
  request.onprogress = () => {
    if (isHeard()) hear();
  };
  request.onerror = () => show.end(form.dataset.failed ?? '');
  request.onload = () => {
    if (isHeard()) hear();
    else show.end(whyIn(request.responseText) || (form.dataset.failed ?? ''));
    if (to !== '') location.assign(to);
  };
  request.send(files ? new FormData(form) : new URLSearchParams(fieldsOf(form)));
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

function sizeOf(files: FileList | null | undefined): number {
  return [...(files ?? [])].reduce((sum, { size }) => sum + size, 0) || 1;
}

/** What a page of a problem, or a form that was refused, says. */
function whyIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('[role="alert"], .verdict')?.textContent ?? '';
}

/** The bar below the form, and what stands beside it. */
function shownIn(form: HTMLFormElement) {
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  form.querySelector('.doing')?.remove();
  const doing = document.createElement('p');
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  doing.className = 'doing';
  doing.setAttribute('role', 'status');
  doing.append(words, bar);
  form.append(doing);
  return {
    /** `part` of 1; null where it is not known. */
    part(text: string, part: number | null): void {
      words.textContent = text;
      if (part === null) bar.removeAttribute('value');
      else bar.value = Math.min(1, part);
      bar.setAttribute('aria-label', text);
    },
    end(text: string): void {
      words.textContent = text;
      bar.remove();
      if (button) button.disabled = false;
    },
  };
}
