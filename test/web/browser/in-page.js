// What is looked at inside of a page. It is plain JavaScript: it runs in the browser, which the
// compiler of the tests knows nothing of.

const named = (element) => {
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
  return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`;
};

const scrollsItself = (element) => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
};

/** What sticks out to the side; empty where the page does not scroll sideways. */
const sideways = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    return element.getBoundingClientRect().right > clientWidth + 0.5 && !scrollsItself(element);
  });
  return [`${scrollWidth} px in ${clientWidth}`, ...wide.slice(0, 5).map(named)];
};

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What a keyboard can come to. */
const reachable = () =>
  [...document.querySelectorAll(FOCUSABLE)].filter((element) => {
    const { disabled, type, tabIndex } = element;
    return !disabled && type !== 'hidden' && tabIndex >= 0 && element.checkVisibility();
  });

const drawnAround = (element) => {
  const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
  const outline = outlineStyle === 'none' ? '' : outlineWidth;
  return [outline, boxShadow, borderColor].join(' ');
};

/** What shows nothing when the keyboard comes to it. */
const unseenFocus = () =>
  reachable()
    .filter((element) => {
      element.blur();
      const before = drawnAround(element);
      element.focus({ focusVisible: true });
      return drawnAround(element) === before;
    })
    .map(named);

const visited = new Set();

/** Where Tab stops in a field of a day: at day, month and year, and where one is chosen. */
const STOPS_OF_DAY = 4;

/** Remembers what Tab comes to from now on; gives how often it must be pressed to come round. */
const watchFocus = () => {
  document.activeElement?.blur();
  visited.clear();
  document.addEventListener('focusin', ({ target }) => visited.add(target), true);
  const days = document.querySelectorAll('input[type="date"]').length;
  return reachable().length + days * STOPS_OF_DAY + 2;
};

/** What the keyboard did not come to, of a group of choices one stands for all. */
const unvisited = () =>
  reachable()
    .filter((element) => !visited.has(element) && element.type !== 'radio')
    .map(named);

/** Addresses of this site that lie outside of the path under which it is reached. */
const outside = (base) =>
  [...document.querySelectorAll('[href], [src], [action], [formaction], [poster]')]
    .flatMap((element) => {
      return ['href', 'src', 'action', 'formaction', 'poster'].map((name) =>
        element.getAttribute(name),
      );
    })
    .filter((address) => address !== null && !/^(#|data:|mailto:)/.test(address))
    .filter((address) => address !== base && !address.startsWith(`${base}/`));

/** Where links lead on this site, each once, without a place on the page. */
const linked = () => {
  const links = [...document.links].map(({ href }) => new URL(href));
  const own = links.filter(({ origin }) => origin === location.origin);
  return [...new Set(own.map(({ origin, pathname, search }) => `${origin}${pathname}${search}`))];
};

globalThis.look = { sideways, unseenFocus, watchFocus, unvisited, outside, linked };
