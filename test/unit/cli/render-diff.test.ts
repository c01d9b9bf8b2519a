import { expect, test } from '@jest/globals';

import { renderDiff } from '../../../src/cli/render-diff.js';
import type { LoadDiff } from '../../../src/intake/diff-load.js';

const claim = { id: 'c1', text: 'ins-plan POINT_COUNT 28' };
const other = { id: 'c2', text: 'ins-plan POINT_COUNT 19' };
const DIFF: LoadDiff = {
  changes: [
    {
      files: [{ file: 'two.yaml', id: 'two', kind: 'report' }],
      headers: [{ id: 'two', property: 'title', before: null, after: 'Corrected' }],
      entities: {
        added: [{ id: 'ev-new', type: 'Event', name: 'New' }],
        changed: [
          {
            ...{ id: 'ins-plan', type: 'Instrument', name: 'The Plan' },
            properties: [{ property: 'pointCount', before: 28, after: null }],
          },
        ],
        removed: [],
      },
      assertions: {
        added: [{ id: 'two.a1', polarity: 'NEGATIVE', claim: other }],
        changed: [
          {
            ...{ id: 'two.a2', polarity: 'POSITIVE', claim },
            properties: [],
            relationships: ['EVIDENCED_BY'],
          },
        ],
        removed: [],
      },
      claims: { added: [other], removed: [], contested: [claim], uncontested: [] },
      contradictions: {
        added: [{ rule: 'FUNCTIONAL_VALUES', detail: '28 against 19', between: [claim, other] }],
        removed: [],
      },
    },
  ],
  ...{ unchanged: [], diagnostics: [], refused: [], misfits: [], stale: [], pending: [] },
};

test('a diff is a tree', () => {
  expect(renderDiff(DIFF, { color: false })).toBe(`report two
├─ header (1)
│  └─ ~ two: title: none → Corrected
├─ entities (2)
│  ├─ + ev-new  Event “New”
│  └─ ~ ins-plan
│     └─ pointCount: 28 → none
├─ assertions (2)
│  ├─ + two.a1  denies ins-plan POINT_COUNT 19
│  └─ ~ two.a2  ins-plan POINT_COUNT 28
│     └─ EVIDENCED_BY differs
├─ claims (1)
│  └─ + ins-plan POINT_COUNT 19
├─ contradictions (1)
│  └─ + FUNCTIONAL_VALUES  ins-plan POINT_COUNT 28 ↔ ins-plan POINT_COUNT 19  (28 against 19)
└─ become contested (1)
   └─ ! ins-plan POINT_COUNT 28
`);
});

test('in colours: added green, changed yellow, contradictions magenta', () => {
  const tree = renderDiff(DIFF, { color: true });
  expect(tree).toContain('\u001b[32m+ ev-new  Event “New”\u001b[0m\n');
  expect(tree).toContain('\u001b[33m~ ins-plan\u001b[0m\n');
  expect(tree).toContain('\u001b[35m! ins-plan POINT_COUNT 28\u001b[0m\n');
});
