import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import type { AssertionRecord } from './claim-record.js';
import { compactAssertions } from './compact-assertions.js';
import { isDated } from './compare-times.js';
import type { Change, GraphChange } from './diff-graph.js';
import { type ClaimGroup, listGroups } from './find-contradictions.js';
import { type EdgeElement, identifyEdge, type NodeElement } from './graph-elements.js';
import { type ClaimState, readContradictions, readSubjects } from './plan-derived-state.js';
import {
  bareRecord,
  type ClaimReach,
  listReach,
  readRelated,
  readStoredClaims,
  type StoredClaim,
} from './read-claims.js';
import { type Read, toNodes } from './read-graph.js';

/** Claims that are kept at least as long as they are used again; of more, those that were not used the longest go. */
const LARGEST = 10_000;

/**
 * Claims as they are stored, with all that follows from them, so that reports that assert them one after the other do not
 * read them one after the other. It grows with the number of claims (bounded), not with that of their assertions. Right
 * as long as nobody else writes claims: whoever uses it makes sure of that, and calls `clear` when it is not so.
 */
export class ClaimMemory {
  readonly #ontology: Ontology;
  /** In order of use, the latest last. */
  readonly #claims = new Map<string, StoredClaim>();
  /** Ids of all members, by group. */
  readonly #groups = new Map<string, Set<string>>();
  /** CONTRADICTS of a claim, by key. */
  readonly #pairs = new Map<string, Map<string, EdgeElement>>();
  readonly #entities = new Map<string, NodeElement>();

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  clear(): void {
    for (const map of [this.#claims, this.#groups, this.#pairs, this.#entities]) map.clear();
  }

  /** The claim as it is stored; undefined if it is not, where `recall` was asked for it. */
  claim(id: string): StoredClaim | undefined {
    return this.#claims.get(id);
  }

  /** Reads what is not known yet of claims (as planned, stored or not) and of all that they may have to do with. */
  async recall(read: Read, wanted: readonly NodeElement[]): Promise<void> {
    const unknown = wanted.map(({ id }) => id).filter((id) => !this.#claims.has(id));
    const reach = this.#withoutKnown(listReach(wanted, this.#ontology));
    const [rows, related] = await Promise.all([
      unknown.length === 0 ? [] : read(statements.readNodesById('Claim', unknown)),
      readRelated(read, reach),
    ]);
    const nodes = new Map(
      [...toNodes(rows), ...related]
        .filter(({ id }) => !this.#claims.has(id))
        .map((node) => [node.id, node]),
    );
    const [claims, pairs, entities] = await Promise.all([
      readStoredClaims(read, [...nodes.values()]),
      readContradictions(read, [...nodes.keys()]),
      readSubjects(read, {
        projections: reach.projections.filter(({ subject }) => !this.#entities.has(subject)),
      }),
    ]);
    for (const group of toGroups(reach)) this.#groups.set(keyOf(group), new Set());
    for (const claim of claims.values()) this.#put(claim);
    for (const { id } of related) this.#join(id);
    for (const pair of pairs) this.#link(pair);
    for (const entity of entities) this.#entities.set(entity.id, entity);
  }

  /** The state of these claims (as planned or stored) once assertions and entities are added. */
  stateWith(
    planned: readonly NodeElement[],
    added: {
      /** By claim. */
      readonly assertions: ReadonlyMap<string, readonly AssertionRecord[]>;
      readonly entities: readonly NodeElement[];
    },
  ): ClaimState {
    const reach = listReach(planned, this.#ontology);
    const touched = planned.map((node): StoredClaim => {
      const known = this.#claims.get(node.id) ?? { node, record: bareRecord(node) };
      const assertions = [...known.record.assertions, ...(added.assertions.get(node.id) ?? [])];
      return { node: known.node, record: { ...known.record, assertions } };
    });
    const claims = new Map(touched.map((claim) => [claim.node.id, claim]));
    for (const group of toGroups(reach)) {
      for (const id of this.#groups.get(keyOf(group)) ?? []) {
        const member = this.#claims.get(id);
        if (member !== undefined && !claims.has(id)) claims.set(id, member);
      }
    }
    const pairs = [...claims.keys()].flatMap((id) => [...(this.#pairs.get(id)?.entries() ?? [])]);
    const subjects = new Set(reach.projections.map(({ subject }) => subject));
    const own = new Map(added.entities.map((entity) => [entity.id, entity]));
    return {
      scope: { claims, ...reach },
      pairs: [...new Map(pairs).values()],
      entities: [...subjects].flatMap((id) => own.get(id) ?? this.#entities.get(id) ?? []),
    };
  }

  /** Keeps a state as it is once what was derived from it is written, in the form in which it is `written`. */
  learn({ scope }: ClaimState, derived: GraphChange, written: GraphChange): void {
    for (const claim of scope.claims.values()) {
      this.#put(claim);
      this.#join(claim.node.id);
    }
    for (const node of [...written.nodes.created, ...written.nodes.changed.map(afterOf)]) {
      const claim = this.#claims.get(node.id);
      if (claim !== undefined) this.#claims.set(node.id, { ...claim, node });
      else if (this.#entities.has(node.id)) this.#entities.set(node.id, node);
    }
    const gone = [...derived.edges.removed, ...derived.edges.changed.map(({ before }) => before)];
    for (const edge of gone.filter(isPair)) this.#unlink(edge);
    const come = [...written.edges.created, ...written.edges.changed.map(afterOf)];
    for (const edge of come.filter(isPair)) this.#link(edge);
  }

  /** Lets go of what has not been used for long. */
  trim(): void {
    for (const [id, { record }] of this.#claims) {
      if (this.#claims.size <= LARGEST) return;
      this.#claims.delete(id);
      this.#pairs.delete(id);
      this.#entities.delete(record.subject);
      for (const group of this.#groupsOf(record)) this.#groups.delete(keyOf(group));
    }
  }

  #withoutKnown({ groups, projections }: ClaimReach): ClaimReach {
    return {
      groups: groups.filter((group) => !this.#groups.has(keyOf(group))),
      projections: projections.filter(
        (one) => !this.#groups.has(keyOf(toGroup(one))) || !this.#entities.has(one.subject),
      ),
    };
  }

  /** Keeps a claim, as the one used the latest. */
  #put(claim: StoredClaim): void {
    const { node } = claim;
    const isKnown = this.#claims.get(node.id) === claim;
    this.#claims.delete(node.id);
    this.#claims.set(node.id, isKnown ? claim : this.#compact(claim));
  }

  #compact({ node, record }: StoredClaim): StoredClaim {
    const declaration = this.#ontology.predicates.get(record.predicate);
    const qualifiers = (declaration?.qualifiers ?? []).map(({ qualifier }) => qualifier.name);
    const isStance = declaration?.kind === 'relation' && declaration.stance;
    const apart = isDated(record) ? 'reportId' : isStance ? 'publishedAt' : null;
    const assertions = compactAssertions(record.assertions, qualifiers, apart);
    return { node, record: { ...record, assertions } };
  }

  /** Makes the claim a member of those of its groups that are known. */
  #join(id: string): void {
    const claim = this.#claims.get(id);
    if (claim === undefined) return;
    for (const group of this.#groupsOf(claim.record)) this.#groups.get(keyOf(group))?.add(id);
  }

  #groupsOf(record: StoredClaim['record']): readonly ClaimGroup[] {
    return [...listGroups(record, this.#ontology), toGroup(record)];
  }

  #link(pair: EdgeElement): void {
    for (const id of [pair.from, pair.to]) {
      const pairs = this.#pairs.get(id) ?? new Map<string, EdgeElement>();
      this.#pairs.set(id, pairs.set(identifyEdge(pair), pair));
    }
  }

  #unlink(pair: EdgeElement): void {
    for (const id of [pair.from, pair.to]) this.#pairs.get(id)?.delete(identifyEdge(pair));
  }
}

function afterOf<T>({ after }: Change<T>): T {
  return after;
}

function isPair({ type }: EdgeElement): boolean {
  return type === 'CONTRADICTS';
}

/** All groups of a reach; the claims that are projected together are a group of one subject. */
function toGroups({ groups, projections }: ClaimReach): readonly ClaimGroup[] {
  return [...groups, ...projections.map(toGroup)];
}

function toGroup({
  subject,
  predicate,
}: {
  readonly subject: string;
  readonly predicate: string;
}): ClaimGroup {
  return { kind: 'subject', predicate, subject, object: null };
}

function keyOf({ kind, predicate, subject, object }: ClaimGroup): string {
  return JSON.stringify([kind, predicate, subject, object]);
}
