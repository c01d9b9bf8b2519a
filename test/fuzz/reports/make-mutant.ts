import { parse, stringify } from 'yaml';

import type { SourceFile } from '../../../src/report/check-file.js';
import { Random } from '../../property/operations/random.js';
import { damageBytes, mutateText } from './mutate-bytes.js';
import { mutateGently, mutateTree } from './mutate-tree.js';

/** A right file, and the text beside it if it has one. */
export interface RightFile {
  readonly name: string;
  readonly source: string;
  readonly text: string | null;
}

const encoder = new TextEncoder();

/** The file that follows from a seed: a right one, changed in one to five places. Most changes keep it a report. */
export function makeMutant(files: readonly RightFile[], seed: number): SourceFile {
  const random = new Random(seed);
  const { name, source, text } = random.pick(files);
  const changes = random.hasChance(0.5) ? 1 : 2 + random.below(4);
  const mutant = random.hasChance(0.6)
    ? mutateAsTree(source, changes, random)
    : mutateAsText(source, changes, random);
  const beside = text !== null && random.hasChance(0.2) ? mutateText(text, random) : text;
  const bytes = random.hasChance(0.15) ? damageBytes(mutant, random) : encoder.encode(mutant);
  return {
    file: name,
    bytes,
    readSibling: () => (beside === null ? null : encoder.encode(beside)),
  };
}

function mutateAsTree(source: string, changes: number, random: Random): string {
  const tree: unknown = parse(source);
  const mutate = random.hasChance(0.5) ? mutateGently : mutateTree;
  for (let count = 0; count < changes; count += 1) mutate(tree, random);
  return random.hasChance(0.5)
    ? JSON.stringify(tree, null, 1)
    : stringify(tree, { aliasDuplicateObjects: false });
}

function mutateAsText(source: string, changes: number, random: Random): string {
  let text = source;
  for (let count = 0; count < changes; count += 1) text = mutateText(text, random);
  return text;
}
