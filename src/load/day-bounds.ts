import { ALWAYS, NEVER } from '../ontology/testimony.js';
import { parseEdtf } from '../report/parse-edtf.js';

/** Calendar days (UTC) between which an EDTF date lies. */
interface DayBounds {
  /** Null where the date is unknown or open on this side. */
  readonly first: string | null;
  readonly last: string | null;
}

function dayBounds(edtf: string | null): DayBounds {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return { first: toDay(parsed?.first ?? null), last: toDay(parsed?.last ?? null) };
}

/** The day by which a report is published for certain: the last one its date may mean; NEVER where that is not known. */
export function reportedDay(publishedAt: string | null): string {
  return dayBounds(publishedAt).last ?? NEVER;
}

/** The days within which a claim may hold; null on a side that is open or not given. */
export function validDays(claim: {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}): { readonly validFirst: string | null; readonly validLast: string | null } {
  return {
    validFirst: dayBounds(claim.validFrom).first,
    validLast: dayBounds(claim.validTo).last,
  };
}

/** Instants (UTC) between which an EDTF date lies, ALWAYS and NEVER where it is open, so that they compare as texts. */
export function instantBounds(edtf: string): { readonly first: string; readonly last: string } {
  const parsed = parseEdtf(edtf);
  return {
    first: toInstant(parsed?.first ?? null) ?? ALWAYS,
    last: toInstant(parsed?.last ?? null) ?? NEVER,
  };
}

export function toDay(instant: number | null): string | null {
  return toInstant(instant)?.slice(0, 10) ?? null;
}

function toInstant(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
