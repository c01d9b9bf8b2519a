/** How often a claim is asserted and denied, in words: `asserted 2 times, denied once`, by live assertions. */
export function describeDenial(assertions: number, denials: number): string {
  const asserted = assertions === 0 ? 'a background fact' : `asserted ${times(assertions)}`;
  return `${asserted}, denied ${times(denials)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
