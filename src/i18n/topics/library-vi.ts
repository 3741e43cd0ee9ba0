import type { AnswerValue } from '../../domain/answers.ts';
import type { AwardPaper } from '../../domain/awards.ts';
import type {
  LibraryCard,
  LibraryMessages,
  LibraryRefusal,
  SpreadView,
} from '../../domain/library-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { wordFor } from '../lookup.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

/** Of an answer, what a card shows. */
const shownLetters = 420;
const namedInNotice = 3;

export const libraryWordsVi = {
  labels: {
    spreadPlace: 'Nơi áp dụng',
    spreadSince: 'Áp dụng từ',
    libraryUnit: 'Đơn vị',
    themeText: 'Chủ đề',
  },
  asks: {
    spreadPlace: html`Áp dụng ở đâu trong đơn vị mình? Gõ tên xưởng, tổ, phòng; cả đơn vị thì bấm <b>Bỏ qua</b>. Tác giả và cán bộ xét sáng kiến sẽ thấy tên anh/chị và nơi này; người khác chỉ thấy tên đơn vị.
Ví dụ: <i>Xưởng may số 2</i>`,
    spreadSince: html`Áp dụng từ khi nào? Ngày, tháng, quý hay năm đều được.
Ví dụ: <i>tháng 3/2026</i>`,
    libraryUnit: html`Xem sáng kiến của đơn vị nào? Gõ vài chữ trong tên, không dấu cũng được.
Ví dụ: <i>may song ma</i>`,
    themeText: html`Đơn vị muốn có sáng kiến về việc gì? Đoàn viên thấy chủ đề này khi bắt đầu viết.
Ví dụ: <i>Giảm bụi ở khâu cắt vải</i>`,
  },
  titles: { spread: 'Đơn vị tôi áp dụng', libraryUnit: 'Thư viện', theme: 'Thêm chủ đề' },
  goOn: { libraryUnit: '/timkiem', spread: '/timkiem', theme: '/chude' },
  buttons: {
    library: 'Thư viện',
    inLibrary: 'Xem trong thư viện',
    toTop: 'Về đầu',
    ownWork: 'Trong đơn vị tôi',
    wholeLibrary: 'Cả thư viện',
    mostApplied: 'Áp dụng nhiều nhất',
    newestFirst: 'Mới nhất',
    byField: 'Lĩnh vực',
    byUnit: 'Đơn vị',
    anyField: 'Mọi lĩnh vực',
    anyUnit: 'Mọi đơn vị',
    otherUnit: 'Đơn vị khác…',
    toLibrary: '‹ Về danh sách',
    readWhole: 'Đọc cả bài',
    recordSpread: 'Đơn vị tôi áp dụng',
    takeSpreadBack: 'Thôi ghi là áp dụng',
    whoApplies: 'Nơi áp dụng',
    toEntry: '‹ Về sáng kiến',
    addTheme: 'Thêm chủ đề',
  },
};

