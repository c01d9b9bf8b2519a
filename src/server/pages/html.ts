import { escapeXml } from '../../util/escape-xml.js';

/** Markup that is safe to send: made by `html` alone. */
export class Html {
  constructor(readonly markup: string) {}
}

type Piece = string | number | null | Html | readonly Piece[];

/** Markup with escaped pieces: text is text, whatever is in it; null is nothing; lists are joined. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    parts
      .map((part, index) => (index === 0 ? '' : render(pieces[index - 1] ?? null)) + part)
      .join(''),
  );
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeXml(String(piece));
  return piece.map(render).join('');
}
