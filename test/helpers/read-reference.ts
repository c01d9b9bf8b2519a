import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

interface ReferenceQuote {
  readonly s: string;
  readonly q: string;
  readonly at: readonly [start: number, end: number];
}

/** An assertion as the reference encoding of the first report writes it; what is not written has its default. */
export interface ReferenceAssertion {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  readonly value?: string | number;
  readonly symmetric?: boolean;
  readonly stance?: number;
  readonly condition?: string;
  readonly qualifiers?: Readonly<Record<string, string | number | null>>;
  readonly polarity?: string;
  readonly certainty?: string;
  readonly reporter?: string;
  readonly modality?: string;
  readonly tense?: string;
  readonly aspect?: string;
  readonly quotation?: string;
  readonly inference?: string;
  readonly speech_act?: string;
  readonly attribution?: readonly {
    readonly source: string | null;
    readonly type: string;
    readonly cue?: string;
    readonly scope?: string;
  }[];
  readonly evidence: readonly ReferenceQuote[];
  readonly quoted_words?: readonly ReferenceQuote[];
}

export interface Reference {
  readonly assertions: readonly ReferenceAssertion[];
  readonly not_supported: readonly { readonly id: string; readonly claim: string }[];
}

export function readReference(): Reference {
  return parse(readFileSync('test/fixtures/moscow-talks-reference.yaml', 'utf8')) as Reference;
}
