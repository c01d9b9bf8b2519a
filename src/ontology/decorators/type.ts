import type { Layer, OntologyClass } from '../declaration.js';
import { declarationOf } from './registry.js';

interface TypeOptions {
  readonly description: string;
  readonly layer: Layer;
}

interface RootOptions extends TypeOptions {
  /** Names of the root fields: one by id, many by condition. */
  readonly singular: string;
  readonly plural: string;
}

interface NodeOptions extends RootOptions {
  readonly idPrefix?: string;
}

/** Declares an abstract class as a GraphQL interface and a label. `Node` and `Source` have no list of their own. */
export function InterfaceType(
  options: TypeOptions & Partial<RootOptions>,
): (target: OntologyClass) => void {
  return (target) => {
    declarationOf(target).type = { name: target.name, kind: 'interface', ...options };
  };
}

/** Declares a class as a stored node type. Its label is its name; so are its interfaces'. */
export function NodeType(options: NodeOptions): (target: OntologyClass) => void {
  return (target) => {
    declarationOf(target).type = { name: target.name, kind: 'node', ...options };
  };
}

/** Declares a class as an object made of a stored relationship, its properties and its ends. */
export function EdgeType(options: TypeOptions): (target: OntologyClass) => void {
  return (target) => {
    declarationOf(target).type = { name: target.name, kind: 'edge', ...options };
  };
}
