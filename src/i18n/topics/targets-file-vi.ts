import type { ListFault } from '../../domain/list-fault.ts';
import type {
  ProblemKind,
  TargetFileMessages,
  TargetFileRefusal,
  TargetTemplateAbout,
} from '../../domain/target-file-messages.ts';
import type { TargetRowFault } from '../../domain/target-rows.ts';
import type { TargetCounts } from '../../domain/target-summary.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { fileFaultsVi } from './list-faults-vi.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export const targetFileWordsVi = {
  buttons: { targetsByFile: 'Giao bằng tệp' },
  /** Titles that are understood when the file comes back. */
  template: {
    file: 'Chỉ tiêu',
    code: 'Mã đơn vị',
    unit: 'Tên đơn vị',
    target: 'Chỉ tiêu',
    whole: 'Chỉ tiêu cả chương trình',
  },
};

const fileFaults: Record<ListFault, string> = {
  ...fileFaultsVi,
  empty: 'Tệp chưa có chỉ tiêu của đơn vị nào.',
  columns: 'Không thấy cột đơn vị và cột chỉ tiêu.',
  'too-many': 'Tệp có hơn 20.000 dòng. Anh/chị chia thành nhiều tệp.',
};

const example = html`<code>mã đơn vị,chỉ tiêu</code>\n<code>MAYSM,300</code>`;

type Say = (value: string, phases: string) => Html;

const rowFaults: Record<TargetRowFault, Say> = {
  'no-unit': () => html`thiếu mã hoặc tên đơn vị`,
  'unknown-unit': (value) => html`không thấy đơn vị “${value}”; tìm mã bằng <code>/donvi tên</code>`,
  'two-units': (value) => html`nhiều đơn vị cùng tên (${value}); ghi mã vào cột mã đơn vị`,
  'code-and-name': (value) => html`mã và tên không phải của một đơn vị (${value})`,
  'unit-closed': (value) => html`đơn vị “${value}” đã đóng`,
  outside: (value) => html`đơn vị “${value}” ngoài phạm vi của anh/chị`,
  'from-above': (value) => html`chỉ tiêu của “${value}” do cấp trên giao, chỉ cấp trên đổi được`,
  'no-phase': (value, phases) =>
    html`không có giai đoạn “${value}”; ${phases === '' ? 'chương trình này không chia giai đoạn, anh/chị bỏ cột đó' : `có: ${phases}`}`,
  zero: () => html`chỉ tiêu phải từ 1 trở lên; không giao thì để trống ô`,
  negative: (value) => html`“${value}” là số âm; chỉ tiêu phải từ 1 trở lên`,
  fraction: (value) => html`“${value}” không phải số nguyên; ghi đủ các chữ số, ví dụ 1500`,
  unread: (value) => html`“${value}” không phải là số; ghi bằng chữ số, ví dụ 300`,
  'too-large': (value) => html`“${value}” lớn quá; nhiều nhất 100.000.000`,
  broken: () => html`ô công thức chưa có kết quả; ghi thẳng con số`,
  split: (value) => html`“${value}” bị dấu phẩy cắt thành hai ô; ghi liền, không dấu phẩy`,
  extra: (value) => html`có thêm ô “${value}” ngoài các cột`,
  repeated: (value) => html`đơn vị “${value}” đã có ở dòng trên; để lại một dòng`,
  'repeated-column': (value) => html`hai cột giống nhau (“${value}”); bỏ bớt một cột`,
};

const shownKinds = 12;
const shownLines = 12;

