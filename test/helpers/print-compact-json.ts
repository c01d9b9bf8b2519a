const WIDTH = 120;

/** JSON for people to read: what fits into a line of 120 characters stands on one. */
export function printCompactJson(value: unknown, indent = ''): string {
  const line = printLine(value);
  if (line.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) {
    return line;
  }
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => deeper + printCompactJson(item, deeper));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${deeper}${JSON.stringify(key)}: ${printCompactJson(member, deeper)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function printLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${printLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
