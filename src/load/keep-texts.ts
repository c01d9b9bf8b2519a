import { SEARCH_PROPERTIES } from '../compile/text-query.js';
import { RECORDED, REPLACED_TEXT } from '../ontology/recorded.js';
import type { Change } from './diff-graph.js';
import { compactProperties, type NodeElement } from './graph-elements.js';

const SEARCHED = Object.values(SEARCH_PROPERTIES);

/** Whether `search` finds the node otherwise than before. */
export function hasOtherTexts({ before, after }: Change<NodeElement>): boolean {
  return SEARCHED.some((name) => before.properties[name] !== after.properties[name]);
}

/** What `search` found a node by until now, to be kept beside it. None where it found nothing, or what came at this very time. Pure. */
export function listFormerTexts(
  { id, properties }: NodeElement,
  now: string,
): readonly NodeElement[] {
  const from = properties[RECORDED.texts] ?? properties[RECORDED.from];
  if (properties[SEARCH_PROPERTIES.order] === undefined || from === now) return [];
  const texts = Object.fromEntries(SEARCHED.map((name) => [name, properties[name]] as const));
  return [
    {
      ...{ id, type: REPLACED_TEXT },
      properties: compactProperties({
        ...{ id, ...texts },
        ...{ [RECORDED.from]: from, [RECORDED.until]: now },
      }),
    },
  ];
}
