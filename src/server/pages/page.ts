import { type Markup, markup } from './markup.js';

const NAME = 'Parley';

/** A whole page: head, a link to the first page, the content. No script unless named. */
export function renderPage(title: string, content: Markup, script: string | null = null): string {
  const scriptTag =
    script === null ? null : markup`<script type="module" src="/assets/${script}"></script>`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === NAME ? NAME : `${title} · ${NAME}`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${scriptTag}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a href="/">Parley</a> <span>who says so, in which words, and who contradicts it</span></header>
<main id="content">
${content}
</main>
</body>
</html>
`.text;
}
