import { readFileSync } from 'node:fs';

import { loadReport } from '../../src/intake/load-report.js';
import { loadSources } from '../../src/intake/load-sources.js';
import { judgeIdentity } from '../../src/load/merge/judge-identity.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';

const WORLD = new URL('../fixtures/other-world', import.meta.url).pathname;
const ARTICLES = new URL('../fixtures/upkeep/eight-articles.yaml', import.meta.url).pathname;

/** Loads two reports, one of them corrected and corrected back, and merges two entities: there is history, and a judgement. */
export async function loadForDamage(store: GraphStore): Promise<void> {
  const { refused, misfits } = await loadReport(store, [WORLD, ARTICLES]);
  invariant(refused.length + misfits.length === 0, 'the reports load');
  const source = readFileSync(ARTICLES, 'utf8');
  for (const text of [source.replace(/ {2}s02:\n.*\n/, ''), source]) {
    const file = {
      file: 'eight-articles.yaml',
      bytes: new TextEncoder().encode(text),
      readSibling: () => null,
    };
    const { outcomes } = await loadSources(store, [file], { ontology: coreOntology });
    invariant(outcomes[0]?.change === 'UPDATED', 'the report changes');
  }
  await judgeIdentity(store, coreOntology, {
    ...{ a: 'iss-river', b: 'iss-water', judgement: 'POSITIVE' },
    ...{ why: 'one river, one water', decidedBy: 'anna' },
  });
}
