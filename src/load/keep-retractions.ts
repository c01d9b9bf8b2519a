import type { GraphPart, NodeElement } from './graph-elements.js';

/** What marks a report that was taken back, and each of its assertions. */
const RETRACTION = ['retractedAt', 'retractionReason'] as const;

/** Whether a report or an assertion is retracted. */
export function isRetracted({ properties }: NodeElement): boolean {
  return properties['retractedAt'] !== undefined;
}

/** Carries the retraction of these reports over to what is wanted of them, new assertions included. Pure. */
export function keepRetractions(
  wanted: GraphPart,
  stored: GraphPart,
  reports: ReadonlySet<string>,
): GraphPart {
  const marks = new Map(
    stored.nodes
      .filter((node) => node.type === 'Report' && reports.has(node.id) && isRetracted(node))
      .map(({ id, properties }) => [
        id,
        Object.fromEntries(
          RETRACTION.flatMap((name) =>
            properties[name] === undefined ? [] : [[name, properties[name]]],
          ),
        ),
      ]),
  );
  if (marks.size === 0) return wanted;
  const nodes = wanted.nodes.map((node) => {
    const report = node.type === 'Report' ? node.id : String(node.properties['reportId']);
    const mark =
      node.type === 'Report' || node.type === 'Assertion' ? marks.get(report) : undefined;
    return mark === undefined ? node : { ...node, properties: { ...node.properties, ...mark } };
  });
  return { ...wanted, nodes };
}
