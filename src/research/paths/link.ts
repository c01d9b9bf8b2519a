import type { Avoidance } from './path-request.js';

/** A relation between two neighbors on a path, with what holds its claim up, as far as it may be rested on. */
export interface Link {
  readonly claim: string;
  readonly predicate: string;
  readonly from: string;
  readonly to: string;
  readonly contested: boolean;
  readonly independentSources: number;
  /** Background facts of registries. */
  readonly facts: number;
  /** Live positive assertions, by id. */
  readonly said: readonly Saying[];
}

/** An assertion that holds a claim up. */
export interface Saying {
  readonly id: string;
  readonly isInferred: boolean;
  /** Syntax leaves the reach of one of its attributions open. */
  readonly isOpen: boolean;
  readonly isAnnouncement: boolean;
}

/** The link without what is to be avoided; null if nothing is left that it could rest on. */
export function restrictLink(link: Link, avoid: Avoidance): Link | null {
  if (avoid.contested && link.contested) return null;
  if (!avoid.inference && !avoid.openScope && !avoid.registry) return link;
  const facts = avoid.registry ? 0 : link.facts;
  const said = link.said.filter(
    ({ isInferred, isOpen }) => !(avoid.inference && isInferred) && !(avoid.openScope && isOpen),
  );
  return facts === 0 && said.length === 0 ? null : { ...link, facts, said };
}

/** Whether nothing but inferences holds it up. */
export const restsOnInference = ({ facts, said }: Link): boolean =>
  facts === 0 && said.length > 0 && said.every(({ isInferred }) => isInferred);

/** Whether nothing but assertions of open scope holds it up. */
export const restsOnOpenScope = ({ facts, said }: Link): boolean =>
  facts === 0 && said.length > 0 && said.every(({ isOpen }) => isOpen);
