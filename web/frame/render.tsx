import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { type Frame, FrameProvider } from './frame.js';

/** A page as HTML. */
export function renderPage(frame: Frame, page: VNode): string {
  return `<!doctype html>${render(<FrameProvider value={frame}>{page}</FrameProvider>)}`;
}
