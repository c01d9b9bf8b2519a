import { markup } from './markup.js';
import { renderPage } from './page.js';

/** A page that only says something: not found, not available. */
export function renderMessagePage(title: string, message: string): string {
  return renderPage(
    title,
    markup`<h1>${title}</h1>
<p>${message}</p>
<p><a href="/">To the first page</a></p>`,
  );
}
