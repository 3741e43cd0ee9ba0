/** A text that is safe to send with parse_mode HTML. */
export type Html = { readonly html: string };

type Piece = string | number | Html | readonly Html[];

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isHtml(piece: Piece): piece is Html {
  return typeof piece === 'object' && 'html' in piece;
}

function htmlOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return isHtml(piece) ? piece.html : piece.map((one) => one.html).join('');
}

/** A template that escapes everything put into it, except what is `Html` already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: strings.map((text, index) => text + htmlOf(pieces[index] ?? '')).join('') };
}

/** Lines under each other; what is undefined leaves no line. */
export function lines(...parts: readonly (Html | undefined)[]): Html {
  return { html: parts.flatMap((part) => (part === undefined ? [] : [part.html])).join('\n') };
}

/** The text without markup, as it is counted and as it is sent when the markup was refused. */
export function plainText({ html: text }: Html): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** A person's text cut to at most this many characters. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** With a capital at its beginning, as at that of a sentence. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
