import { isLive, type SmallClaim, type SmallWorld } from './small-world.js';

export interface Avoided {
  readonly inference: boolean;
  readonly openScope: boolean;
  readonly contested: boolean;
  readonly registry: boolean;
}

/** The arguments of `paths`. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly longer: number;
  readonly limit: number;
  readonly relations: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly avoid: Avoided;
  readonly viaEntity: string | null;
  readonly avoidEntities: readonly string[] | null;
}

export interface Answer {
  readonly chains: readonly {
    readonly entities: readonly string[];
    readonly steps: readonly string[];
    readonly weakest: string;
  }[];
  readonly hasMore: boolean;
  readonly cutBy: readonly string[] | null;
}

interface Support extends SmallClaim {
  readonly hasFact: boolean;
  readonly live: SmallClaim['said'];
}

/** What `paths` should answer, found by trying every way there is. */
export function answerPaths(world: SmallWorld, question: Question): Answer {
  const all = tryAll(world, question);
  const shown = all.slice(0, question.limit);
  return {
    chains: shown.map((route) => describeRoute(route, world, question)),
    hasMore: all.length > question.limit,
    cutBy: all.length > 0 ? null : findCut(world, question),
  };
}

/** Every way that is allowed, in order. */
function tryAll(world: SmallWorld, question: Question): readonly (readonly string[])[] {
  const { from, to, maxLength, longer } = question;
  const found: (readonly string[])[] = [];
  const walk = (route: readonly string[]): void => {
    const here = route.at(-1) ?? '';
    if (here === to) {
      if (question.viaEntity === null || route.includes(question.viaEntity)) found.push(route);
      return;
    }
    if (route.length > maxLength) return;
    for (const { id, type } of world.entities) {
      if (route.includes(id) || !isAllowed(id, type, question)) continue;
      if (supportsOf(here, id, world, question).length > 0) walk([...route, id]);
    }
  };
  walk([from]);
  const shortest = Math.min(...found.map(({ length }) => length));
  return found
    .filter(({ length }) => length <= shortest + longer)
    .sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1));
}

function isAllowed(id: string, type: string, question: Question): boolean {
  const { to, viaEntity, types, avoidEntities } = question;
  if (avoidEntities?.includes(id) === true) return false;
  return id === to || id === viaEntity || types?.includes(type) !== false;
}

/** What joins two entities and may be rested on, strongest first. */
function supportsOf(
  a: string,
  b: string,
  { claims }: SmallWorld,
  { relations, avoid }: Question,
): readonly Support[] {
  return claims
    .filter(({ from, to }) => (from === a && to === b) || (from === b && to === a))
    .filter(({ predicate }) => relations?.includes(predicate) !== false)
    .filter(({ contested }) => !(avoid.contested && contested))
    .map((claim) => ({
      ...claim,
      hasFact: claim.isFact && !avoid.registry,
      live: claim.said
        .filter(isLive)
        .filter(({ inference }) => !(avoid.inference && inference !== 'NONE'))
        .filter(({ scope }) => !(avoid.openScope && scope === 'OPEN')),
    }))
    .filter(({ hasFact, live }) => hasFact || live.length > 0)
    .sort((x, y) => compare(measure(y), measure(x)) || (x.id < y.id ? -1 : 1));
}

/** How strong a claim is, by rule: the first number that differs decides. */
function measure({ independentSources, contested, hasFact, live }: Support): readonly number[] {
  const isOnly = (test: (one: Support['live'][number]) => boolean): boolean =>
    !hasFact && live.every(test);
  return [
    independentSources,
    contested ? 0 : 1,
    isOnly(({ inference }) => inference !== 'NONE') ? 0 : 1,
    isOnly(({ scope }) => scope === 'OPEN') ? 0 : 1,
  ];
}

const RULES = ['FEWEST_SOURCES', 'CONTESTED', 'INFERENCE', 'OPEN_SCOPE'];

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function describeRoute(
  route: readonly string[],
  world: SmallWorld,
  question: Question,
): Answer['chains'][number] {
  const steps = route.slice(1).map((id, index) => {
    const near = route[index] ?? '';
    const supports = supportsOf(near, id, world, question);
    const [best] = supports;
    if (best === undefined) throw new Error('a route has supports');
    const direction =
      best.predicate === 'MET_WITH' || best.predicate === 'LINKED_TO'
        ? 'MUTUAL'
        : best.from === near
          ? 'FORWARD'
          : 'BACKWARD';
    const text = `${best.predicate} ${direction} ${best.id} +${String(supports.length - 1)}`;
    return { text, measures: measure(best) };
  });
  const order = steps.map(({ measures }, index) => ({ measures, index }));
  order.sort((a, b) => compare(a.measures, b.measures) || a.index - b.index);
  const [weakest, next] = order;
  const rule = RULES.find(
    (_, index) => next !== undefined && weakest?.measures[index] !== next.measures[index],
  );
  return {
    entities: route,
    steps: steps.map(({ text }) => text),
    weakest: `${String((weakest?.index ?? 0) + 1)} ${rule ?? 'NONE'}`,
  };
}

const LIFTS: Readonly<Record<string, (question: Question) => Question>> = {
  MAX_LENGTH: (question) => ({ ...question, maxLength: 8 }),
  RELATIONS: (question) => ({ ...question, relations: null }),
  TYPES: (question) => ({ ...question, types: null }),
  INFERENCE: (question) => ({ ...question, avoid: { ...question.avoid, inference: false } }),
  OPEN_SCOPE: (question) => ({ ...question, avoid: { ...question.avoid, openScope: false } }),
  CONTESTED: (question) => ({ ...question, avoid: { ...question.avoid, contested: false } }),
  REGISTRY: (question) => ({ ...question, avoid: { ...question.avoid, registry: false } }),
  VIA_ENTITY: (question) => ({ ...question, viaEntity: null }),
  AVOID_ENTITIES: (question) => ({ ...question, avoidEntities: null }),
};

function findCut(world: SmallWorld, question: Question): readonly string[] | null {
  const given = JSON.stringify(question);
  const active = Object.entries(LIFTS).filter(
    ([, lift]) => JSON.stringify(lift(question)) !== given,
  );
  const lengths = active.map(([name, lift]) => ({
    name,
    length: tryAll(world, lift(question))[0]?.length ?? Infinity,
  }));
  const shortest = Math.min(...lengths.map(({ length }) => length));
  if (shortest < Infinity) {
    return lengths
      .filter(({ length }) => length === shortest)
      .slice(0, 1)
      .map(({ name }) => name);
  }
  const bare = active.reduce((lifted, [, lift]) => lift(lifted), question);
  return tryAll(world, bare).length > 0 ? active.map(([name]) => name) : null;
}
