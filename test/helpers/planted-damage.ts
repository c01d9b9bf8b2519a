import { readFileSync } from 'node:fs';

import { HAND } from '../../src/load/merge/judgement-links.js';
import { hashText } from '../../src/report/hash-text.js';
import type { DamageCode } from '../../src/upkeep/verify/finding.js';

/** One thing gone wrong in a store as `loadForDamage` fills it. */
export interface PlantedDamage {
  readonly name: string;
  /** Those of one number do not touch each other: on the server they are planted at once, since each look at all costs seconds. */
  readonly batch: number;
  /** Cypher that does it. */
  readonly plant: string;
  /** Codes that `verify` finds, each once. */
  readonly codes: readonly DamageCode[];
  /** Cypher that undoes it where `repair` cannot; absent where it can. */
  readonly undo?: string;
}

const MEMORANDUM = "MATCH (e:Entity) WHERE e.id = 'ins-wami-memorandum'";
const DAM = "MATCH (c:Claim) WHERE c.subjectId = 'sta-kandara' AND c.objectId = 'plc-wami-dam'";
const RIVER = "MATCH (e:Issue) WHERE e.id = 'iss-river'";
const assertion = (id: string): string => `MATCH (a:Assertion) WHERE a.id = '${id}'`;
const A48 = assertion('oru-talks.a48');
const PASSAGE = "MATCH (p:Passage) WHERE p.id = 'oru-talks.s05'";
const REPORT = "MATCH (r:Report) WHERE r.id = 'eight-articles'";

const FILE = new URL('../fixtures/upkeep/eight-articles.yaml', import.meta.url).pathname;
const RIGHT = readFileSync(FILE, 'utf8');
/** A file that no version would have taken, kept as if one had. */
const REFUSED = RIGHT.replace('POINT_COUNT: 8', 'POINT_COUNTS: 8');

