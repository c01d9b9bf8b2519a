import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../../src/store/port.js';
import {
  type GraphEdge,
  type GraphNode,
  type MemoryGraph,
  type Properties,
  textOf,
  writeGraph,
} from '../operations/memory-graph.js';
import type { Random } from '../operations/random.js';

/** Few values of each, so that rows share their sort values and only ids tell them apart. */
const NAMES = ['Ada', 'ada', 'Bo', 'Ёж', '🕊', ''];
const DAYS = [null, null, '2025-12-01', '2025-12-02', '2025-12-09'];
const ROLES = [null, 'HOST', 'MEDIATOR', 'VISITOR'];

const STAYING = 25;
const PASSING = 12;

/** A person and an event whose lists are read in pages; they stay. */
export const HUB = { person: 'per-hub', event: 'eve-hub' } as const;

/** What a graph of events and persons has throughout, by what tells the entries of a list apart. */
export interface Staying {
  /** Ids of the events, with their names. */
  readonly events: ReadonlyMap<string, string>;
  readonly persons: readonly string[];
  /** Ids of the claims of the hub person's participations, the hub event's participants, and the hub person's meetings. */
  readonly participations: readonly string[];
  readonly participants: readonly string[];
  readonly meetings: readonly string[];
}

/**
 * Events and persons of which some stay and others come and go, with what joins them. Ids are random, so that what comes lies
 * anywhere in an order. How many meetings a staying person other than the hub has never changes.
 */
export class PassingGraph {
  readonly #store: GraphStore;
  readonly #random: Random;
  #lastId = 0;
  #passing: string[] = [];

  constructor(store: GraphStore, random: Random) {
    this.#store = store;
    this.#random = random;
  }

  /** Whether an entry was made to come and go. */
  static isPassing(id: string): boolean {
    return id.endsWith('p');
  }

