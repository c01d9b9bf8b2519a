import { expect, test } from '@jest/globals';

import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import { compileQuery } from '../../../helpers/compile-query.js';

test('a plan reads as a tree', () => {
  const { plan } = compileQuery(`{ __typename
    p: person(id: "a") { name metWith(where: {node: {name: {contains: "x", ignoreCase: true}}}, first: 3, sort: [{edge: {eventId: DESC}}]) {
      totalCount edges { eventId node { id } claim { id } } } }
    reports(where: {OR: [{genre: {ne: DIGEST}}, {publisher: {name: {eq: "N"}}}]}) { totalCount } }`);
  expect(printPlan(plan)).toMatchInlineSnapshot(`
    "__typename: Query
    p:
      read Person
        where node.id eq $p0
        values node.name
        read metWith: -[MET_WITH]- Actor
          where node.name contains $p1 (ignoring case)
          sort edge.eventId descending (nulls last), node.id, edge.claimId
          limit $p2
          values edge.eventId, node.id
          read claim: Claim with id = claimId
            values node.id
        count metWith: -[MET_WITH]- Actor
          where node.name contains $p1 (ignoring case)
    reports:
      count Report
        where (not node.genre eq $p3 or some [publisher: -[PUBLISHED_BY]-> Organization where node.name eq $p4])
    "
  `);
});

test('every condition and path has words', () => {
  const { plan } = compileQuery(`{ entities(sort: [{relations: {count: DESC}}], where: {
      NOT: {description: {isNull: false}},
      mentions: {all: {passage: {index: {gt: 1}}}},
      relations: {single: {predicate: {in: ["HEADS"]}, claim: {id: {eq: "c"}}}},
      claims: {count: {lt: 2}}, aliases: {hasAny: ["a"]}}) { nodes { __typename
        relations { nodes { predicate direction subject { id } } } attributes { totalCount } } } }`);
  expect(printPlan(plan)).toMatchInlineSnapshot(`
    "entities:
      read Entity
        where (not node.description is not null and node.aliases hasAny $p0 and count [claims: <-[SUBJECT|OBJECT]- Claim] lt $p1 and all [mentions: <-[MENTIONS]- Passage where node.index gt $p2] and single [relations: -[any relation]- Entity where (some [claim: Claim with id = claimId where node.id eq $p3] and relation in $p4)])
        sort count [relations: -[any relation]- Entity] descending, node.id
        limit $p5
        values node.type
        count attributes: <-[SUBJECT]- Claim
        read relations: -[any relation]- Entity
          sort node.id, edge.claimId
          limit $p6
          values relationshipDirection, relationshipType
          read subject: from end
            values node.id
    "
  `);
});

test('the type of an interface’s node is read only where a field tells types apart', () => {
  const valuesOf = (fields: string): string =>
    /values (.*)/.exec(printPlan(compileQuery(`{ entities { nodes { ${fields} } } }`).plan))?.[1] ??
    '';
  expect(valuesOf('id name')).toBe('node.id, node.name');
  expect(valuesOf('id ... on Entity { name }')).toBe('node.id, node.name');
  expect(valuesOf('id __typename')).toContain('node.type');
  expect(valuesOf('id ... on Person { role: name }')).toContain('node.type');
  expect(valuesOf('id ... on Actor { name }')).toContain('node.type');
});
