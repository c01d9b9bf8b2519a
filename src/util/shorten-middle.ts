/** A text of at most `most` code points: of a longer one its beginning and end, with `…` between. Cost does not grow with its length. */
export function shortenMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  // Two units a character at the most, so the pieces are large enough whatever they hold.
  const first = Array.from(text.slice(0, 2 * most));
  const last = Array.from(text.slice(-2 * most));
  if (text.length <= 2 * most && first.length <= most) return text;
  const tail = Math.floor((most - 1) / 3);
  return `${first.slice(0, most - 1 - tail).join('')}…${last.slice(last.length - tail).join('')}`;
}
