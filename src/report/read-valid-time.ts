import type { CodedClaim } from './coded-report.js';
import type { Problems } from './problems.js';
import type { Fields } from './read-fields.js';
import { readEdtf } from './read-values.js';
import type { SourceEntry } from './source-node.js';

type ValidTime = Pick<CodedClaim, 'validFrom' | 'validTo'>;

/** `validFrom:` and `validTo:`, or `edtf:` with a date or an interval in their place. */
export function readValidTime(fields: Fields, problems: Problems): ValidTime {
  const whole = fields.get('edtf');
  return whole === undefined ? readTwoEnds(fields, problems) : readWhole(whole, fields, problems);
}

function readWhole(whole: SourceEntry, fields: Fields, problems: Problems): ValidTime {
  const extra = fields.get('validFrom') ?? fields.get('validTo');
  if (extra !== undefined) {
    const message = '`edtf` stands for `validFrom` and `validTo`: give one or the other';
    problems.add('KEY_NOT_ALLOWED', { at: extra, message });
  }
  const parsed = readEdtf(whole.value, problems);
  if (parsed === null) return { validFrom: null, validTo: null };
  const sides = parsed.sides ?? { from: parsed.text, to: parsed.text };
  return { validFrom: sides.from, validTo: sides.to };
}

function readTwoEnds(fields: Fields, problems: Problems): ValidTime {
  const to = fields.get('validTo');
  const start = readEdtf(fields.get('validFrom')?.value, problems);
  const end = readEdtf(to?.value, problems);
  if (start !== null && end !== null && to !== undefined && isAfter(start.first, end.last)) {
    problems.add('TIME_REVERSED', { at: to, message: `${end.text} is before ${start.text}` });
  }
  return { validFrom: start?.text ?? null, validTo: end?.text ?? null };
}

function isAfter(first: number | null, last: number | null): boolean {
  return first !== null && last !== null && first > last;
}