export const PLANTED: readonly PlantedDamage[] = [
  {
    name: 'two nodes of one id',
    batch: 4,
    plant:
      "UNWIND [1, 2] AS i CREATE (x:OpenReference {id: 'x5', type: 'OpenReference', reportId: 'eight-articles', relation: 'SUPERSEDES', from: 'eight-articles.a01', to: 'nowhere.a01'})",
    codes: ['ID_TWICE', 'NODE_STRAY'],
  },
  {
    name: 'a file that is not right',
    batch: 1,
    plant: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNT: 8', 'POINT_COUNTS: 8'), r.sourceSha256 = '${hashText(REFUSED)}'`,
    codes: ['FILE_REFUSED'],
    undo: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNTS: 8', 'POINT_COUNT: 8'), r.sourceSha256 = '${hashText(RIGHT)}'`,
  },
  {
    name: 'a registry that does not say what it is',
    batch: 0,
    plant: "MATCH (g:Registry) WHERE g.id = 'other-world' REMOVE g.type",
    codes: ['NODE_UNKNOWN', 'UNREADABLE'],
    undo: "MATCH (g:Registry) WHERE g.id = 'other-world' SET g.type = 'Registry'",
  },
  {
    name: 'an entity that is found by no label',
    batch: 1,
    plant: "MATCH (e:Place) WHERE e.id = 'plc-oru' REMOVE e:Place:Entity:Source",
    codes: ['LABELS_DIFFER', 'RELATIONSHIP_UNKNOWN', 'RELATIONSHIP_MISSING', 'RELATION_MISSING'],
  },
  {
    name: 'a passage that its report has lost',
    batch: 1,
    plant: `MATCH (:Report)-[r:HAS_PASSAGE]->(p:Passage) WHERE p.id = 'oru-talks.s07' DELETE r`,
    codes: ['RELATIONSHIP_MISSING'],
  },
  {
    name: 'a mention of a passage',
    batch: 1,
    plant:
      "MATCH (p:Passage) WHERE p.id = 'oru-talks.s06' CREATE (p)-[:MENTIONS {key: 'x', surface: 'x', start: p.start, end: p.start, form: 'NAME'}]->(p)",
    codes: ['RELATIONSHIP_UNKNOWN'],
    undo: 'MATCH (:Passage)-[r:MENTIONS]->(:Passage) DELETE r',
  },
  {
    name: 'a judgement without its reason',
    batch: 1,
    plant: 'MATCH (j:Judgement) REMOVE j.why',
    codes: ['JUDGEMENT_HALF'],
  },
  {
    name: 'a judgement that is not drawn',
    batch: 4,
    plant: `MATCH ()-[r:SAME_AS]->() WHERE r.key = '${HAND}' DELETE r`,
    codes: ['JUDGEMENT_HALF', 'MERGE_DIFFERS'],
  },
  {
    name: 'a lost judgement',
    batch: 2,
    plant: 'MATCH (j:Judgement) DELETE j',
    codes: ['JUDGEMENT_DIFFERS'],
    undo:
      `MATCH (a)-[r:SAME_AS]->(b) WHERE r.key = '${HAND}' ` +
      "CREATE (j:Judgement {id: a.id + '|' + b.id, type: 'Judgement', a: a.id, b: b.id, judgement: r.judgement, why: r.why, decidedBy: r.decidedBy, decidedAt: r.decidedAt})",
  },
  {
    name: 'an entity that stands for nobody',
    batch: 5,
    plant: `${RIVER} SET e.mergedIds = ['iss-nowhere']`,
    codes: ['MERGE_DIFFERS'],
  },
  {
    name: 'another name of a merged entity',
    batch: 6,
    plant: "MATCH (e:MergedEntity) SET e.name = 'The sea'",
    codes: ['NODE_DIFFERS', 'MERGE_DIFFERS'],
  },
  {
    name: 'a lost merged entity',
    batch: 3,
    plant: 'MATCH (e:MergedEntity) DETACH DELETE e',
    codes: ['NODE_MISSING', 'MERGE_DIFFERS'],
  },
  {
    name: 'a node of no type',
    batch: 1,
    plant: "CREATE (x:Node:Entity {id: 'x1', type: 'Rumour'})",
    codes: ['NODE_UNKNOWN'],
    undo: "MATCH (x:Entity) WHERE x.id = 'x1' DELETE x",
  },
  {
    name: 'a node without an id',
    batch: 1,
    plant: "CREATE (x:Node:Entity {type: 'Person', name: 'Nobody'})",
    codes: ['NODE_UNKNOWN'],
    undo: "MATCH (x:Entity) WHERE x.name = 'Nobody' DELETE x",
  },
  {
    name: 'a passage of no report',
    batch: 1,
    plant:
      "CREATE (x:Node:Passage {id: 'x2', type: 'Passage', index: 1, paragraph: 1, start: 0, end: 1, text: 'x', reportedOn: '2024-01-01'})",
    codes: ['OWNER_MISSING'],
    undo: "MATCH (x:Passage) WHERE x.id = 'x2' DELETE x",
  },
  {
    name: 'an entity of a registry that is not there',
    batch: 1,
    plant:
      "CREATE (x:Node:Source:Entity:Actor:Person {id: 'x3', type: 'Person', name: 'X', nameSort: 'X', aliases: [], identifiers: [], registry: 'nowhere'})",
    codes: ['OWNER_MISSING'],
    undo: "MATCH (x:Person) WHERE x.id = 'x3' DELETE x",
  },
  {
    name: 'an entity that its registry does not declare',
    batch: 1,
    plant:
      "MATCH (g:Registry) WITH g ORDER BY g.id LIMIT 1 CREATE (x:Node:Source:Entity:Actor:Person {id: 'x4', type: 'Person', name: 'X', nameSort: 'X', aliases: [], identifiers: [], registry: g.id})",
    codes: ['NODE_STRAY'],
  },
  {
    name: 'a lost label',
    batch: 1,
    plant: "MATCH (e:Person) WHERE e.id = 'per-marwa' REMOVE e:Actor",
    codes: ['LABELS_DIFFER'],
  },
  {
    name: 'a wrong sort key',
    batch: 2,
    plant: "MATCH (e:Person) WHERE e.id = 'per-marwa' SET e.nameSort = 'Zed'",
    codes: ['NODE_DIFFERS', 'SORT_KEY_DIFFERS'],
  },
  {
    name: 'a relationship that nobody writes',
    batch: 1,
    plant: `${MEMORANDUM} MATCH (p:Person) WHERE p.id = 'per-marwa' CREATE (p)-[:DISLIKES]->(e)`,
    codes: ['RELATIONSHIP_UNKNOWN'],
    undo: 'MATCH (:Person)-[x:DISLIKES]->() DELETE x',
  },
  {
    name: 'evidence twice',
    batch: 1,
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->(p) CREATE (a)-[s:EVIDENCED_BY]->(p) SET s = properties(r)`,
    codes: ['RELATIONSHIP_TWICE'],
  },
  {
    name: 'another text',
    batch: 2,
    plant: `${REPORT} SET r.text = replace(r.text, 'eight', 'seven')`,
    codes: ['QUOTE_DIFFERS', 'PASSAGE_DIFFERS', 'TEXT_HASH_DIFFERS'],
    undo: `${REPORT} SET r.text = replace(r.text, 'seven', 'eight')`,
  },
  {
    name: 'another file',
    batch: 3,
    plant: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNT: 8', 'POINT_COUNT: 7')`,
    codes: ['FILE_HASH_DIFFERS'],
    undo: `${REPORT} SET r.source = replace(r.source, 'POINT_COUNT: 7', 'POINT_COUNT: 8')`,
  },
  {
    name: 'another passage',
    batch: 1,
    plant: `${PASSAGE} SET p.text = 'Belisso sent nobody.'`,
    codes: ['PASSAGE_DIFFERS'],
  },
  {
    name: 'moved offsets of a passage',
    batch: 2,
    plant: `${PASSAGE} SET p.start = p.start + 1`,
    codes: ['PASSAGE_DIFFERS'],
  },
  {
    name: 'another quote',
    batch: 2,
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->(p) SET r.quote = 'lasted four days'`,
    codes: ['QUOTE_DIFFERS'],
  },
  {
    name: 'no quote',
    batch: 3,
    plant: `${A48} MATCH (a)-[r:EVIDENCED_BY]->() DELETE r`,
    codes: ['EVIDENCE_MISSING'],
  },
  {
    name: 'another mention',
    batch: 3,
    plant: `${PASSAGE} MATCH (p)-[r:MENTIONS]->(e:State) SET r.surface = 'Kandara'`,
    codes: ['MENTION_DIFFERS'],
  },
  {
    name: 'a lost mention',
    batch: 4,
    plant: `${PASSAGE} MATCH (p)-[r:MENTIONS]->(e:State) DELETE r`,
    codes: ['RELATIONSHIP_MISSING'],
  },
  {
    name: 'a mention too many',
    batch: 5,
    plant: `${PASSAGE} ${MEMORANDUM} CREATE (p)-[:MENTIONS {key: 'x', surface: 'Belisso', start: p.start, end: p.start + 7, form: 'NAME'}]->(e)`,
    codes: ['RELATIONSHIP_STRAY'],
  },
  {
    name: 'another source',
    batch: 1,
    plant: `${assertion('oru-talks.a16')} MATCH (a)-[r:ATTRIBUTED_TO]->() SET r.scope = 'OPEN'`,
    codes: ['RELATIONSHIP_DIFFERS'],
  },
  {
    name: 'another certainty',
    batch: 4,
    plant: `${A48} SET a.certainty = 'POSSIBLE'`,
    codes: ['NODE_DIFFERS'],
  },
  {
    name: 'a lost assertion',
    batch: 5,
    plant: `${A48} DETACH DELETE a`,
    codes: ['CLAIM_STRAY', 'NODE_MISSING'],
  },
  {
    name: 'a lost claim',
    batch: 5,
    plant: `${DAM} DETACH DELETE c`,
    codes: ['CLAIM_MISSING', 'RELATION_STRAY'],
  },
  {
    name: 'a claim that says something else',
    batch: 2,
    plant: `${DAM} SET c.edtf = '2024', c.validFrom = '2024'`,
    codes: ['CLAIM_ID_DIFFERS'],
  },
  {
    name: 'a claim about something that is not there',
    batch: 3,
    plant: `${DAM} SET c.objectId = 'plc-nowhere'`,
    codes: ['CLAIM_ID_DIFFERS', 'CLAIM_END_DIFFERS', 'RELATION_STRAY', 'RELATION_MISSING'],
  },
  {
    name: 'a claim without a rank',
    batch: 4,
    plant: `${DAM} REMOVE c.rank`,
    codes: ['NODE_DIFFERS'],
  },
  {
    name: 'wrong counters',
    batch: 1,
    plant: `${DAM} SET c.independentSources = 9, c.contested = true`,
    codes: ['CLAIM_DIFFERS'],
  },
  {
    name: 'a claim of nobody',
    batch: 1,
    plant:
      "CREATE (c:Node:Claim {id: 'clm-x', type: 'Claim', predicate: 'DESCRIBED_AS', value: 'x', subjectId: 'per-marwa', rank: 'NORMAL'})",
    codes: ['CLAIM_END_DIFFERS', 'CLAIM_ID_DIFFERS', 'CLAIM_STRAY'],
  },
  {
    name: 'a claim about another',
    batch: 6,
    plant: `${DAM} MATCH (c)-[r:OBJECT]->() DELETE r WITH c ${MEMORANDUM} CREATE (c)-[:OBJECT]->(e)`,
    codes: ['CLAIM_END_DIFFERS'],
  },
  {
    name: 'a lost contradiction',
    batch: 1,
    plant: 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) DELETE r',
    codes: ['CONTRADICTION_DIFFERS'],
  },
  {
    name: 'a contradiction too many',
    batch: 6,
    plant: `${DAM} CREATE (c)-[:CONTRADICTS {key: 'EDGE_PROPERTY_DIFFERS', rule: 'EDGE_PROPERTY_DIFFERS', detail: 'x', said: []}]->(c)`,
    codes: ['CONTRADICTION_DIFFERS'],
  },
  {
    name: 'a projected property',
    batch: 2,
    plant: `${MEMORANDUM} SET e.pointCount = 12`,
    codes: ['PROJECTION_DIFFERS'],
  },
  {
    name: 'a lost world relation',
    batch: 4,
    plant: `${DAM} MATCH (s:State)-[r:CONTROLS]->(:Place) WHERE r.claimId = c.id DELETE r`,
    codes: ['RELATION_MISSING'],
  },
  {
    name: 'a world relation of no claim',
    batch: 1,
    plant:
      "MATCH (s:State) WHERE s.id = 'sta-kandara' MATCH (p:Place) WHERE p.id = 'plc-wami-dam' CREATE (s)-[:CONTROLS {claimId: 'clm-none'}]->(p)",
    codes: ['RELATION_STRAY'],
  },
  {
    name: 'a world relation with another property',
    batch: 1,
    plant: `MATCH (s:State)-[r:CLAIMS_TERRITORY]->(:Place) SET r.extent = 'PARTIAL'`,
    codes: ['RELATION_MISSING'],
  },
];
