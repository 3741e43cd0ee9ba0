import { fold, nfc } from './fold.ts';

/** A title as the form takes it, in characters. */
const [shortest, longest] = [10, 200];

/** Words whose full stop ends no sentence, folded. */
const abbreviations = new Set(
  (
    'tp tx tt q p h x kp kcn kkt gs pgs ts ths ks bs cn cty ct tnhh cp sx sk nld ld ubnd st so vv v ' +
    'vd tr dc no nr mr mrs ms dr prof ltd co inc vs etc eg ie'
  ).split(' '),
);

/** Said before the matter: a greeting, or who is speaking. */
const preamble = /^(da|alo|xin chao|chao|kinh|thua|(toi|em|minh|chau) (ten )?la|hello|hi|dear|my name)\b/u;

/**
 * Where sentences end: at a line's end, and behind a full stop (or its like) before a space. «1.500», «v.v.»,
 * «TP. Thanh Hóa», «1. Máy» and «Q. 3» go on.
 */
function sentencesOf(text: string): string[] {
  return text.split(/\n+/u).flatMap((line) => {
    const sentences: string[] = [];
    let from = 0;
    for (const { index, 0: mark } of line.matchAll(/[.!?…]+["”»’)\]]*(?=\s|$)/gu)) {
      const so = line.slice(from, index);
      if (mark.startsWith('.') && mark.length === 1 && !endsSentence(so)) continue;
      sentences.push(so + mark);
      from = index + mark.length;
    }
    return [...sentences, line.slice(from)];
  });
}

function endsSentence(so: string): boolean {
  const last = fold(/[^\s("“«]*$/u.exec(so)?.[0] ?? '');
  const isNumbering = /^\s*(\d{1,2}|[ivx]+)$/iu.test(so);
  const isLetters = last.includes('.') && /^[\p{L}.]+$/u.test(last);
  return !isNumbering && !isLetters && !abbreviations.has(last) && !/^\p{L}$/u.test(last);
}

/** Without the numbering, bullet or quotation mark before it and the stop behind it. */
function bare(sentence: string): string {
  return sentence
    .replace(/^(?:\s|\d{1,2}[.)](?=\s)|[^\p{L}\p{N}(])+/u, '')
    .replace(/[\s.!?…;:,"”»'’–—-]+$/u, '')
    .replace(/\s+/gu, ' ');
}

/** At most `longest` characters, up to the end of a word. */
function cutAtWord(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const start = letters.slice(0, longest + 1).join('');
  return bare(start.slice(0, Math.max(start.lastIndexOf(' '), 0)));
}

/**
 * The first sentence of a story that tells something, to be offered as its title: 10 to 200 characters, a longer one
 * cut at a word. Undefined where nothing fits.
 */
export function titleFrom(text: string): string | undefined {
  const sentences = sentencesOf(nfc(text)).map(bare);
  const fitting = sentences.filter((one) => [...one].length >= shortest && !preamble.test(fold(one)));
  const [title] = fitting.map(cutAtWord).filter((one) => [...one].length >= shortest);
  return title;
}
