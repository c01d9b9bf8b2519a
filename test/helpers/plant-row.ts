import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** Something added to a report file: a row at a sentence, or a mention; with what it needs. */
export interface Planting {
  readonly at?: string;
  readonly row?: Readonly<Record<string, unknown>>;
  readonly mention?: Readonly<Record<string, unknown>>;
  readonly use?: readonly string[];
  readonly entities?: Readonly<Record<string, unknown>>;
}

/** The text of a report file with the planting in it. */
export function plantRow(source: string, planting: Planting): string {
  const document = parseDocument(source);
  const { at, row, mention = {}, use = [], entities = {} } = planting;
  const root = mapOf(document.contents);
  if (at !== undefined) seqOf(mapOf(root.get('code')).get(at)).add(document.createNode(row));
  for (const id of use) seqOf(root.get('use')).add(id);
  for (const [id, entity] of Object.entries(entities)) {
    mapOf(root.get('entities')).set(id, document.createNode(entity));
  }
  for (const [id, places] of Object.entries(mention)) {
    mapOf(root.get('mentions')).set(id, document.createNode(places));
  }
  return document.toString();
}

function mapOf(node: unknown): YAMLMap {
  if (!isMap(node)) throw new Error('a mapping was expected');
  return node;
}

function seqOf(node: unknown): YAMLSeq {
  if (!isSeq(node)) throw new Error('a sequence was expected');
  return node;
}
