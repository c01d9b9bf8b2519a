import type { ParameterValue } from '../../../src/compile/statement.js';
import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../../src/ontology/declaration.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import type { RelationDeclaration } from '../../../src/ontology/predicate.js';
import { sortKeyOf, toSortKey } from '../../../src/ontology/sort-key.js';
import type { GraphEdge, GraphNode, MemoryGraph, Properties } from './memory-graph.js';
import type { Random } from './random.js';
import { addDays, printPlain, RandomTestimony, withEnds } from './random-testimony.js';

const TEXTS = [
  'Ada', 'ada', 'Ada Bo', 'Bo', 'Éa', 'éa', 'ΑΣ', 'ß', 'İz', '🕊 dove', '𐍈', '\uFFFDx', 'say "so"', "o'k",
  'back`tick', '$p0', 'a\\b', 'Bo-Ada', '%', '黄', ' space ', 'x',
]; // prettier-ignore
const VALUES: Readonly<Record<string, readonly ParameterValue[]>> = {
  String: TEXTS,
  Int: [-2, -1, 0, 1, 2, 3, 40],
  Float: [0, 0.25, 0.5, 1, -1.5],
  Boolean: [true, false],
  EDTF: [
    '2025',
    '2025-12',
    '2025-12~',
    '2025-12-01',
    '2025-12-02/2025-12-07',
    '2026-01-05',
    '20XX',
    '2025-XX',
    '2025-12-XX',
    '2025-21',
    '../2025-12',
    '2026~/2027',
  ],
  Date: ['2025-12-01', '2025-12-02', '2026-01-05'],
  DateTime: ['2025-12-01T10:00:00.000Z', '2025-12-02T00:00:00.000Z'],
  Duration: ['PT5H', 'P2D', 'PT90M'],
};
const IDENTIFIERS = ['wikidata|Q1|true', 'geonames|12|false', 'url|http://x.example/a|b|true'];

/** Predicates of claims that no relation and no property of an entity shows. */
const FREE_PREDICATES = ['ASSESSED_AS', 'LEVEL', 'OUTCOME', 'DESCRIBED_AS'];

/** Of the world, and of what speaks of it: of that more goes with what it needs. */
const NODES_PER_TYPE = { world: 6, discourse: 10, source: 10 };
const EDGES_PER_RELATION = 5;

/** A small graph of everything the ontology declares: whatever the schema says is never null is there. */
export function makeRandomGraph(ontology: Ontology, random: Random): MemoryGraph {
  return new GraphMaker(ontology, random).make();
}

class GraphMaker {
  readonly #nodes: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];
  readonly #ids = new Map<string, string[]>();
  readonly #testimony: RandomTestimony;
  #lastKey = 0;
  #lastClaim = 0;

  constructor(
    readonly ontology: Ontology,
    readonly random: Random,
  ) {
    this.#testimony = new RandomTestimony(ontology, random);
  }

  make(): MemoryGraph {
    const types = [...this.ontology.types.values()].filter(({ kind }) => kind === 'node');
    for (const type of types) this.#addIds(type);
    for (const type of types) this.#addNodes(type);
    for (const type of types) this.#addSourceEdges(type);
    for (const relation of this.ontology.relations.values()) this.#addRelation(relation);
    for (const type of types) this.#addValues(type);
    return addDays(withEnds(this.#nodes, this.#edges), this.random);
  }

  #addIds(type: TypeDeclaration): void {
    const ids = Array.from(
      { length: NODES_PER_TYPE[type.layer] },
      (_, index) => `${type.name.toLowerCase()}#${String(index)}`,
    );
    for (const label of this.ontology.labelsOf(type.name)) {
      this.#ids.set(label, [...(this.#ids.get(label) ?? []), ...ids]);
    }
    this.#ids.set(type.name, ids);
  }

  #idsOf(type: string): readonly string[] {
    return this.#ids.get(type) ?? [];
  }

