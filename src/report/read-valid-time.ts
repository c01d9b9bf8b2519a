import type { CodedClaim } from './coded-report.js';
import type { Problems } from './problems.js';
import type { Fields } from './read-fields.js';
import { readEdtf } from './read-values.js';

type ValidTime = Pick<CodedClaim, 'validFrom' | 'validTo'>;

/** `validFrom:` and `validTo:`, or `edtf:` with a date or an interval in their place. */
export function readValidTime(fields: Fields, problems: Problems): ValidTime {
  const whole = fields.get('edtf');
  const from = fields.get('validFrom');
  const to = fields.get('validTo');
  if (whole !== undefined) {
    const extra = from ?? to;
    if (extra !== undefined) {
      const message = '`edtf` stands for `validFrom` and `validTo`: give one or the other';
      problems.add('KEY_NOT_ALLOWED', { at: extra, message });
    }
    const parsed = readEdtf(whole.value, problems);
    if (parsed === null) return { validFrom: null, validTo: null };
    const sides = parsed.sides ?? { from: parsed.text, to: parsed.text };
    return { validFrom: sides.from, validTo: sides.to };
  }
  const start = readEdtf(from?.value, problems);
  const end = readEdtf(to?.value, problems);
  const isReversed = start?.first != null && end?.last != null && start.first > end.last;
  if (isReversed && to !== undefined) {
    problems.add('TIME_REVERSED', { at: to, message: `${end.text} is before ${start.text}` });
  }
  return { validFrom: start?.text ?? null, validTo: end?.text ?? null };
}