  async begin(): Promise<Staying> {
    const events = Array.from({ length: STAYING }, () => this.#makeNode('Event', 's'));
    const persons = Array.from({ length: STAYING }, () => this.#makeNode('Person', 's'));
    const hubs = [this.#makeHub('Person', HUB.person), this.#makeHub('Event', HUB.event)];
    const participations = events.map(({ id }) => this.#joinEvent(HUB.person, id, 's'));
    const participants = persons.map(({ id }) => this.#joinEvent(id, HUB.event, 's'));
    const meetings = persons.map(({ id }) => this.#joinPersons(HUB.person, id, 's'));
    const some = persons.slice(0, 8);
    const others = some.map(({ id }) => this.#joinPersons(id, this.#random.pick(some).id, 's'));
    const joined = [...participations, ...participants, ...meetings, ...others];
    await this.#write({
      nodes: [...hubs, ...events, ...persons, ...joined.map(({ claim }) => claim)],
      edges: joined.map(({ edge }) => edge),
    });
    for (let count = 0; count < PASSING; count += 1) await this.#add();
    const idsOf = (made: readonly { readonly claim: GraphNode }[]): readonly string[] =>
      made.map(({ claim }) => claim.id);
    return {
      events: new Map([
        ...events.map(({ id, properties }) => [id, textOf(properties, 'name') ?? ''] as const),
        [HUB.event, HUB.event],
      ]),
      persons: [...persons.map(({ id }) => id), HUB.person],
      participations: idsOf(participations),
      participants: idsOf(participants),
      meetings: idsOf(meetings),
    };
  }

  /** One or a few writes, one after another: something comes or goes. */
  async change(): Promise<void> {
    for (let count = this.#random.below(3); count >= 0; count -= 1) {
      const isGrowing = this.#passing.length < PASSING / 2;
      if (isGrowing || (this.#random.hasChance(0.5) && this.#passing.length < 3 * PASSING)) {
        await this.#add();
      } else {
        await this.#remove();
      }
    }
  }

  /** An event or a person, joined to the hubs; a staying one gets another participation beside those that stay. */
  async #add(): Promise<void> {
    const random = this.#random;
    if (random.hasChance(0.5)) {
      const event = this.#makeNode('Event', 'p');
      const { claim, edge } = this.#joinEvent(HUB.person, event.id, 'p');
      await this.#write({ nodes: [event, claim], edges: [edge] });
      this.#passing.push(event.id, claim.id);
      return;
    }
    const person = this.#makeNode('Person', 'p');
    const joined = [
      this.#joinEvent(person.id, HUB.event, 'p'),
      this.#joinEvent(HUB.person, HUB.event, 'p'),
      this.#joinPersons(HUB.person, person.id, 'p'),
    ];
    const claims = joined.map(({ claim }) => claim);
    await this.#write({ nodes: [person, ...claims], edges: joined.map(({ edge }) => edge) });
    this.#passing.push(person.id, ...claims.map(({ id }) => id));
  }

  /** A node with all that is joined to it, or one relationship with its claim. */
  async #remove(): Promise<void> {
    const id = this.#random.pick(this.#passing);
    this.#passing = this.#passing.filter((other) => other !== id);
    const parameters = { id };
    await this.#store.write(async (transaction) => {
      if (id.startsWith('c')) {
        for (const type of ['PARTICIPATED_IN', 'MET_WITH']) {
          const text = `MATCH (a:Node)-[r:${type}]->(b:Node) WHERE r.claimId = $id DELETE r`;
          await transaction.run({ text, parameters });
        }
      }
      await transaction.run({
        text: 'MATCH (n:Node) WHERE n.id = $id DETACH DELETE n',
        parameters,
      });
    });
  }

  #write(graph: MemoryGraph): Promise<void> {
    return writeGraph(this.#store, graph);
  }

  /** Random at the front, which decides where it lies in an order; unique, and marked by what becomes of it, at the end. */
  #makeId(prefix: string, mark: 's' | 'p'): string {
    this.#lastId += 1;
    return `${prefix}-${String(this.#random.below(1_000)).padStart(3, '0')}-${String(this.#lastId)}${mark}`;
  }

  #makeNode(type: 'Event' | 'Person', mark: 's' | 'p'): GraphNode {
    const id = this.#makeId(type === 'Event' ? 'eve' : 'per', mark);
    const day = this.#random.pick(DAYS);
    return makeEntity(type, id, {
      name: this.#random.pick(NAMES),
      ...(type === 'Event' && day !== null ? { startsOn: day } : {}),
    });
  }

  #makeHub(type: 'Event' | 'Person', id: string): GraphNode {
    return makeEntity(type, id, { name: id });
  }

  #joinEvent(from: string, to: string, mark: 's' | 'p'): Joined {
    const role = this.#random.pick(ROLES);
    return this.#join('PARTICIPATED_IN', { from, to, mark, own: role === null ? {} : { role } });
  }

  /** A symmetric relation is stored once, from the lesser id to the greater. */
  #joinPersons(one: string, other: string, mark: 's' | 'p'): Joined {
    const [from, to] = one < other ? [one, other] : [other, one];
    const eventId = this.#random.pick([null, HUB.event]);
    return this.#join('MET_WITH', { from, to, mark, own: eventId === null ? {} : { eventId } });
  }

  #join(
    type: string,
    { from, to, mark, own }: { from: string; to: string; mark: 's' | 'p'; own: Properties },
  ): Joined {
    const id = this.#makeId('c', mark);
    const properties = { id, type: 'Claim', predicate: type };
    return {
      claim: { id, labels: coreOntology.labelsOf('Claim'), properties },
      edge: { type, from, to, properties: { ...own, claimId: id } },
    };
  }
}

interface Joined {
  readonly claim: GraphNode;
  readonly edge: GraphEdge;
}

function makeEntity(
  type: 'Event' | 'Person',
  id: string,
  own: Properties & { readonly name: string },
): GraphNode {
  // no name here holds what a sort key writes otherwise, but the dove
  const nameSort = own.name.replaceAll('🕊', '\uFFFD');
  const properties = { id, type, aliases: [], identifiers: [], contexts: [], ...own, nameSort };
  return { id, labels: coreOntology.labelsOf(type), properties };
}
