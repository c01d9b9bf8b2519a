import type { AssertionRecord, ClaimRecord, FactRecord } from '../../../src/load/claim-record.js';
import { NEVER } from '../../../src/ontology/testimony.js';

export function makeRecord(id: string, rest: Partial<ClaimRecord>): ClaimRecord {
  return {
    ...{ id, predicate: 'POINT_COUNT', subject: 'ins-x', object: null, value: null, stance: null },
    ...{ validFrom: null, validTo: null, assertions: [], facts: [] },
    ...rest,
  };
}

/** A live positive assertion in its report's own voice. */
export function assertedBy(reportId: string, rest: Partial<AssertionRecord> = {}): AssertionRecord {
  return {
    ...{ id: `${reportId}.a`, reportId, origin: 'REPORT', polarity: 'POSITIVE', isLive: true },
    ...{ count: 1, isSecondCoding: false, counts: true, reportedOn: NEVER, supersededOn: null },
    ...{ properties: {}, chain: [], publisher: null, publishedAt: null },
    ...rest,
  };
}

export function statedBy(registry: string, rest: Partial<FactRecord> = {}): FactRecord {
  return { registry, sourceNote: `note of ${registry}`, properties: {}, ...rest };
}
