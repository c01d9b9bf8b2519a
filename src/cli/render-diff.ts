import type { LoadDiff } from '../intake/diff-load.js';
import type { ChangeDescription, ClaimText, PropertyChange } from '../load/describe-change.js';

type Tone = 'added' | 'removed' | 'changed' | 'warned' | 'plain';

/** A line and what belongs to it. */
interface Branch {
  readonly tone: Tone;
  readonly line: string;
  readonly branches: readonly Branch[];
}

/** ANSI styles: green, red, yellow, magenta. */
const STYLES: Readonly<Record<Tone, string>> = {
  ...{ added: '32', removed: '31', changed: '33', warned: '35', plain: '' },
};

/** What a load would do, as a tree; empty where it would do nothing. */
export function renderDiff(diff: LoadDiff, { color }: { readonly color: boolean }): string {
  const paint = (tone: Tone, text: string): string =>
    color && STYLES[tone] !== '' ? `\u001b[${STYLES[tone]}m${text}\u001b[0m` : text;
  const draw = ({ tone, line, branches }: Branch, lead: string): string => {
    const below = branches.map((branch, index) => {
      const isLast = index === branches.length - 1;
      const rest = draw(branch, `${lead}${isLast ? '   ' : '│  '}`);
      return `${lead}${isLast ? '└─ ' : '├─ '}${rest}`;
    });
    return `${paint(tone, line)}\n${below.join('')}`;
  };
  return diff.changes.map((change) => draw(toTree(change), '')).join('');
}

function toTree(change: ChangeDescription): Branch {
  const names = change.files.map(({ kind, id }) => `${kind} ${id}`).join(', ');
  const { headers, entities, assertions, claims, contradictions } = change;
  const groups = [
    group(
      'header',
      headers.map((one) => leaf('changed', `${one.id}: ${printProperty(one)}`)),
    ),
    group('entities', [
      ...entities.added.map(({ id, type, name }) => leaf('added', `${id}  ${type} “${name}”`)),
      ...entities.changed.map(({ id, properties }) =>
        node('changed', id, properties.map(printProperty)),
      ),
      ...entities.removed.map(({ id, type, name }) => leaf('removed', `${id}  ${type} “${name}”`)),
    ]),
    group('assertions', [
      ...assertions.added.map((one) => leaf('added', printAssertion(one))),
      ...assertions.changed.map((one) =>
        node('changed', printAssertion(one), [
          ...one.properties.map(printProperty),
          ...one.relationships.map((type) => `${type} differs`),
        ]),
      ),
      ...assertions.removed.map((one) => leaf('removed', printAssertion(one))),
    ]),
    group('claims', [
      ...claims.added.map(({ text }) => leaf('added', text)),
      ...claims.removed.map(({ text }) => leaf('removed', text)),
    ]),
    group('contradictions', [
      ...contradictions.added.map((one) => leaf('warned', `+ ${printContradiction(one)}`)),
      ...contradictions.removed.map((one) => leaf('plain', `- ${printContradiction(one)}`)),
    ]),
    group('become contested', claims.contested.map(toWarning)),
    group(
      'are no longer contested',
      claims.uncontested.map(({ text }) => leaf('plain', text)),
    ),
  ];
  return { tone: 'plain', line: names, branches: groups.flat() };
}

function group(name: string, branches: readonly Branch[]): readonly Branch[] {
  if (branches.length === 0) return [];
  return [{ tone: 'plain', line: `${name} (${String(branches.length)})`, branches }];
}

const SIGNS: Readonly<Record<Tone, string>> = {
  ...{ added: '+ ', removed: '- ', changed: '~ ', warned: '', plain: '' },
};

function leaf(tone: Tone, line: string): Branch {
  return { tone, line: `${SIGNS[tone]}${line}`, branches: [] };
}

function node(tone: Tone, line: string, lines: readonly string[]): Branch {
  return { ...leaf(tone, line), branches: lines.map((each) => leaf('plain', each)) };
}

function toWarning({ text }: ClaimText): Branch {
  return leaf('warned', `! ${text}`);
}

function printAssertion({
  id,
  polarity,
  claim,
}: ChangeDescription['assertions']['added'][number]): string {
  return `${id}  ${polarity === 'NEGATIVE' ? 'denies ' : ''}${claim.text}`;
}

function printContradiction({
  rule,
  detail,
  between: [left, right],
}: ChangeDescription['contradictions']['added'][number]): string {
  const claims = left.id === right.id ? left.text : `${left.text} ↔ ${right.text}`;
  return `${rule}  ${claims}  (${detail})`;
}

function printProperty({ property, before, after }: PropertyChange): string {
  return `${property}: ${printValue(before)} → ${printValue(after)}`;
}

function printValue(value: PropertyChange['before']): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
