import type { EnumValue } from '../ontology/enum.js';
import type { IdentityEvidence } from '../ontology/enums/discourse-enums.js';

export type EvidenceKind = EnumValue<typeof IdentityEvidence>;

/** What each reason weighs at most. Weights below 0 speak against. */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceKind, number>> = {
  NAME: 0.8,
  IDENTIFIER: 0.9,
  CONTEXT: 0.25,
  OTHER_IDENTIFIER: -0.7,
  TOLD_APART: -0.25,
};

/** One part of a score. */
export interface ScorePart {
  readonly kind: EvidenceKind;
  readonly weight: number;
  /** How far the reason holds, 0 to 1. */
  readonly value: number;
  /** What it adds to the score: weight × value. */
  readonly contribution: number;
  /** What was compared, in words. */
  readonly detail: string;
}

export function makePart(kind: EvidenceKind, value: number, detail: string): ScorePart {
  const weight = EVIDENCE_WEIGHTS[kind];
  return { kind, weight, value, contribution: roundScore(weight * value), detail };
}

/** Sum of the parts, not below 0 nor above 1. */
export function sumParts(parts: readonly ScorePart[]): number {
  const sum = parts.reduce((all, { contribution }) => all + contribution, 0);
  return roundScore(Math.min(1, Math.max(0, sum)));
}

/** To three digits, so that equal reasons give equal scores. */
function roundScore(value: number): number {
  return Math.round(value * 1000) / 1000;
}
