import type { Ontology } from '../../ontology/ontology.js';
import type { FoundPath, FoundStep } from './find-paths.js';
import type { StepDirectionName } from './path-enums.js';
import { PATH_LIMITS } from './path-limits.js';
import type { ChainQuoteTree, ChainStepTree, ChainTree } from './path-tree.js';
import { listWitnesses, type WitnessWords } from './read-witness-words.js';
import { findWeakest } from './weakness.js';

/** A path as the answer shows it. */
export function showChain(path: FoundPath, words: WitnessWords, ontology: Ontology): ChainTree {
  const weakest = findWeakest(path.map(({ link }) => link));
  return {
    length: path.length,
    entities: [...path.slice(0, 1).map(({ from }) => from), ...path.map(({ to }) => to)].map(
      (id) => ({ id }),
    ),
    steps: path.map((step) => showStep(step, words, ontology)),
    weakestLink: {
      step: weakest.index + 1,
      relation: path[weakest.index]?.link.predicate ?? '',
      rule: weakest.rule,
    },
  };
}

function showStep(
  { from, to, link, others }: FoundStep,
  words: WitnessWords,
  ontology: Ontology,
): ChainStepTree {
  return {
    relation: link.predicate,
    direction: directionOf(link.predicate, link.from === from, ontology),
    from: { id: from },
    to: { id: to },
    claim: { id: link.claim },
    isBackgroundFact: link.facts > 0,
    quotes: listQuotes(link, words),
    otherClaims: others.slice(0, PATH_LIMITS.otherClaims).map(({ claim }) => ({ id: claim })),
    otherClaimCount: others.length,
  };
}

function listQuotes(link: FoundStep['link'], words: WitnessWords): readonly ChainQuoteTree[] {
  const quotes = listWitnesses(link).flatMap((id) => words.get(id) ?? []);
  return quotes.slice(0, PATH_LIMITS.quotes);
}

function directionOf(
  relation: string,
  isForward: boolean,
  { relations }: Ontology,
): StepDirectionName {
  if (relations.get(relation)?.symmetric === true) return 'MUTUAL';
  return isForward ? 'FORWARD' : 'BACKWARD';
}