  #addNodes(type: TypeDeclaration): void {
    for (const id of this.#idsOf(type.name)) {
      if (type.name === 'Claim') this.#addClaim(id, this.random.pick(FREE_PREDICATES), {});
      else this.#addNode(id, type, {});
    }
  }

  #addNode(id: string, type: TypeDeclaration, own: Properties): void {
    const made = this.#makeProperties(type.properties);
    const properties = { ...made, ...own, id, type: type.name };
    this.#nodes.push({ id, labels: this.ontology.labelsOf(type.name), properties });
  }

  /** A claim of the predicate, with testimony. Only the qualifiers of the predicate are told of it. */
  #addClaim(id: string, predicate: string, own: Properties): void {
    const type = this.ontology.types.get('Claim');
    if (type === undefined) throw new Error('There is no type Claim.');
    const declared = this.ontology.predicates.get(predicate);
    const told = new Set(declared?.qualifiers.map(({ qualifier }) => qualifier.name));
    const properties = type.properties.filter(
      ({ name }) => !this.ontology.qualifiers.has(name) || told.has(name),
    );
    const made = { ...this.#makeProperties(properties), predicate, ...own };
    const said = this.#testimony.ofClaim(declared, made);
    this.#addNode(id, { ...type, properties: [] }, { ...made, ...said });
  }

  /** Claims that give an entity the values that it shows. */
  #addValues(type: TypeDeclaration): void {
    for (const property of type.properties) {
      const { projectedFrom } = property;
      // one property of several that show the same predicate
      if (
        projectedFrom === undefined ||
        ['startsOn', 'endsOn', 'precision'].includes(property.name)
      )
        continue;
      for (const subject of this.#idsOf(type.name)) {
        for (let count = this.random.below(3); count > 0; count -= 1) {
          const value = printPlain(this.#makeValue(property));
          const id = this.#newClaimId();
          const shown = this.#testimony.shown(projectedFrom, value);
          this.#addClaim(id, projectedFrom, { value, subjectId: subject, ...shown });
          this.#edges.push({ type: 'SUBJECT', from: id, to: subject, properties: {} });
        }
      }
    }
  }

  #newClaimId(): string {
    this.#lastClaim += 1;
    return `claim#of-${String(this.#lastClaim)}`;
  }

  #makeProperties(declared: readonly PropertyDeclaration[]): Properties {
    const properties: Record<string, ParameterValue> = {};
    for (const property of declared) {
      const { name, computed } = property;
      if (computed !== undefined && computed.kind !== 'identifiers') continue;
      if (property.nullable && this.random.hasChance(0.35)) continue;
      const value = property.list ? this.#makeList(property) : this.#makeValue(property);
      properties[name] = value;
      const key = sortKeyOf(property);
      if (key !== name && typeof value === 'string') properties[key] = toSortKey(value);
    }
    return properties;
  }

  #makeList(property: PropertyDeclaration): readonly ParameterValue[] {
    if (property.computed?.kind === 'identifiers') return this.random.sample(IDENTIFIERS, 2);
    const { type } = property;
    const pool = type.kind === 'enum' ? Object.keys(type.declaration.values) : VALUES[type.name];
    return this.random.sample(pool ?? [], this.random.below(4));
  }

  #makeValue({ name, type }: PropertyDeclaration): ParameterValue {
    if (type.kind === 'enum') return this.random.pick(Object.keys(type.declaration.values));
    if (type.name !== 'ID') return this.random.pick(VALUES[type.name] ?? []);
    if (name === 'predicate') return this.random.pick([...this.ontology.predicates.keys()]);
    // the first report of all, so that others may go without the entities
    if (name === 'declaredIn') return this.#idsOf('Report')[0] ?? '';
    if (name === 'conditionId') return this.random.pick(this.#idsOf('Proposition'));
    const refersTo = this.ontology.qualifiers.get(name)?.refersTo;
    if (refersTo === undefined) return 'x';
    return this.random.hasChance(0.1) ? 'gone' : this.random.pick(this.#idsOf(refersTo));
  }

  /** What sources and discourse are joined by. Each relationship type is drawn once, from the side that must have it. */
  #addSourceEdges(type: TypeDeclaration): void {
    for (const link of type.links) {
      const { path, shape } = link;
      if (path.kind !== 'relationship' || !isDrawn(link)) continue;
      const { types, direction } = path;
      const [relationship = ''] = types;
      const isOwned = this.#isNeededFromFarEnd(link, relationship);
      if (direction === 'both') this.#addPairs(type, link, relationship);
      else if (direction === 'out' && !isOwned) this.#addFrom(type, link, types, 'out');
      else if (direction === 'in' && shape === 'one') this.#addFrom(type, link, types, 'in');
    }
  }

  /** Whether the far type has exactly one such relationship coming in (a passage's report). */
  #isNeededFromFarEnd(link: LinkDeclaration, relationship: string): boolean {
    const far = this.ontology.types.get(link.target);
    return (far?.links ?? []).some(
      ({ path, shape }) =>
        path.kind === 'relationship' &&
        path.direction === 'in' &&
        shape === 'one' &&
        path.types.includes(relationship),
    );
  }

  #addFrom(
    type: TypeDeclaration,
    link: LinkDeclaration,
    types: readonly string[],
    direction: 'out' | 'in',
  ): void {
    for (const id of this.#idsOf(type.name)) {
      const least = link.shape === 'one' && !link.nullable ? 1 : 0;
      const most = link.shape === 'one' ? 1 : 3;
      const count = least + this.random.below(most - least + 1);
      const targets = this.#idsOf(link.target).filter((target) => target !== id);
      for (const far of this.random.sample(targets, count)) {
        const [from, to] = direction === 'out' ? [id, far] : [far, id];
        const relationship = types.length > 1 ? this.random.pick(types) : (types[0] ?? '');
        this.#edges.push({ type: relationship, from, to, properties: this.#edgeOf(link) });
      }
    }
  }

  /** Relationships stored from the lesser id to the greater, followed both ways; a claim may contradict itself. */
  #addPairs(type: TypeDeclaration, link: LinkDeclaration, relationship: string): void {
    for (const id of this.#idsOf(type.name)) {
      const isLoop = relationship === 'CONTRADICTS' && this.random.hasChance(0.3);
      const far = isLoop ? id : this.random.pick(this.#idsOf(link.target));
      if ((far === id) !== isLoop) continue;
      const [from = id, to = far] = [id, far].sort();
      this.#edges.push({ type: relationship, from, to, properties: this.#edgeOf(link) });
    }
  }

  #edgeOf(link: LinkDeclaration): Properties {
    if (link.edgeObject === undefined) return {};
    const declared = this.ontology.types.get(link.edgeObject)?.properties ?? [];
    const literal = this.random.hasChance(0.3)
      ? { literalId: this.random.pick(this.#idsOf('Place')) }
      : {};
    this.#lastKey += 1;
    return {
      ...this.#makeProperties(declared),
      ...(link.edgeObject === 'Mention' ? literal : {}),
      ...(link.edgeObject === 'Contradiction' ? { said: this.#testimony.sides() } : {}),
      key: String(this.#lastKey).padStart(8, '0'),
    };
  }

  #addRelation(relation: RelationDeclaration): void {
    const [forward] = [...this.ontology.types.values()].flatMap(({ links }) =>
      links.filter((link) => link.relation === relation.name && link.name === relation.field),
    );
    for (let i = 0; i < EDGES_PER_RELATION; i += 1) {
      const start = this.random.pick(relation.from.flatMap((type) => this.#idsOf(type)));
      const end = this.random.pick(relation.to.flatMap((type) => this.#idsOf(type)));
      const [from = start, to = end] = relation.symmetric ? [start, end].sort() : [start, end];
      if (from === to) continue;
      const made = this.#makeProperties(forward?.edgeProperties ?? []);
      const claimId = this.#newClaimId();
      const { value, level, ...qualifiers } = made;
      this.#addClaim(claimId, relation.name, {
        ...qualifiers,
        ...(value === undefined ? {} : { stance: value }),
        ...(level === undefined ? {} : { stanceLevel: level }),
        ...{ subjectId: from, objectId: to },
      });
      this.#edges.push(
        { type: relation.name, from, to, properties: { ...made, claimId } },
        { type: 'SUBJECT', from: claimId, to: from, properties: {} },
        { type: 'OBJECT', from: claimId, to, properties: {} },
      );
    }
  }
}

/** Links that say of one kind of relationship. Of several that lead out a node has any; those that come in are drawn one by one. */
function isDrawn(link: LinkDeclaration): boolean {
  const { path, fixed, relation } = link;
  if (path.kind !== 'relationship' || relation !== undefined || fixed !== undefined) return false;
  return path.types.length === 1 || path.direction === 'out';
}
