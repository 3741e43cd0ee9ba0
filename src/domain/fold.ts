/** The search key of a text: no marks, no đ, lower case, single spaces. SQLite folds none of đ, so this does. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/gu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

const emojiJoiner =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/u;
/** What is not seen: controls, lone surrogates, bidi marks, zero-width letters. Emoji keep their joiners. */
const unseen = new RegExp(
  `${emojiJoiner.source}|[\\n\\t\\uFE0F]|([\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}])`,
  'gu',
);

/** How every text comes in: NFC, LF line ends, nothing invisible, no space around. */
export function nfc(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(unseen, (seen, hidden?: string) => (hidden === undefined ? seen : ''))
    .normalize('NFC')
    .trim();
}

/** Letters that only Unicode Vietnamese has: no older encoding ever shows them. */
const modern = /[ăđơưạ-ỹ]/iu;
/**
 * Words that only garbage shows. TCVN3 puts signs between letters («C«ng ®oµn») and capitals inside words («kiÕn»);
 * VNI puts the mark after the vowel («Coâng ñoaøn», «kieán»).
 */
const garbled = [
  /\p{L}[¡-¿×÷]\p{L}/u,
  /(^|[\s"'(])[®§]\p{L}/u,
  /\p{L}[ª«¬µ¶·¸¹]$/u,
  /\p{Ll}[À-ÖØ-Þ]/u,
  /[æçëîïñöøûüþÿ]/u,
  /[ae][ùõâáàãéèêú]|o[ùõâ]|u[ùõ]/u,
];

/** Whether a text was pasted from a file in an old Vietnamese encoding (TCVN3, VNI): it must be typed again. */
export function looksLegacyEncoded(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/u);
  const modernWords = words.filter((word) => modern.test(word)).length;
  const garbledWords = words.filter((word) => !modern.test(word) && garbled.some((sign) => sign.test(word)));
  const enough = words.length > 2 ? 2 : 1;
  return (
    garbledWords.length >= enough &&
    garbledWords.length > modernWords &&
    garbledWords.length * 4 >= words.length
  );
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The order of Vietnamese lists: a ă â … d đ …, tones after letters, «Tổ 2» before «Tổ 10». */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
