/**
 * Where plans leave the plain way, by which rows hold all that belongs to them and conditions are asked of each node (rows that
 * share nodes, filters gone back from their far end): where statistics say that it pays, wherever it can be, or nowhere.
 * All give the same answers.
 */
export type ShortcutMode = 'auto' | 'always' | 'never';
