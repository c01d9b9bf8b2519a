import { expect, test } from '@jest/globals';

import { printForEmbedded } from '../../../../src/compile/cypher/dialect.js';
import {
  readStanceClaims,
  readStancePairs,
  type StanceScope,
} from '../../../../src/compile/cypher/stance-statements.js';
import { TODAY } from '../../../../src/compile/cypher/statement-time.js';

const scope = (ends: Partial<StanceScope>): StanceScope => ({
  ...{ predicates: ['HOLDS_STANCE_ON'], actors: null, targets: null, begin: 'actors' },
  time: TODAY,
  ...ends,
});
const firstLine = ({ text }: { readonly text: string }): string => text.split('\n')[0] ?? '';

test('stances are read from the end that is named, the one wished for where both are', () => {
  const [actors, targets] = [['sta-a'], ['prp-t']];
  const page = { after: null, limit: 5 };
  expect(firstLine(readStancePairs(scope({ actors }), null, page))).toContain('$actors');
  expect(firstLine(readStancePairs(scope({ targets }), null, page))).toContain('$targets');
  const bounds = { claims: 5, assertions: 5 };
  const both = scope({ actors, targets, begin: 'targets' });
  expect(firstLine(readStanceClaims(both, bounds))).toContain('$targets');
  expect(readStanceClaims(both, bounds).text).toContain('c.subjectId IN $actors');
});

test('none asks the embedded engine whether something exists: it would read all relationships of the type', () => {
  const page = { after: null, limit: 5 };
  const both = scope({ actors: ['sta-a'], targets: ['prp-t'] });
  const statements = [
    readStancePairs(both, null, page),
    readStanceClaims(both, { claims: 5, assertions: 5 }),
  ];
  for (const { text } of statements) {
    expect(text).toContain('EXISTS {');
    expect(printForEmbedded(text)).not.toContain('EXISTS');
  }
});
