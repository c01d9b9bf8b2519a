import { escapeXml } from '../../util/escape-xml.js';

/** Markup that is safe to send: made by `markup` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | null | Markup | readonly Piece[];

/** HTML with escaped pieces: text is text, whatever is in it; null is nothing; lists are joined. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(
    parts
      .map((part, index) => (index === 0 ? '' : render(pieces[index - 1] ?? null)) + part)
      .join(''),
  );
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeXml(String(piece));
  return piece.map(render).join('');
}
