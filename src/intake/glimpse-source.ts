/** What a file seems to be, told without parsing it. */
export interface Glimpse {
  readonly isRegistry: boolean;
  /** Ids of the report and of the entities that it declares: whoever has one of them too may clash with it. */
  readonly ids: readonly string[];
  /** Null in registries, and where it is not seen. */
  readonly reportId: string | null;
}

/**
 * Looks at a file for what it has in common with others, in a fraction of the time that parsing takes. It may overlook ids in
 * unusual spellings; so nothing may follow from it but which files are looked at together, and which first.
 */
export function glimpseSource(source: string): Glimpse {
  const isRegistry = source.includes('parley.registry/');
  if (isRegistry) return { isRegistry, ids: [], reportId: null };
  return source.trimStart().startsWith('{') ? glimpseJson(source) : glimpseYaml(source);
}

const ID = `["']?([\\w.-]+)["']?`;
const REPORT_ID = new RegExp(`^report:.*\\n(?:[ \\t#].*\\n|\\n)*?[ \\t]+id:[ \\t]*${ID}`, 'm');
const ENTITIES = /^entities:.*\n((?:[ \t#].*\n|\n)*)/m;
const ENTITY_ID = new RegExp(`^( +)${ID}:`, 'gm');

function glimpseYaml(source: string): Glimpse {
  const reportId = REPORT_ID.exec(source)?.[1] ?? null;
  const entries = [...(ENTITIES.exec(source)?.[1] ?? '').matchAll(ENTITY_ID)];
  const indent = entries[0]?.[1];
  const declared = entries.flatMap(([, depth, id]) =>
    depth === indent && id !== undefined ? [id] : [],
  );
  return toGlimpse(reportId, declared);
}

function glimpseJson(source: string): Glimpse {
  try {
    const { report, entities } = JSON.parse(source) as {
      readonly report?: { readonly id?: unknown } | null;
      readonly entities?: object | null;
    };
    const id = report?.id;
    return toGlimpse(typeof id === 'string' ? id : null, Object.keys(entities ?? {}));
  } catch {
    return toGlimpse(null, []);
  }
}

function toGlimpse(reportId: string | null, declared: readonly string[]): Glimpse {
  const ids = reportId === null ? declared : [reportId, ...declared];
  return { isRegistry: false, ids, reportId };
}