export function createTargetsFileVi({ count }: Pick<Speech, 'count'>) {
  const lineList = (numbers: readonly number[]): string =>
    `${numbers.slice(0, shownLines).join(', ')}${numbers.length > shownLines ? `… (${count(numbers.length)} dòng)` : ''}`;

  const phaseList = (phases: readonly string[]): string =>
    phases
      .slice(0, 6)
      .map((name) => cut(name, 40))
      .join(', ');

  function kindText({ code, value, lines: numbers }: ProblemKind, phases: readonly string[]): Html {
    const shown = `${cut(value, 60)}${numbers.length > 1 && value !== '' ? '…' : ''}`;
    return html`• Dòng ${lineList(numbers)}: ${rowFaults[code](shown, phaseList(phases))}`;
  }

  const countsText = ({ added, up, down, same }: TargetCounts): string =>
    `Giao mới ${count(added)} · tăng ${count(up)} · giảm ${count(down)} · giữ nguyên ${count(same)}`;

  function ownText({ ownKept, ownDropped }: TargetFileMessages['targets.preview']): Html | undefined {
    const said = [
      ownKept > 0 ? `giữ ${count(ownKept)}` : '',
      ownDropped > 0 ? `bỏ ${count(ownDropped)} vì mức giao đã bằng hoặc cao hơn` : '',
    ].filter(Boolean);
    return said.length === 0 ? undefined : html`Mức đơn vị tự đặt: ${said.join(', ')}.`;
  }

  function overText({ over }: TargetFileMessages['targets.preview']): Html | undefined {
    if (over.total === 0) return undefined;
    const named = over.first.map(
      ({ unit, phase, given, target }) =>
        `${cut(unit, 60)}${phase === null ? '' : ` (${cut(phase, 40)})`} ${count(given)}/${count(target)}`,
    );
    const more =
      over.total > over.first.length ? ` và ${count(over.total - over.first.length)} đơn vị nữa` : '';
    return html`Giao xuống nhiều hơn mức được giao: ${named.join('; ')}${more}.`;
  }

  const messages: TextsOf<TargetFileMessages> = {
    'targets.preview': (values) => {
      const { token, programme, parts, blank, unused } = values;
      return lines(
        html`<b>Xem trước tệp chỉ tiêu</b>`,
        html`${cut(programme, 120)}`,
        ...parts
          .slice(0, 12)
          .map(
            ({ name, units, sum }) =>
              html`• ${cut(name ?? 'Cả chương trình', 60)}: ${count(units)} đơn vị, tổng <b>${count(sum)}</b>`,
          ),
        html`${countsText(values)}`,
        ownText(values),
        overText(values),
        blank.length === 0 ? undefined : html`Để trống chỉ tiêu, giữ như cũ: dòng ${lineList(blank)}`,
        unused.length === 0 ? undefined : html`Không dùng cột: ${cut(unused.slice(0, 10).join(', '), 120)}`,
        token === null
          ? html`\nTệp giống hệt chỉ tiêu đang có, không có gì để đổi.`
          : html`\nChưa lưu gì cả. Giao luôn chứ ạ?`,
      );
    },
    'targets.problems': ({ rows, kinds, phases }) =>
      lines(
        html`<b>Tệp chỉ tiêu${rows === 0 ? '' : ` (${count(rows)} dòng)`} có chỗ cần sửa, chưa giao gì cả:</b>`,
        ...kinds.slice(0, shownKinds).map((kind) => kindText(kind, phases)),
        html`\nSố dòng là của tệp vừa gửi. Anh/chị sửa rồi gửi lại cả tệp.`,
      ),
    'targets.imported': (values) =>
      lines(
        html`✓ Đã giao chỉ tiêu từ tệp (${cut(values.programme, 80)}).`,
        html`${countsText(values)}`,
        html`Xem lại: /chitieu`,
      ),
    'targets.dropped': () => html`Đã bỏ, không giao gì cả.`,
  };

  /** Under the file to fill in. */
  const about = ({ unit, units, phases, example: code }: TargetTemplateAbout): Html =>
    lines(
      html`<b>Giao chỉ tiêu bằng tệp</b>: ${count(units)} đơn vị thuộc ${cut(unit, 80)} với chỉ tiêu đang có. Anh/chị điền cột chỉ tiêu rồi gửi lại tệp vào đây. Ô trống thì giữ như cũ. Bot cho xem trước, anh/chị bấm Đồng ý mới lưu.`,
      html`\nTệp tự làm (Excel hoặc CSV, nhiều nhất 20.000 dòng) cũng được, ví dụ:`,
      phases.length === 0
        ? html`<code>mã đơn vị,chỉ tiêu</code>\n<code>${code},300</code>`
        : html`<code>mã đơn vị,chỉ tiêu,giai đoạn</code>\n<code>${code},300,</code>\n<code>${code},120,1</code>`,
      phases.length === 0 ? undefined : html`Giai đoạn: ${phaseList(phases)}; ô trống là cả chương trình.`,
    );

  const refusals: RefusalTextsOf<TargetFileRefusal> = {
    'bad-target-file': ({ why }) =>
      html`${fileFaults[why as ListFault]}${why === 'columns' || why === 'empty' ? html` Tệp cần cột <b>Mã đơn vị</b> (hoặc <b>Tên đơn vị</b>) và cột <b>Chỉ tiêu</b>, ví dụ:\n${example}` : ''}`,
    'targets-changed': () =>
      html`Chỉ tiêu hoặc đơn vị đã đổi từ lúc xem trước, nên chưa giao gì cả. Anh/chị gửi lại tệp để xem trước lần nữa.`,
  };
  return { messages, refusals, about, ...targetFileWordsVi };
}
