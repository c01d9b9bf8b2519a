import { expect, test } from '@jest/globals';

import type { GivenFile } from '../../src/intake/check-sources.js';
import { loadSources } from '../../src/intake/load-sources.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';

const code = (id: string, codingOf: string | null, text = 'Nobody met anybody.'): GivenFile => ({
  file: `${id}.yaml`,
  bytes: new TextEncoder().encode(
    [
      'format: parley.report/1',
      'report:',
      `  id: ${id}`,
      ...(codingOf === null ? [] : [`  codingOf: ${codingOf}`]),
      '  language: en',
      '  genre: NEWS_REPORT',
      '  coverage: FULL',
      `  text: ${text}`,
      'entities:',
      `  grp-${id}: {type: ActorGroup, name: Nobody, specificity: GENERIC}`,
      `mentions: {grp-${id}: [Nobody]}`,
      'code: {}',
      '',
    ].join('\n'),
  ),
  readSibling: () => null,
});

describeStores('a second coding that is loaded', (open) => {
  const warnings = async (...loads: readonly (readonly GivenFile[])[]): Promise<string> => {
    const store = await open();
    let last = '';
    for (const files of loads) {
      const summary = await loadSources(store, files, { ontology: coreOntology });
      expect(summary.refused).toEqual([]);
      last = summary.diagnostics
        .map(({ severity, code: kind, file, line, message }) =>
          [severity, kind, `${file}:${String(line)}`, message].join(' '),
        )
        .join('\n');
    }
    return last;
  };
  const at = 'warning STRAY_CODING talks-ben.yaml:4';
  const [first, second] = [code('talks', null), code('talks-ben', 'talks')];

  test('says nothing where the first is there, or comes with it', async () => {
    expect(await warnings([first], [second])).toBe('');
    expect(await warnings([second, first])).toBe('');
  });

  test('warns that the first is not there', async () => {
    expect(await warnings([first], [code('talks-ben', 'talk')])).toBe(
      `${at} there is no report talk yet: this one counts nowhere`,
    );
  });

  test('warns that the first has another text', async () => {
    const other = code('talks', null, 'Nobody met anybody there.');
    expect(await warnings([other], [second])).toBe(
      `${at} talks has another text: nothing can be compared`,
    );
  });

  test('warns that what it names is a second coding, met or waiting', async () => {
    const third = code('talks-ben', 'talks-cy');
    const expected = `${at} talks-cy is itself a second coding`;
    expect(await warnings([first], [code('talks-cy', 'talks')], [third])).toBe(expected);
    expect(await warnings([code('talks-cy', 'talks')], [third])).toBe(expected);
  });
});
