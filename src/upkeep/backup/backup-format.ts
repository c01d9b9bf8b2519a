import { z } from 'zod';

/**
 * A backup is gzipped JSON Lines: a header, each node, each relationship, and an end that seals what is before it. Nodes
 * and relationships lie in canonical order, so equal stores give equal files.
 */
export const BACKUP_FORMAT = 'parley.backup/1';

const VALUE = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const PROPERTIES = z.record(z.string(), VALUE);
/** Labels, types: they become part of statements, so nothing else is taken. */
const NAME = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/);

export const BACKUP_HEADER = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** Migrations that the store had: one that lacks some of them cannot take it. */
  migrations: z.array(z.string()),
  /** The latest time of recording, ISO 8601; null if nothing was recorded. */
  recordedAt: z.string().nullable(),
});

/** `key`: the id and, after a line feed, when the node went, if it did. */
const BACKUP_NODE = z.strictObject({
  key: z.string(),
  labels: z.array(NAME).min(1),
  properties: PROPERTIES,
});

const BACKUP_EDGE = z.strictObject({
  type: NAME,
  from: z.string(),
  to: z.string(),
  properties: PROPERTIES,
});

export const BACKUP_END = z.strictObject({
  nodes: z.int(),
  relationships: z.int(),
  /** As `parley status --hash` tells it. */
  contentHash: z.string(),
  /** Of all bytes before this line, unpacked. */
  sha256: z.string(),
});

export const BACKUP_ELEMENT = z.union([BACKUP_NODE, BACKUP_EDGE]);

export type BackupHeader = z.infer<typeof BACKUP_HEADER>;
export type BackupNode = z.infer<typeof BACKUP_NODE>;
export type BackupEdge = z.infer<typeof BACKUP_EDGE>;
export type BackupEnd = z.infer<typeof BACKUP_END>;
