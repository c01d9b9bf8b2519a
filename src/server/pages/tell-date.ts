const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%]?)$/;

const DOUBT: Readonly<Record<string, string>> = {
  '~': 'about ',
  '?': 'possibly ',
  '%': 'possibly about ',
};

/** EDTF in words: `2025-12~` → `about December 2025`. Rarer forms (seasons, sets, masks) stay as they are. */
export function tellDate(edtf: string): string {
  const [from, to, ...more] = edtf.split('/').map(tellOneDate);
  if (from === undefined || more.length > 0 || from === null || to === null) return edtf;
  if (from === '' && (to ?? '') === '') return edtf;
  if (to === undefined) return from;
  if (from === '') return `until ${to}`;
  return to === '' ? `since ${from}` : `${from} to ${to}`;
}

/** Empty for an end left open; null for what has no words here. */
function tellOneDate(edtf: string): string | null {
  if (edtf === '' || edtf === '..') return '';
  const [, year, month, day, doubt] = DATE.exec(edtf) ?? [];
  if (year === undefined) return null;
  const words = [
    day === undefined ? null : String(Number(day)),
    month === undefined ? null : (MONTHS[Number(month) - 1] ?? null),
    year,
  ];
  return `${DOUBT[doubt ?? ''] ?? ''}${words.filter((word) => word !== null).join(' ')}`;
}
