/** Words that the embedded engine does not take as a name; Neo4j takes any. */
const RESERVED: ReadonlySet<string> = new Set(
  `all and any as asc by call case create delete desc detach distinct else end exists false in is limit match merge none
  not null on optional or order remove return set single skip then true union unwind when where with xor`.split(
    /\s+/,
  ),
);

/** A label, relationship type or property as it stands in a statement: in backticks only where it must. */
export function quoteName(name: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name.toLowerCase());
  return isPlain ? name : `\`${name.replaceAll('`', '``')}\``;
}
