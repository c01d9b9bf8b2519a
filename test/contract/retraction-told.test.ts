import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { expect, test } from '@jest/globals';

import { LoadPrinter, type LoadPrinting } from '../../src/cli/print-load.js';
import { loadPaths } from '../../src/intake/load-paths.js';
import { loadReport } from '../../src/intake/load-report.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { makeMeetingReport, PEOPLE_REGISTRY } from '../helpers/people-files.js';

const IDS = ['first', 'second', 'third'];

describeStores('a load that undoes retractions', (open) => {
  test('says so in the end, with the ids, and only when it did', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-told-'));
    try {
      mkdirSync(join(folder, 'registry'));
      writeFileSync(join(folder, 'registry', 'people.yaml'), PEOPLE_REGISTRY);
      for (const id of IDS) writeFileSync(join(folder, `${id}.yaml`), makeMeetingReport(id));
      const store = await open();
      await loadReport(store, folder);
      for (const id of ['first', 'third']) {
        await retractReport(store, coreOntology, { id, reason: 'Made up.' });
      }
      const load = async (printing: LoadPrinting, resume: boolean): Promise<Printed> => {
        const { terminal, printed } = makeTerminal();
        const printer = new LoadPrinter(terminal, printing);
        const settings = { ontology: coreOntology, resume };
        for await (const step of loadPaths(store, [folder], settings)) printer.print(step);
        printer.end();
        return printed;
      };
      expect((await load('text', true)).said).toEqual(['4 files were there already']);
      const { said } = await load('text', false);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^2 retracted reports stand again.*: first, third\n/);
      expect((await load('text', false)).said).toEqual([]);
      await retractReport(store, coreOntology, { id: 'second', reason: 'Made up.' });
      expect((await load('jsonl', false)).written.at(-1)).toMatchObject({
        summary: { restored: 1, updated: 1, unchanged: 3 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

interface Printed {
  readonly said: string[];
  /** What was written as JSON. */
  readonly written: unknown[];
}

function makeTerminal(): {
  readonly terminal: ConstructorParameters<typeof LoadPrinter>[0];
  readonly printed: Printed;
} {
  const printed: Printed = { said: [], written: [] };
  const terminal = {
    output: new Writable(),
    hasColor: false,
    speaksInColor: false,
    write: (text: string) => {
      if (text.startsWith('{')) printed.written.push(JSON.parse(text));
    },
    say: (line: string) => {
      printed.said.push(line);
    },
    showProgress: () => undefined,
    clearProgress: () => undefined,
  };
  return { terminal, printed };
}
