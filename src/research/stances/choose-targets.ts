import { readConcerned, readProvisions } from '../../compile/cypher/stance-statements.js';
import type { ResearchCall, StatementReader } from '../../compile/research-field.js';
import { allInOrder } from '../../util/all-in-order.js';
import { readList, refuseArgument } from '../arguments.js';
import { requireNodes } from '../require-nodes.js';

/** What stances are asked on: things by id; or an instrument with its points; or an issue with what concerns it. */
export type TargetChoice =
  | { readonly kind: 'targets'; readonly ids: readonly string[] }
  | { readonly kind: 'instrument' | 'issue'; readonly id: string };

/** The targets of an answer, in its order. */
export interface FoundTargets {
  readonly ids: readonly string[];
  /** Beyond the limit. */
  readonly omitted: number;
}

const WAYS = '“targets”, “instrument” and “issue”';

/** Reads the arguments `targets`, `instrument` and `issue`, of which one may be given; null if none is. */
export function readTargetChoice(
  call: ResearchCall,
  given: Readonly<Record<string, unknown>>,
  most: number,
): TargetChoice | null {
  const ids = readList(call, 'targets', given['targets'], most);
  const others = (['instrument', 'issue'] as const).flatMap((kind): readonly TargetChoice[] => {
    const list = readList(call, kind, given[kind] === undefined ? null : wrap(given[kind]));
    return list === null ? [] : list.map((id) => ({ kind, id }));
  });
  const choices = [...(ids === null ? [] : [{ kind: 'targets', ids } as const]), ...others];
  if (choices.length > 1) {
    refuseArgument(call, `Of ${WAYS} one may be given`, 'Leave out all but one of them.');
  }
  return choices[0] ?? null;
}

const wrap = (value: unknown): unknown => (value === null ? null : [value]);

/** As `readTargetChoice`, where there must be one. */
export function requireTargetChoice(call: ResearchCall, most: number): TargetChoice {
  return (
    readTargetChoice(call, call.arguments, most) ??
    refuseArgument(
      call,
      `One of ${WAYS} must be given`,
      'For example `instrument: "ins-…"`: the instrument and its points.',
    )
  );
}

/** Finds them: those named in the order given; an instrument or issue before its propositions. Unknown ids are refused. */
export async function findTargets(
  choice: TargetChoice,
  read: StatementReader,
  call: ResearchCall,
  most: number,
): Promise<FoundTargets> {
  if (choice.kind === 'targets') {
    await requireNodes(read, call, { label: 'Entity', ids: choice.ids });
    return { ids: choice.ids, omitted: 0 };
  }
  const { kind, id } = choice;
  const isInstrument = kind === 'instrument';
  const [, rows] = await allInOrder([
    requireNodes(read, call, { label: isInstrument ? 'Instrument' : 'Issue', ids: [id] }),
    read((isInstrument ? readProvisions : readConcerned)(id, MOST_FOUND, call.time)),
  ]);
  const ids = [...new Set([id, ...rows.map((row) => String(row['id']))])];
  return { ids: ids.slice(0, most), omitted: Math.max(0, ids.length - most) };
}

/** Propositions of one instrument or issue that are looked for; plans have tens of points. */
const MOST_FOUND = 10_000;