export function createLibraryVi(
  { count, options, label }: Speech,
  {
    answerTo,
    awardsText,
  }: {
    answerTo: (key: string, value: AnswerValue) => string;
    awardsText: (given: readonly AwardPaper[]) => Html | undefined;
  },
) {
  const units = (value: number): string => `${count(value)} đơn vị`;

  /** What a list is narrowed to. */
  function viewText({ view, words, unit }: LibraryMessages['library.list']): string {
    return [
      words === '' ? (view.order === 'newest' ? 'Mới nhất' : 'Áp dụng nhiều nhất') : `“${cut(words, 100)}”`,
      view.field === null ? '' : wordFor(options, view.field),
      unit === null ? '' : cut(unit, 60),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function nothingText({ view, words, place }: LibraryMessages['library.list']): Html {
    if (place !== null) return html`Hết rồi ạ. Anh/chị bấm <b>Về đầu</b> để xem lại.`;
    if (words === '' && (view.field !== null || view.unitId !== 0))
      return html`Chưa có sáng kiến nào như vậy. Anh/chị chọn lĩnh vực hoặc đơn vị khác, hoặc bấm <b>Cả thư viện</b>.`;
    return words === ''
      ? html`Thư viện chưa có sáng kiến nào: sáng kiến được công nhận sẽ hiện ở đây. Anh/chị gửi sáng kiến của mình bằng /nop.`
      : html`Chưa có sáng kiến nào như vậy. Anh/chị thử ít chữ hơn, ví dụ <code>/timkiem máy cán</code>, hoặc bấm <b>Cả thư viện</b>.`;
  }

  function authorsText({ authors, unnamed }: LibraryCard): Html | undefined {
    if (authors.length === 0) return undefined;
    const names = authors.map((name) => cut(name, 60)).join(', ');
    return html`Tác giả: ${names}${unnamed === 0 ? '' : ` và ${count(unnamed)} người nữa`}`;
  }

  function spreadText({ spread, units: named }: LibraryCard): Html {
    if (spread === 0) return html`Chưa có đơn vị nào khác ghi là áp dụng.`;
    const names = named.map((name) => cut(name, 60)).join(', ');
    const more = spread - named.length;
    return html`<b>${units(spread)} đang áp dụng</b>: ${names}${more > 0 ? ` và ${units(more)} nữa` : ''}`;
  }

  function cardText(card: LibraryCard): Html {
    return lines(
      html`<b>${cut(card.title, 200)}</b>`,
      html`${[card.code, cut(card.unit, 80), card.field === null ? '' : wordFor(options, card.field)].filter(Boolean).join(' · ')}`,
      authorsText(card),
      awardsText(card.awards),
      html``,
      ...Object.entries(card.answers).map(
        ([key, value]) => html`<b>${label(key)}</b>: ${cut(answerTo(key, value), shownLetters)}`,
      ),
      card.isConfidential
        ? html`<i>Tác giả giữ kín bí quyết nên ở đây chỉ có tên, hiệu quả và khen thưởng.</i>`
        : undefined,
      html``,
      spreadText(card),
    );
  }

  const leads = {
    recorded: 'Đã ghi: đơn vị của anh/chị đang áp dụng. Tác giả sẽ được báo.',
    'taken-back': 'Đã bỏ ghi nhận áp dụng của anh/chị.',
  } as const;

  function whereText({ unit, by, place, since }: SpreadView): Html {
    const where = place === null ? '' : `, ${cut(place, 100)}`;
    return html`${cut(unit, 80)}${where} – từ ${answerTo('spreadSince', since)} (${by === null ? 'người ghi đã ẩn danh' : `${cut(by, 60)} ghi`})`;
  }

  const themeLeads = { added: 'Đã thêm.', removed: 'Đã bỏ.' } as const;

  const messages: TextsOf<LibraryMessages> = {
    'library.list': (list) =>
      lines(
        html`<b>Thư viện sáng kiến</b> – ${viewText(list)}${list.place === null ? '' : ' (tiếp)'}`,
        ...(list.lines.length === 0
          ? [nothingText(list)]
          : list.lines.map(
              ({ title, unit, spread, isAwarded }, index) =>
                html`${index + 1}. <b>${cut(title, 80)}</b> – ${cut(unit, 40)}${spread === 0 ? '' : ` · ${units(spread)} áp dụng`}${isAwarded ? ' · được khen' : ''}`,
            )),
        list.lines.length === 0
          ? undefined
          : html`\nBấm số để đọc. Tìm theo chữ: <code>/timkiem máy cán</code>`,
      ),
    'library.fields': () => html`Anh/chị muốn xem sáng kiến thuộc lĩnh vực nào?`,
    'library.units': () =>
      html`Anh/chị muốn xem sáng kiến của đơn vị nào (tính cả cấp dưới)? Chọn một nút, hoặc bấm <b>Đơn vị khác…</b> để gõ tên.`,
    'library.card': ({ card, lead }) =>
      lines(lead === undefined ? undefined : html`✓ ${leads[lead]}\n`, cardText(card)),
    'library.spread': ({ code, title, lines: found, isFirst }) =>
      lines(
        html`<b>Nơi áp dụng ${code}</b> – ${cut(title, 120)}${isFirst ? '' : ' (tiếp)'}`,
        ...(found.length === 0
          ? [html`Chưa có đơn vị nào khác ghi là áp dụng.`]
          : found.map((one) => html`• ${whereText(one)}`)),
      ),
    'notice.spread': ({ lines: told }) =>
      lines(
        ...told.map(({ code, title, units: news, total }) => {
          const names = news
            .slice(0, namedInNotice)
            .map((name) => cut(name, 60))
            .join(', ');
          const rest = news.length > namedInNotice ? '…' : '';
          const known = total > news.length ? ` Cả thảy ${units(total)}.` : '';
          return html`Sáng kiến ${code} “${cut(title, 120)}” của anh/chị: <b>${units(news.length)}${total > news.length ? ' nữa' : ''} đang áp dụng</b> (${names}${rest}).${known}`;
        }),
      ),
    'themes.list': ({ unit, programme, themes, lead }) =>
      lines(
        lead === undefined ? undefined : html`✓ ${themeLeads[lead]}`,
        html`<b>Chủ đề của ${cut(unit, 80)}</b> – ${cut(programme, 80)}`,
        ...(themes.length === 0
          ? [
              html`Chưa có chủ đề nào; đoàn viên thấy chủ đề của cấp trên gần nhất, nếu có. Anh/chị bấm <b>Thêm chủ đề</b>, hoặc gõ luôn, ví dụ: <code>/chude Giảm bụi ở khâu cắt vải</code>`,
            ]
          : themes.map(({ text }, index) => html`${index + 1}. ${cut(text, 100)}`)),
        themes.length === 0
          ? undefined
          : html`\nĐoàn viên của đơn vị và cấp dưới thấy các chủ đề này khi bắt đầu viết. Bấm ✕ để bỏ.`,
      ),
    'themes.units': () => html`Chủ đề của đơn vị nào?`,
  };

  const refusals: RefusalTextsOf<LibraryRefusal> = {
    'not-in-library': () =>
      html`Sáng kiến này không còn trong thư viện. Anh/chị bấm /timkiem để xem những sáng kiến khác.`,
    'spread-own-unit': ({ unit }) =>
      html`Sáng kiến này là của ${cut(String(unit), 80)}, đơn vị của anh/chị, nên không tính là áp dụng thêm. Chỉ đơn vị khác ghi được.`,
    'spread-own-work': () => html`Anh/chị là tác giả nên không ghi được; đơn vị khác áp dụng thì họ ghi.`,
    'no-own-unit': () =>
      html`Chưa rõ anh/chị thuộc đơn vị nào nên chưa ghi được. Anh/chị báo cán bộ công đoàn giúp.`,
    'spread-not-yet': () =>
      html`Chưa áp dụng thì chưa ghi ạ. Khi nào đơn vị áp dụng, anh/chị mở lại sáng kiến này trong /timkiem rồi bấm <b>Đơn vị tôi áp dụng</b>.`,
    'too-many-themes': ({ most }) =>
      html`Mỗi đơn vị có nhiều nhất ${Number(most)} chủ đề. Anh/chị bỏ bớt một chủ đề trong /chude rồi thêm.`,
    'theme-there': () => html`Chủ đề này đã có rồi. Anh/chị xem trong /chude.`,
    'theme-length': ({ least, most, length }) =>
      html`Chủ đề dài từ ${Number(least)} đến ${Number(most)} ký tự; chữ vừa gõ có ${count(Number(length))}. Anh/chị viết lại giúp, ví dụ: <code>/chude Giảm bụi ở khâu cắt vải</code>`,
  };

  return {
    messages,
    refusals,
    /** Above the first question of an initiative. */
    themesText: (themes: readonly string[]): Html =>
      html`Chủ đề của đơn vị: <b>${themes.map((theme) => cut(theme, 100)).join(' · ')}</b>. Việc khác cũng gửi được ạ.`,
    spreadLine: (spread: number): Html | undefined =>
      spread === 0 ? undefined : html`<b>${units(spread)} khác đang áp dụng</b>`,
    commands: { chude: 'chủ đề sáng kiến của đơn vị: thêm, bỏ' },
  };
}
