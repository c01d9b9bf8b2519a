/* global document, fetch, performance, HTMLButtonElement, HTMLSelectElement, HTMLTextAreaElement */
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
    answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
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

sample.addEventListener('change', () => {
  query.value = sample.selectedOptions[0]?.dataset['query'] ?? '';
});

query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
});

run.addEventListener('click', () => void send());
