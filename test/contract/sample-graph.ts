import type { Statement } from '../../src/compile/statement.js';

/** Two entities may be joined twice, a key may be missing, a name may hold any character. */
const people = [
  { id: 'per-a', name: 'Ada', nameSort: 'Ada', aliases: ['A.', 'Countess'], rank: 1, share: 0.5 },
  { id: 'per-b', name: 'Bo', nameSort: 'Bo', aliases: [], rank: 2, share: 2 },
  {
    id: 'per-c',
    name: 'Жёлтый 🕊️ é',
    nameSort: 'Жёлтый �️ é',
    aliases: ['黄'],
    rank: 3,
    share: -0.25,
  },
  {
    id: 'per-d',
    name: 'Bo',
    nameSort: 'Bo',
    aliases: [],
    rank: 9_007_199_254_740_991,
    share: 1e-9,
  },
  { id: 'per-e', name: 'nobody', aliases: [] },
];
const events = [
  { id: 'ev-1', name: 'First', nameSort: 'First', status: 'ONGOING' },
  { id: 'ev-2', name: 'Second', nameSort: 'Second' },
];
const participations = [
  { from: 'per-a', to: 'ev-1', props: { claimId: 'c1', role: 'HOST' } },
  { from: 'per-a', to: 'ev-1', props: { claimId: 'c2', role: 'MEDIATOR' } },
  { from: 'per-b', to: 'ev-1', props: { claimId: 'c3', role: 'VISITOR' } },
  { from: 'per-b', to: 'ev-2', props: { claimId: 'c4' } },
  { from: 'per-c', to: 'ev-2', props: { claimId: 'c5', role: 'HOST' } },
];
const meetings = [
  { from: 'per-a', to: 'per-b', props: { claimId: 'm1' } },
  { from: 'per-b', to: 'per-c', props: { claimId: 'm2' } },
  { from: 'per-d', to: 'per-d', props: { claimId: 'm3' } },
];

const joinRows = (type: string): string =>
  `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to
   MERGE (a)-[r:${type} {claimId: row.props.claimId}]->(b) SET r += row.props`;

/** Statements that make the graph which `read-cases.ts` asks. */
export const SAMPLE_GRAPH: readonly Statement[] = [
  {
    text: "UNWIND $rows AS row MERGE (n:Source:Entity:Actor:Person {id: row.id}) SET n += row SET n.type = 'Person'",
    parameters: { rows: people },
  },
  {
    text: "UNWIND $rows AS row MERGE (n:Source:Entity:Event {id: row.id}) SET n += row SET n.type = 'Event'",
    parameters: { rows: events },
  },
  { text: joinRows('PARTICIPATED_IN'), parameters: { rows: participations } },
  { text: joinRows('MET_WITH'), parameters: { rows: meetings } },
];
