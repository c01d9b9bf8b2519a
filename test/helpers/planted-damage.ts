import type { DamageCode } from '../../src/upkeep/verify/finding.js';

/** One thing gone wrong in a store that holds test/fixtures/other-world and upkeep/eight-articles.yaml. */
export interface PlantedDamage {
  readonly name: string;
  /** Cypher that does it. */
  readonly plant: string;
  /** Codes that `verify` finds, each once, in alphabetical order. */
  readonly codes: readonly DamageCode[];
  /** Cypher that undoes it where `repair` cannot; absent where it can. */
  readonly undo?: string;
}

const MEMORANDUM = "MATCH (e:Entity) WHERE e.id = 'ins-wami-memorandum'";
const DAM = "MATCH (c:Claim) WHERE c.subjectId = 'sta-kandara' AND c.objectId = 'plc-wami-dam'";
const assertion = (id: string): string => `MATCH (a:Assertion) WHERE a.id = '${id}'`;
const A48 = assertion('oru-talks.a48');
const PASSAGE = "MATCH (p:Passage) WHERE p.id = 'oru-talks.s05'";
const REPORT = "MATCH (r:Report) WHERE r.id = 'eight-articles'";

export const PLANTED: readonly PlantedDamage[] = [
  {
    name: 'a node of no type',
    plant: "CREATE (x:Node:Entity {id: 'x1', type: 'Rumour'})",
    codes: ['NODE_UNKNOWN'],
    undo: "MATCH (x:Entity) WHERE x.id = 'x1' DELETE x",
  },
  {
    name: 'a node without an id',
    plant: "CREATE (x:Node:Entity {type: 'Person', name: 'Nobody'})",
    codes: ['NODE_UNKNOWN'],
    undo: "MATCH (x:Entity) WHERE x.name = 'Nobody' DELETE x",
  },
  {
    name: 'a passage of no report',
    plant:
      "CREATE (x:Node:Passage {id: 'x2', type: 'Passage', index: 1, paragraph: 1, start: 0, end: 1, text: 'x', reportedOn: '2024-01-01'})",
    codes: ['OWNER_MISSING'],
    undo: "MATCH (x:Passage) WHERE x.id = 'x2' DELETE x",
  },
  {
    name: 'an entity of a registry that is not there',
    plant:
      "CREATE (x:Node:Source:Entity:Actor:Person {id: 'x3', type: 'Person', name: 'X', nameSort: 'X', aliases: [], identifiers: [], registry: 'nowhere'})",
    codes: ['OWNER_MISSING'],
    undo: "MATCH (x:Person) WHERE x.id = 'x3' DELETE x",
  },
  {
    name: 'an entity that its registry does not declare',
    plant:
      "MATCH (g:Registry) WITH g ORDER BY g.id LIMIT 1 CREATE (x:Node:Source:Entity:Actor:Person {id: 'x4', type: 'Person', name: 'X', nameSort: 'X', aliases: [], identifiers: [], registry: g.id})",
    codes: ['NODE_STRAY'],
  },
  {
    name: 'a lost label',
    plant: "MATCH (e:Person) WHERE e.id = 'per-marwa' REMOVE e:Actor",
    codes: ['LABELS_DIFFER'],
  },
  {
    name: 'a wrong sort key',
    plant: "MATCH (e:Person) WHERE e.id = 'per-marwa' SET e.nameSort = 'Zed'",
    codes: ['NODE_DIFFERS', 'SORT_KEY_DIFFERS'],
  },
  {
    name: 'a relationship that nobody writes',
    plant: `${MEMORANDUM} MATCH (p:Person) WHERE p.id = 'per-marwa' CREATE (p)-[:DISLIKES]->(e)`,
    codes: ['RELATIONSHIP_UNKNOWN'],
    undo: 'MATCH (:Person)-[x:DISLIKES]->() DELETE x',
  },
  {
    name: 'evidence twice',
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->(p) CREATE (a)-[s:EVIDENCED_BY]->(p) SET s = properties(r)`,
    codes: ['RELATIONSHIP_TWICE'],
  },
  {
    name: 'another text',
    plant: `${REPORT} SET r.text = replace(r.text, 'eight', 'seven')`,
    codes: ['QUOTE_DIFFERS', 'PASSAGE_DIFFERS', 'TEXT_HASH_DIFFERS'],
    undo: `${REPORT} SET r.text = replace(r.text, 'seven', 'eight')`,
  },
  {
    name: 'another file',
    plant: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNT: 8', 'POINT_COUNT: 7')`,
    codes: ['FILE_HASH_DIFFERS'],
    undo: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNT: 7', 'POINT_COUNT: 8')`,
  },
  {
    name: 'another passage',
    plant: `${PASSAGE} SET p.text = 'Belisso sent nobody.'`,
    codes: ['PASSAGE_DIFFERS'],
  },
  {
    name: 'moved offsets of a passage',
    plant: `${PASSAGE} SET p.start = p.start + 1`,
    codes: ['PASSAGE_DIFFERS'],
  },
  {
    name: 'another quote',
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->(p) SET r.quote = 'lasted four days'`,
    codes: ['QUOTE_DIFFERS'],
  },
  {
    name: 'no quote',
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->() DELETE r`,
    codes: ['EVIDENCE_MISSING'],
  },
  {
    name: 'another mention',
    plant: `${PASSAGE} MATCH (p)-[r:MENTIONS]->(e:State) SET r.surface = 'Kandara'`,
    codes: ['MENTION_DIFFERS'],
  },
  {
    name: 'a lost mention',
    plant: `${PASSAGE} MATCH (p)-[r:MENTIONS]->(e:State) DELETE r`,
    codes: ['RELATIONSHIP_MISSING'],
  },
  {
    name: 'a mention too many',
    plant: `${PASSAGE} ${MEMORANDUM} CREATE (p)-[:MENTIONS {key: 'x', surface: 'Belisso', start: p.start, end: p.start + 7, form: 'NAME'}]->(e)`,
    codes: ['RELATIONSHIP_STRAY'],
  },
  {
    name: 'another source',
    plant: `${assertion('oru-talks.a16')} MATCH (a)-[r:ATTRIBUTED_TO]->() SET r.scope = 'OPEN'`,
    codes: ['RELATIONSHIP_DIFFERS'],
  },
  {
    name: 'another certainty',
    plant: `${A48} SET a.certainty = 'POSSIBLE'`,
    codes: ['NODE_DIFFERS'],
  },
  {
    name: 'a lost assertion',
    plant: `${A48} DETACH DELETE a`,
    codes: ['CLAIM_STRAY', 'NODE_MISSING'],
  },
  {
    name: 'a lost claim',
    plant: `${DAM} DETACH DELETE c`,
    codes: ['CLAIM_MISSING', 'RELATION_STRAY'],
  },
  {
    name: 'a claim that says something else',
    plant: `${DAM} SET c.edtf = '2024', c.validFrom = '2024'`,
    codes: ['CLAIM_ID_DIFFERS'],
    undo: `${DAM} REMOVE c.edtf, c.validFrom`,
  },
  {
    name: 'wrong counters',
    plant: `${DAM} SET c.independentSources = 9, c.contested = true`,
    codes: ['CLAIM_DIFFERS'],
  },
  {
    name: 'a claim of nobody',
    plant:
      "CREATE (c:Node:Claim {id: 'clm-x', type: 'Claim', predicate: 'DESCRIBED_AS', value: 'x', subjectId: 'per-marwa', rank: 'NORMAL'})",
    codes: ['CLAIM_END_DIFFERS', 'CLAIM_ID_DIFFERS', 'CLAIM_STRAY'],
  },
  {
    name: 'a claim about another',
    plant: `${DAM} MATCH (c)-[r:OBJECT]->() DELETE r WITH c ${MEMORANDUM} CREATE (c)-[:OBJECT]->(e)`,
    codes: ['CLAIM_END_DIFFERS'],
  },
  {
    name: 'a lost contradiction',
    plant: 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) DELETE r',
    codes: ['CONTRADICTION_DIFFERS'],
  },
  {
    name: 'a contradiction too many',
    plant: `${DAM} CREATE (c)-[:CONTRADICTS {key: 'EDGE_PROPERTY_DIFFERS', rule: 'EDGE_PROPERTY_DIFFERS', detail: 'x', said: []}]->(c)`,
    codes: ['CONTRADICTION_DIFFERS'],
  },
  {
    name: 'a projected property',
    plant: `${MEMORANDUM} SET e.pointCount = 12`,
    codes: ['PROJECTION_DIFFERS'],
  },
  {
    name: 'a lost world relation',
    plant: `${DAM} MATCH (s:State)-[r:CONTROLS]->(:Place) WHERE r.claimId = c.id DELETE r`,
    codes: ['RELATION_MISSING'],
  },
  {
    name: 'a world relation of no claim',
    plant:
      "MATCH (s:State) WHERE s.id = 'sta-kandara' MATCH (p:Place) WHERE p.id = 'plc-wami-dam' CREATE (s)-[:CONTROLS {claimId: 'clm-none'}]->(p)",
    codes: ['RELATION_STRAY'],
  },
  {
    name: 'a world relation with another property',
    plant: `MATCH (s:State)-[r:CLAIMS_TERRITORY]->(:Place) SET r.extent = 'PARTIAL'`,
    codes: ['RELATION_MISSING'],
  },
];
