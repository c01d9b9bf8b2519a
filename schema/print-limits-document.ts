import { type Bomb, BOMBS } from '../bench/bombs.js';
import { QUERY_LIMITS } from '../src/errors/query-limits.js';

/** Longest text of an operation that the document shows. */
const SHOWN = 110;

/** docs/LIMITS.md. */
export function printLimitsDocument(): string {
  const limits = Object.entries(QUERY_LIMITS).map(
    ([name, { default: usual, greatest, meaning, cure }]) =>
      `| \`${name}\` | ${print(usual)} | ${print(greatest)} | ${meaning} | ${cure} |`,
  );
  const bombs = BOMBS.map(
    (bomb) =>
      `| ${bomb.name} | ${bomb.what} | \`${shorten(bomb)}\` | ${bomb.stoppedBy === 'validation' ? 'GraphQL’s rules' : `\`${bomb.stoppedBy}\``} |`,
  );
  return [
    INTRODUCTION,
    '| limit | default | greatest | what is counted | what to do about it |',
    '|---|---:|---:|---|---|',
    ...limits,
    '',
    EXPLANATION,
    '| bomb | what it is | how it begins | stopped by |',
    '|---|---|---|---|',
    ...bombs,
    '',
  ].join('\n');
}

const print = (value: number): string => value.toLocaleString('en-GB');

function shorten({ query }: Bomb): string {
  const text = query.replaceAll('|', '\\|');
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)} …`;
}

const INTRODUCTION = `# Limits

A query language lets a short question cost much: a few hundred letters can ask for millions of rows, or make a database
plan for minutes. Parley knows what an operation costs before it begins, and refuses with \`QUERY_TOO_COMPLEX\` what goes
beyond a limit: the error says which limit (\`extensions.limit\`), how much was asked for (\`amount\`) and allowed
(\`maximum\`), which field asks for most of it (\`path\`, and \`share\` where many fields add up), and what to do about it (\`hint\`). A page, list or text that is too large is
\`ARGUMENT_INVALID\`, with the same details. Nothing has been read then. This page is generated from
\`src/errors/query-limits.ts\` and \`bench/bombs.ts\`.

\`PARLEY_LIMITS=rows=100000,depth=6\` changes limits, up to the greatest value of each.
`;

const EXPLANATION = `## In which order

1. The body: \`PARLEY_BODY_LIMIT_BYTES\`.
2. The text, while it is parsed (\`tokens\`) and before GraphQL validates it (up to \`introspectionValues\` above): validation
   itself compares fields pair by pair and walks by recursion. At most five mistakes are told.
3. The variables, before they are coerced.
4. The selection, with fragments expanded and \`@skip\` and \`@include\` applied (\`fields\`, \`rootFields\`), then the plan
   (\`depth\`, \`subqueries\`, conditions).
5. The cost, with the values of this request: \`rows\` multiplies the page sizes on the way to each field, \`values\`
   multiplies them with the fields that are asked of each row. A page counts as no more than twice the longest list of its
   kind in the graph: where nobody took part in more than three events, \`participatedIn(first: 500)\` counts as six. A list
   without \`first\`, such as the quotes of an assertion, counts as twice the longest one. So a deep question about few passes,
   and a flat one that asks for everything does not.

The longest lists are read in the background: soon after the start, then whenever the graph has changed by a tenth, which is
looked for once a minute; until then what they may have grown to is what the factor of two is for. Page sizes alone count, and
ten for a list without \`first\`, before they are known, for relations of which the graph had none, and under \`asOf\`.

What was accepted is bounded in time: \`PARLEY_QUERY_TIMEOUT_MS\` ends a statement on Neo4j, \`PARLEY_REQUEST_TIMEOUT_MS\` the
request, and a client that goes away ends both.

## Bombs

Each is refused before a statement is made, whatever is known of the graph; those that \`rows\` or \`values\` stop pass where
the graph is known to be so small that they are none. A test runs them all; \`npm run bench:limits\` measures how long it takes to
refuse each, and that the memory comes back (figures in \`bench/RESULTS.md\`).
`;
