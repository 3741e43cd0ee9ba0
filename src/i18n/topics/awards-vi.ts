import type {
  AwardFault,
  AwardHole,
  AwardItem,
  AwardMessages,
  AwardRefusal,
} from '../../domain/award-messages.ts';
import type { AwardCellFault } from '../../domain/award-rows.ts';
import type { AwardPaper, NamedAward } from '../../domain/awards.ts';
import { mostAwards } from '../../domain/awards.ts';
import type { ListFault } from '../../domain/list-fault.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { fileFaultsVi } from './list-faults-vi.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

/** What the forms of commendations say. */
export const awardWordsVi = {
  options: {
    'creative-labour': 'Bằng Lao động sáng tạo',
    confederation: 'Bằng khen Tổng LĐLĐVN',
    province: 'Bằng khen LĐLĐ tỉnh',
    merit: 'Giấy khen',
  } satisfies Record<NamedAward, string>,
  labels: {
    awardTo: 'Khen thưởng ai',
    awardForm: 'Hình thức khen thưởng',
    awardNumber: 'Số quyết định',
    awardDay: 'Ngày quyết định',
    removalReason: 'Lý do rút khen thưởng',
  },
  asks: {
    awardTo: html`Khen thưởng sáng kiến hay đơn vị nào? Gõ mã sáng kiến (nhiều mã cũng được), hoặc tên đơn vị. Danh sách dài thì gửi tệp Excel hoặc CSV có các cột <b>Mã sáng kiến</b> (hoặc <b>Đơn vị</b>), <b>Hình thức</b>, <b>Số</b>, <b>Ngày</b>.
Ví dụ: <i>123 125-140</i>, <i>may song ma</i>`,
    awardForm: html`Hình thức nào? Chọn một nút, hoặc gõ hình thức khác.
Ví dụ: <i>Giải thưởng Nguyễn Đức Cảnh</i>`,
    awardNumber: html`Số quyết định khen thưởng? Gõ luôn cả ngày cũng được; chưa có thì bấm <b>Bỏ qua</b>.
Ví dụ: <i>số 45/QĐ-LĐLĐ ngày 20/11/2026</i>`,
    awardDay: html`Quyết định khen thưởng ký ngày nào?
Ví dụ: <i>20/11/2026</i>`,
    removalReason: html`Vì sao rút khen thưởng này? Người được khen sẽ đọc lý do.
Ví dụ: <i>Ghi nhầm mã sáng kiến</i>`,
  },
  titles: {
    awardFile: 'Nhập danh sách khen thưởng',
    award: 'Ghi khen thưởng',
    awardRemoval: 'Rút khen thưởng',
  },
  goOn: { awardFile: '/khenthuong', award: '/khenthuong', awardRemoval: '/khenthuong' },
  buttons: {
    addAward: 'Ghi khen thưởng',
    recordAwards: 'Ghi',
    awardList: 'Danh sách',
    removeAward: 'Rút khen thưởng',
    otherProgramme: 'Chương trình khác',
    editPaper: 'Sửa…',
    openInitiative: 'Mở sáng kiến',
    toAwards: 'Khen thưởng',
    candidates: 'Đề nghị Bằng LĐST',
    commend: 'Khen thưởng',
    toFirst: '« Đầu danh sách',
  },
};

/** «Bằng khen LĐLĐ tỉnh», or another form as it was typed. */
function awardNameVi({ form, formName }: Pick<AwardPaper, 'form' | 'formName'>): string {
  return form === 'other' ? cut(formName ?? 'Hình thức khác', 100) : awardWordsVi.options[form];
}

