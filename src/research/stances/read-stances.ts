import { readStanceClaims, type StanceScope } from '../../compile/cypher/stance-statements.js';
import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import type { Ontology } from '../../ontology/ontology.js';
import { refuseArgument } from '../arguments.js';
import type { StanceClaim, StanceVoice } from './stance-claim.js';

/** Claims that one answer looks at, and assertions of each. */
export const STANCE_BOUNDS = { claims: 1_000, assertions: 1_000 } as const;

/** Relations that grade a position. */
export function listStanceRelations({ relations }: Ontology): readonly string[] {
  return [...relations.values()].filter(({ stance }) => stance).map(({ name }) => name);
}

/** The stances of some actors on some targets. More than an answer may look at are refused: a part of them would mislead. */
export async function readStances(
  read: StatementReader,
  call: ResearchCall,
  ends: Omit<StanceScope, 'predicates' | 'time'>,
  assertions: number = STANCE_BOUNDS.assertions,
): Promise<readonly StanceClaim[]> {
  const { claims } = STANCE_BOUNDS;
  const scope = { ...ends, predicates: listStanceRelations(call.ontology), time: call.time };
  const rows = await read(readStanceClaims(scope, { claims: claims + 1, assertions }));
  if (rows.length > claims) {
    refuseArgument(
      call,
      `More than ${String(claims)} stances would have to be looked at`,
      'Ask for fewer actors or targets at once.',
    );
  }
  return rows.map(toClaim);
}

type Row = readonly unknown[];

function toClaim(row: Readonly<Record<string, unknown>>): StanceClaim {
  return {
    id: String(row['id']),
    actor: String(row['actor']),
    actorName: String(row['actorName']),
    target: String(row['target']),
    stance: typeof row['stance'] === 'number' ? row['stance'] : null,
    level: String(row['level']),
    condition: textOrNull(row['condition']),
    validFrom: textOrNull(row['validFrom']),
    validTo: textOrNull(row['validTo']),
    validFirst: textOrNull(row['validFirst']),
    validLast: textOrNull(row['validLast']),
    facts: (row['facts'] as readonly Row[]).map(([wants]) => ({ wants: textOrNull(wants) })),
    voices: (row['said'] as readonly Row[]).map(toVoice),
  };
}

function toVoice(row: Row): StanceVoice {
  const [id, polarity, tense, origin, report, publishedAt, reportedOn, publisher, wants, chain] =
    row;
  return {
    id: String(id),
    polarity: polarity === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE',
    tense: String(tense),
    origin: origin === 'CODING' ? 'CODING' : 'REPORT',
    reportId: String(report),
    publishedAt: textOrNull(publishedAt),
    reportedOn: String(reportedOn),
    publisher: textOrNull(publisher),
    wants: textOrNull(wants),
    chain: (chain as readonly Row[]).map(([type, source]) => ({
      type: String(type),
      source: String(source),
    })),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
