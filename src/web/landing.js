/* global document, fetch, performance, HTMLAnchorElement, HTMLButtonElement, HTMLSelectElement, HTMLTextAreaElement */
// The query form of the first page: fills in samples, sends the query, shows the answer.

const sample = document.querySelector('#sample');
const query = document.querySelector('#query');
const run = document.querySelector('#run');
const status = document.querySelector('#status');
const answer = document.querySelector('#answer');
if (
  !(sample instanceof HTMLSelectElement) ||
  !(query instanceof HTMLTextAreaElement) ||
  !(run instanceof HTMLButtonElement) ||
  status === null ||
  answer === null
) {
  throw new Error('The page lacks a part of its form.');
}

const ADDRESS = /(https?:\/\/[^\s"\\]+?\/(?:assertion|report)\/[^\s"\\]+)/;

// The text with its addresses of assertions and reports as links: every other piece is one.
const linkAddresses = (text = '') =>
  text.split(ADDRESS).map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const link = document.createElement('a');
    link.href = piece;
    link.textContent = piece;
    return link;
  });

const send = async () => {
  run.disabled = true;
  status.textContent = 'asking …';
  const started = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: query.value }),
    });
    const text = await response.text();
    answer.replaceChildren(...linkAddresses(JSON.stringify(JSON.parse(text), null, 2)));
    const milliseconds = Math.round(performance.now() - started);
    status.textContent = response.ok
      ? `${String(milliseconds)} ms`
      : `status ${String(response.status)}`;
  } catch (error) {
    answer.textContent = '';
    status.textContent = `No answer: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    run.disabled = false;
  }
};

const fillIn = () => {
  query.value = sample.selectedOptions[0]?.dataset['query'] ?? '';
};

sample.addEventListener('change', fillIn);

for (const link of document.querySelectorAll('a[data-sample]')) {
  link.addEventListener('click', () => {
    if (!(link instanceof HTMLAnchorElement)) return;
    sample.selectedIndex = Number(link.dataset['sample']);
    fillIn();
    query.focus();
  });
}

query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
});

run.addEventListener('click', () => void send());