/** «số 45/QĐ ngày 20/11/2026»; empty where neither is known. */
function paperText({ number, day }: AwardPaper): string {
  return [number === null ? '' : `số ${cut(number, 60)}`, day === null ? '' : `ngày ${day}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** «Bằng khen LĐLĐ tỉnh, số 45/QĐ ngày 20/11/2026» */
function awardTextVi(paper: AwardPaper): string {
  return [awardNameVi(paper), paperText(paper)].filter((part) => part !== '').join(', ');
}

const faults: Record<AwardFault, string> = {
  unknown: 'Không có mã này',
  'unknown-unit': 'Không thấy đơn vị này',
  'not-allowed': 'Ngoài phạm vi của anh/chị',
  'not-recognised': 'Chưa được công nhận',
  'own-work': 'Sáng kiến của chính anh/chị, công đoàn cấp trên ghi',
  'own-unit': 'Đơn vị của anh/chị, công đoàn cấp trên ghi',
  same: 'Đã ghi khen thưởng này rồi',
};

const cellFaults: Record<AwardCellFault, string> = {
  'missing-who': 'Chưa ghi mã sáng kiến hoặc đơn vị',
  'missing-form': 'Chưa ghi hình thức khen thưởng',
  'which-form': 'Bằng khen của cấp nào? Ghi “Bằng khen Tổng LĐLĐVN” hoặc “Bằng khen LĐLĐ tỉnh”',
  'not-a-code': 'Mã sáng kiến chưa đúng, ví dụ: SK-26-000123',
  'not-a-day': 'Ngày chưa đúng, ví dụ: 20/11/2026',
  'not-yet-signed': 'Ngày quyết định chưa tới',
  broken: 'Ô có công thức lỗi. Ghi thẳng kết quả vào ô',
  'too-long': 'Hình thức nhiều nhất 100 chữ cái, số quyết định nhiều nhất 60',
  repeated: 'Giống hệt một dòng ở trên. Xóa một trong hai dòng',
};

const fileFaults: Record<ListFault, string> = {
  ...fileFaultsVi,
  empty: 'Tệp không có dòng nào.',
  columns: 'Không thấy đủ tên cột.',
  'too-many': `Tệp có hơn ${mostAwards} dòng. Anh/chị chia thành nhiều tệp.`,
};

const shownAwards = 4;
const shownItems = 12;
const shownHoles = 20;

export function createAwardsVi({ count, moment, states, work, passOn, amount }: Speech) {
  const who = ({ about, title, author }: AwardItem): Html =>
    title === null
      ? html`<b>${cut(about, 80)}</b>`
      : html`<b>${about}</b> “${cut(title, 50)}”${author === undefined ? '' : ` – ${cut(author ?? 'đã ẩn danh', 40)}`}`;

  /** «16 sáng kiến, 1 đơn vị» */
  function sizeOf(items: readonly AwardItem[]): string {
    const units = items.filter(({ title }) => title === null).length;
    const parts = [
      units === items.length ? '' : `${count(items.length - units)} sáng kiến`,
      units === 0 ? '' : `${count(units)} đơn vị`,
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  const itemLines = (items: readonly AwardItem[]): Html[] => [
    ...items.slice(0, shownItems).map((item) => html`• ${who(item)}`),
    ...(items.length > shownItems ? [html`• … và ${count(items.length - shownItems)} nữa`] : []),
  ];

  /** Those with the same reason in one line. */
  function holeLines(holes: readonly AwardHole[]): Html[] {
    const reasons = new Map<AwardFault, AwardHole[]>();
    for (const hole of holes) reasons.set(hole.why, [...(reasons.get(hole.why) ?? []), hole]);
    const said = ({ about, state }: AwardHole) =>
      `${cut(about, 60)}${state === undefined ? '' : ` (${states[state]})`}`;
    return [...reasons].map(([why, same]) => {
      const rest = same.length > shownHoles ? ` … và ${count(same.length - shownHoles)} nữa` : '';
      return html`• ${faults[why]}: ${cut(same.slice(0, shownHoles).map(said).join(', '), 300)}${rest}`;
    });
  }

  const holesText = (holes: readonly AwardHole[]): Html[] =>
    holes.length === 0 ? [] : [html`\n<b>Không ghi được ${count(holes.length)}</b>`, ...holeLines(holes)];

  const messages: TextsOf<AwardMessages> = {
    'award.preview': ({ draft: { paper }, menu, judged }) => {
      const { items = [], holes = [], programme = null } = judged ?? {};
      return lines(
        menu
          ? html`<b>Anh/chị muốn sửa mục nào?</b>`
          : html`<b>Ghi khen thưởng: anh/chị xem lại trước khi ghi</b>`,
        paper === null ? undefined : html`Hình thức: <b>${awardNameVi(paper)}</b>`,
        paper === null
          ? undefined
          : html`Quyết định: ${paperText(paper) === '' ? 'chưa ghi số, ngày' : html`<b>${paperText(paper)}</b>`}`,
        programme === null ? undefined : html`Chương trình: ${cut(programme, 100)}`,
        items.length === 0 ? undefined : html`\n<b>Cho ${sizeOf(items)}</b>`,
        ...itemLines(items),
        ...holesText(holes),
      );
    },
    'award.file': ({ papers, programme }) =>
      lines(
        html`<b>Danh sách khen thưởng: ${count(papers.reduce((sum, one) => sum + one.count, 0))} dòng, dòng nào cũng ghi được</b>`,
        programme === null ? undefined : html`Chương trình: ${cut(programme, 100)}`,
        ...papers
          .slice(0, shownItems)
          .map((one) => html`• ${awardTextVi(one.paper)}: <b>${count(one.count)}</b>`),
        papers.length > shownItems
          ? html`• … và ${count(papers.length - shownItems)} quyết định nữa`
          : undefined,
        html`\nChưa ghi gì cả. Bấm <b>Ghi</b> là ghi hết cùng lúc; người được khen được báo sau một phút.`,
      ),
    'award.programmes': () => html`Khen thưởng này thuộc chương trình nào? Chọn một nút bên dưới.`,
    'award.done': ({ paper, items, holes }) =>
      lines(
        items.length === 0
          ? html`Chưa ghi khen thưởng nào.`
          : html`✓ Đã ghi ${paper === null ? 'khen thưởng' : html`<b>${awardTextVi(paper)}</b>`} cho ${sizeOf(items)}. Người được khen được báo sau một phút.`,
        ...itemLines(items),
        ...holesText(holes),
      ),
    'award.undone': ({ count: undone }) => html`Đã bỏ ${count(undone)} khen thưởng vừa ghi; chưa báo cho ai.`,
    'award.head': ({ programme, counts }) =>
      lines(
        html`<b>Khen thưởng</b>${programme === null ? '' : ` · ${cut(programme.name, 100)}`}`,
        ...(counts.length === 0
          ? [html`Chưa ghi khen thưởng nào.`]
          : counts.map(
              ({ form, count: many }) =>
                html`• ${awardNameVi({ form, formName: null })}: <b>${count(many)}</b>`,
            )),
        html`\nGhi nhanh nhiều mã trong một tin: <code>${awardUsageVi}</code>`,
      ),
    'award.list': ({ programme, form, lines: rows, isFirst }) =>
      lines(
        html`<b>Danh sách khen thưởng</b>${programme === null ? '' : ` · ${cut(programme, 100)}`}${form === null ? '' : ` · ${awardNameVi({ form, formName: null })}`}${isFirst ? '' : ' (tiếp)'}`,
        ...(rows.length === 0
          ? [html`Chưa ghi khen thưởng nào.`]
          : rows.map((row, index) => html`${index + 1}. ${who(row)}\n   ${awardTextVi(row)}`)),
      ),
    'award.one': ({ programme, by, at, ...row }) =>
      lines(
        who(row),
        html`Khen thưởng: <b>${awardTextVi(row)}</b>`,
        programme === null ? undefined : html`Chương trình: ${cut(programme, 100)}`,
        html`Ghi lúc ${moment(at)}${by === null ? '' : ` – ${cut(by, 40)}`}`,
      ),
    'award.removed': (row) => html`Đã rút <b>${awardTextVi(row)}</b> của ${who(row)}.`,
    'award.candidates': ({ lines: found, least, isFirst }) =>
      lines(
        html`<b>Có thể đề nghị Bằng Lao động sáng tạo</b>${isFirst ? '' : ' (tiếp)'}`,
        html`Đã được công nhận, làm lợi mỗi năm từ ${count(least.worker)} triệu đồng (công nhân, NLĐ), ${count(least.civil)} triệu đồng (cán bộ, công chức, viên chức), ${count(least['union-officer'])} triệu đồng (cán bộ công đoàn). Trình độ, chức vụ anh/chị đối chiếu giúp; quản trị cấp trên cùng đặt mức ở /caidat.`,
        ...(found.length === 0
          ? [html`\nChưa có sáng kiến nào đạt mức này trong phạm vi của anh/chị.`]
          : [
              html`\nBấm số để ghi khen thưởng; xem kỹ bằng <code>/xem mã</code>.`,
              ...found.map(
                (line, index) =>
                  html`${index + 1}. ${who(line)}\n   ${cut(line.unit, 60)} – <b>${amount(line.benefit)}</b>`,
              ),
            ]),
      ),
    'notice.awarded': ({ code, title, onBehalfOf, ...paper }) =>
      html`${passOn(onBehalfOf)}Chúc mừng anh/chị! ${capital(work({ code, title }))} được tặng <b>${awardNameVi(paper)}</b>${paperText(paper) === '' ? '' : ` (Quyết định ${paperText(paper)})`}. Xem lại bằng /cuatoi.`,
    'notice.award-removed': ({ code, title, onBehalfOf, reason, ...paper }) =>
      html`${passOn(onBehalfOf)}<b>${awardTextVi(paper)}</b> đã báo cho ${work({ code, title })} nay được rút lại. Lý do: ${cut(reason, 500)}. Nếu có nhầm lẫn, anh/chị hỏi công đoàn đơn vị giúp.`,
    'notice.unit-awarded': ({ unit, ...paper }) =>
      html`Chúc mừng tập thể <b>${cut(unit, 120)}</b> được tặng <b>${awardNameVi(paper)}</b>${paperText(paper) === '' ? '' : ` (Quyết định ${paperText(paper)})`}. Anh/chị báo tin vui cho cả đơn vị giúp.`,
    'notice.unit-award-removed': ({ unit, reason, ...paper }) =>
      html`<b>${awardTextVi(paper)}</b> đã báo cho tập thể ${cut(unit, 120)} nay được rút lại. Lý do: ${cut(reason, 500)}.`,
  };

  const refusals: RefusalTextsOf<AwardRefusal> = {
    'too-many-awards': ({ most }) =>
      html`Mỗi lần ghi nhiều nhất ${count(Number(most))} mã. Anh/chị chia làm nhiều lần giúp.`,
    'award-gone': () => html`Khen thưởng này đã rút từ trước. Bấm /khenthuong để xem danh sách.`,
    'bad-award-file': ({ why }) =>
      html`${fileFaults[why as ListFault]} Danh sách khen thưởng cần các cột: <code>Mã sáng kiến</code> (hoặc <code>Đơn vị</code>), <code>Hình thức</code>, <code>Số</code>, <code>Ngày</code>`,
    'own-award': ({ about }) =>
      html`${cut(String(about), 80)} là của chính anh/chị hoặc đơn vị anh/chị, nên công đoàn cấp trên ghi và rút khen thưởng.`,
  };
  /** On a card, and under a line of one's own list. */
  const awardsText = (given: readonly AwardPaper[] = [], most = 300): Html | undefined =>
    given.length === 0
      ? undefined
      : html`Khen thưởng: <b>${cut(given.slice(0, shownAwards).map(awardTextVi).join(' · '), most)}</b>`;
  const awardsBelow = (given: readonly AwardPaper[] = []): Html =>
    given.length === 0 ? html`` : html`\n   ${awardsText(given, 120) ?? ''}`;

  /** What is said before data are erased: the paper is kept elsewhere. */
  const eraseText = (commended: number): string =>
    commended === 0
      ? ''
      : ` ${count(commended)} sáng kiến trong đó đã được khen thưởng: quyết định khen thưởng trên giấy vẫn ghi tên anh/chị theo quy định, còn ở đây chỉ giữ mã, hình thức và số quyết định.`;

  /** Why a row of a list is not taken. */
  const faultText = (why: AwardFault | AwardCellFault): string => ({ ...faults, ...cellFaults })[why];

  return {
    messages,
    refusals,
    faultText,
    eraseText,
    awardText: awardTextVi,
    awardsText,
    awardsBelow,
    commands: { khenthuong: 'khen thưởng sáng kiến, đơn vị: ghi, danh sách' },
    usages: { khenthuong: awardUsageVi },
  };
}

export const awardUsageVi = '/khenthuong 123 125-140 bằng khen tỉnh số 45/QĐ ngày 20/11';

/** At the beginning of a sentence. */
function capital({ html: text }: Html): Html {
  return { html: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` };
}
