/** The id that a button or a link carries: user input like any other. 0, which is nobody's, when it is no id. */
export function readId(text: string | null | undefined): number {
  return text != null && /^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text))
    ? Number(text)
    : 0;
}
