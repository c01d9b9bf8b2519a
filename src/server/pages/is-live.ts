import type { ShownVoice } from './read-assertion-page.js';

/** Neither withdrawn nor replaced by an assertion that stands. */
export function isLive({
  retractedAt,
  supersededBy,
}: Pick<ShownVoice, 'retractedAt' | 'supersededBy'>): boolean {
  return retractedAt === null && supersededBy.every(({ later }) => later.retractedAt !== null);
}
