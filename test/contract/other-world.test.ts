import { readFileSync } from 'node:fs';

import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { checkReport } from '../../src/intake/check-report.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { readGoldenQuestions } from '../helpers/read-golden.js';

const FIXTURE = new URL('../fixtures/other-world/', import.meta.url).pathname;
const SEED = new URL('../../seed', import.meta.url).pathname;

test('the report is of some size and uses predicates that the seed does not', async () => {
  const [report] = (await checkReport(FIXTURE)).reports;
  const { reports } = await checkReport(SEED);
  const own = new Set(report?.assertions.map(({ claim }) => claim.predicate));
  const seeds = new Set(
    reports.flatMap(({ assertions }) => assertions.map(({ claim }) => claim.predicate)),
  );
  expect(report?.passages.length).toBeGreaterThanOrEqual(12);
  expect(report?.assertions.length).toBeGreaterThanOrEqual(25);
  expect(own.size).toBeGreaterThanOrEqual(12);
  expect([...own].filter((predicate) => !seeds.has(predicate)).length).toBeGreaterThanOrEqual(2);
  expect(readFileSync(`${FIXTURE}report.yaml`, 'utf8')).toContain('Fiction');
});

describeStores('a report on another negotiation', (open) => {
  let api: Api;

  beforeAll(async () => {
    const store = await open();
    await loadReport(store, FIXTURE);
    api = await createApi({
      store,
      ontology: coreOntology,
      publicUrl: 'http://parley.test',
      reportBug: (error) => {
        throw error;
      },
    });
  }, 60_000);

  const ask = async (query: string): Promise<unknown> => {
    const { data, errors } = await api.execute(query);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };

  test.each([
    'who-is-against-what',
    'conditional-propositions',
    'words-in-quotation-marks',
    'contested-claims',
    'where-facts-come-from',
  ])('answers the saved question %s as it stands', async (name) => {
    const question = readGoldenQuestions().find((one) => one.name === name);
    const answer = JSON.stringify(await ask(question?.query ?? ''));
    expect(answer).toMatch(/"totalCount":[1-9]/);
  });

  test('who was where, on whose word', async () => {
    expect(
      await ask(`{
        event(id: "ev-oru-talks") {
          places(sort: [{ node: { name: ASC } }]) { nodes { name } }
          participants(sort: [{ node: { name: ASC } }]) { nodes { name } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "event": {
          "participants": {
            "nodes": [
              {
                "name": "Delegation of Belisso (Oru talks)",
              },
              {
                "name": "Delegation of Kandara (Oru talks)",
              },
              {
                "name": "Hamisi Odengo",
              },
              {
                "name": "Leila Marwa",
              },
            ],
          },
          "places": {
            "nodes": [
              {
                "name": "Old Customs House",
              },
              {
                "name": "Oru",
              },
            ],
          },
        },
      }
    `);
  });

  test('what only a named outlet says, and in which words', async () => {
    expect(
      await ask(`{
        assertions(where: { attribution: { some: { level: { eq: 1 }, source: { id: { eq: "org-oru-herald" } } } } }) {
          nodes {
            claim { predicate subject { name } object { name } value }
            attribution { scope source { name } }
            evidence { quote }
          }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "assertions": {
          "nodes": [
            {
              "attribution": [
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Oru Herald",
                  },
                },
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Two diplomats (Oru talks)",
                  },
                },
              ],
              "claim": {
                "object": {
                  "name": "Joint administration of the valley",
                },
                "predicate": "HOLDS_STANCE_ON",
                "subject": {
                  "name": "Belisso",
                },
                "value": null,
              },
              "evidence": [
                {
                  "quote": "Belisso would accept joint administration",
                },
                {
                  "quote": "only if the Wami dam was placed under foreign inspectors",
                },
              ],
            },
            {
              "attribution": [
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Oru Herald",
                  },
                },
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Two diplomats (Oru talks)",
                  },
                },
              ],
              "claim": {
                "object": {
                  "name": "Foreign inspectors at the Wami dam",
                },
                "predicate": "CONDITIONAL_ON",
                "subject": {
                  "name": "Joint administration of the valley",
                },
                "value": null,
              },
              "evidence": [
                {
                  "quote": "joint administration only if the Wami dam was placed under foreign inspectors",
                },
              ],
            },
            {
              "attribution": [
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Oru Herald",
                  },
                },
                {
                  "scope": "CLOSED",
                  "source": {
                    "name": "Two diplomats (Oru talks)",
                  },
                },
              ],
              "claim": {
                "object": {
                  "name": "Wami dam",
                },
                "predicate": "APPLIES_TO",
                "subject": {
                  "name": "Foreign inspectors at the Wami dam",
                },
                "value": null,
              },
              "evidence": [
                {
                  "quote": "the Wami dam was placed under foreign inspectors",
                },
              ],
            },
          ],
        },
      }
    `);
  });
});
