import type { ResearchCall } from '../compile/research-field.js';
import { ParleyError } from '../errors/parley-error.js';
import { closestName } from '../util/closest-name.js';

/** Refuses an argument of a research field: place and cure. */
export function refuseArgument(call: ResearchCall, message: string, hint?: string): never {
  const { path } = call;
  throw new ParleyError('ARGUMENT_INVALID', `${message} (argument of “${path}”).`, {
    ...(hint === undefined ? {} : { hint }),
    details: { path },
  });
}

/** A list argument without duplicates, in the order given; null if it is absent. Empty or too long: ARGUMENT_INVALID. */
export function readList(
  call: ResearchCall,
  name: string,
  value: unknown,
  maximum: number = call.limits.listLength,
): readonly string[] | null {
  if (value === null || value === undefined) return null;
  const list = [...new Set((value as readonly unknown[]).map(String))];
  if (list.length === 0) {
    refuseArgument(call, `“${name}” must not be empty`, `Leave “${name}” out to mean any.`);
  }
  if (list.length > maximum) {
    refuseArgument(call, `“${name}” may have at most ${String(maximum)} entries`);
  }
  const length = call.limits.stringLength;
  if (list.some((item) => item.length > length)) {
    refuseArgument(call, `An entry of “${name}” may have at most ${String(length)} characters`);
  }
  return list;
}

/** A list argument of names of the codebook. */
export function readNames(
  call: ResearchCall,
  name: string,
  value: unknown,
  vocabulary: ReadonlyMap<string, unknown>,
): readonly string[] | null {
  const list = readList(call, name, value);
  for (const one of list ?? []) {
    if (vocabulary.has(one)) continue;
    const close = closestName(one, [...vocabulary.keys()]);
    const where = 'docs/CODEBOOK.md lists all.';
    refuseArgument(
      call,
      `“${name}” has “${one}”, which the codebook does not know`,
      close === null ? where : `Did you mean ${close}? ${where}`,
    );
  }
  return list;
}

/** A whole number within bounds. */
export function readNumber(
  call: ResearchCall,
  name: string,
  value: unknown,
  bounds: { readonly from: number; readonly to: number },
): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < bounds.from || number > bounds.to) {
    const range = `${String(bounds.from)} to ${String(bounds.to)}`;
    refuseArgument(call, `“${name}” must be a whole number from ${range}`);
  }
  return number;
}
