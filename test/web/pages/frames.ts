/** A page as a visitor gets it, without a server. */
import type { VNode } from 'preact';
import type { Frame } from '../../../web/frame/frame.js';
import { renderPage } from '../../../web/frame/render.js';
import { WORDS } from '../../../web/words/words.js';

export function frameIn(language: 'en' | 'fr', more: Partial<Frame> = {}): Frame {
  return {
    words: WORDS[language],
    base: '/kept',
    address: '/',
    visitor: { role: 'partner', name: 'page', parties: [] },
    demoRoles: [],
    formToken: 'the-token',
    moment: {},
    today: '2026-11-23',
    asset: (name) => `/kept/assets/${name}`,
    ...more,
  };
}

export function pageIn(language: 'en' | 'fr', page: VNode, more: Partial<Frame> = {}): string {
  return renderPage(frameIn(language, more), page);
}

/** What is read on a page, its tags taken away. */
export function readOn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}
