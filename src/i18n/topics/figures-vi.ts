import type { Calendar } from '../../domain/calendar.ts';
import { type CaptionPart, captionPartsOf, fitLines, isQuiet, leaders } from '../../domain/caption.ts';
import type { DetailLine, DetailUnit } from '../../domain/details.ts';
import type { FiguresMessages, FiguresRefusal, NamedOne } from '../../domain/figures-messages.ts';
import type { OptionKey } from '../../domain/form.ts';
import type { Measure, RankedUnit } from '../../domain/ranking.ts';
import { shortName } from '../../domain/short-names.ts';
import { formatTenths, ranksOf, shareInTenths, type Tally } from '../../domain/tally.ts';
import { type Pace, paceOf } from '../../domain/target-pace.ts';
import { cut, type Html, html, lines, plainText } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

type Digest = FiguresMessages['digest'];
type Head = FiguresMessages['details.parts'];
type PeriodAsked = Pick<Tally, 'period'> & { readonly phase: { readonly name: string } | null };

export function createFiguresVi({ count, moment, day, amount, options }: Speech, calendar: Calendar) {
  const weekLabel = (ms: number): string => {
    const { week, year } = calendar.weekOf(ms);
    return `${week}/${year}`;
  };

  const periodNames: Record<Tally['period']['kind'], (asked: PeriodAsked) => string> = {
    today: ({ period }) => `hôm nay ${day(period.from)}`,
    week: ({ period }) => `tuần ${weekLabel(period.from)}`,
    month: ({ period }) => `tháng ${calendar.civil(period.from).month}/${calendar.civil(period.from).year}`,
    quarter: ({ period }) =>
      `quý ${['I', 'II', 'III', 'IV'][Math.floor((calendar.civil(period.from).month - 1) / 3)] ?? ''}/${calendar.civil(period.from).year}`,
    year: ({ period }) => `năm ${calendar.civil(period.from).year}`,
    span: ({ period }) => {
      const [first, last] = [day(period.from), day(period.to - 1)];
      return first === last ? `ngày ${first}` : `từ ${first} đến ${last}`;
    },
    phase: ({ phase, period }) =>
      `${cut(phase?.name ?? 'giai đoạn', 60)} (${day(period.from)}–${day(period.to - 1)})`,
    programme: ({ period }) => `cả chương trình (${day(period.from)}–${day(period.to - 1)})`,
  };

  function change(now: number, before: number | undefined, kind: string): string {
    if (before === undefined) return '';
    const difference = now - before;
    const earlier = kind === 'week' ? 'tuần trước' : 'kỳ trước';
    return difference === 0
      ? ` (bằng ${earlier})`
      : ` (${difference > 0 ? '+' : '−'}${count(Math.abs(difference))} so với ${earlier})`;
  }

  /** «141/96 – đạt 146,9% chỉ tiêu» */
  function shareText(valid: number, target: number | null): string {
    const tenths = shareInTenths(valid, target);
    return tenths === undefined
      ? `${count(valid)} – chưa giao chỉ tiêu`
      : `${count(valid)}/${count(target ?? 0)} – đạt ${formatTenths(tenths)}% chỉ tiêu`;
  }

  function paceText(pace: Pace | undefined, toAt: number | null): string {
    if (pace === undefined || toAt === null) return '';
    if (pace.kind === 'reached') return '; đã đủ chỉ tiêu';
    if (pace.kind === 'ended') return `; đã kết thúc ngày ${day(toAt - 1)}, còn thiếu ${count(pace.left)}`;
    return pace.perWeek === null
      ? `; cần thêm ${count(pace.left)} đến hết ${day(toAt - 1)}`
      : `; cần ${count(pace.perWeek)} mỗi tuần đến hết ${day(toAt - 1)}`;
  }

  const parts = {
    flows: ({ flows, before, period: { kind } }) =>
      html`Nộp mới: <b>${count(flows.submitted)}</b>${change(flows.submitted, before?.submitted, kind)}
Được công nhận: <b>${count(flows.recognised)}</b>${change(flows.recognised, before?.recognised, kind)}
Không công nhận: <b>${count(flows.declined)}</b>${change(flows.declined, before?.declined, kind)}`,
    corrections: ({ flows: { revoked, withdrawn } }) => {
      const said = [
        revoked === 0 ? '' : `hủy công nhận ${count(revoked)}`,
        withdrawn === 0 ? '' : `rút ${count(withdrawn)}`,
      ];
      return html`Điều chỉnh: ${said.filter((part) => part !== '').join(', ')}`;
    },
    stocks: ({ waiting, returned }) => html`Đang chờ: ${count(waiting)} · cần bổ sung: ${count(returned)}`,
    totals: ({ programme, totals }) =>
      html`<b>${programme === null ? 'Từ trước đến nay' : cut(programme, 80)}</b>: nộp ${count(totals.submitted)}, công nhận ${count(totals.recognised)}, hợp lệ ${count(totals.valid)}`,
    phase: ({ phase, cutOff }) =>
      phase === null
        ? html``
        : html`${cut(phase.name, 40)}: hợp lệ ${shareText(phase.valid, phase.target)}${paceText(paceOf(phase, cutOff), phase.toAt)}`,
    programme: ({ totals: { valid }, target, programmeTo, cutOff }) =>
      html`Cả chương trình: hợp lệ ${shareText(valid, target)}${paceText(paceOf({ valid, target, toAt: programmeTo }, cutOff), programmeTo)}`,
    units: ({ units, authors, headcount }) =>
      html`Đơn vị tham gia: ${count(units.taking)}/${count(units.all)} · tác giả: ${count(authors)}${headcount === null ? '' : ` · đoàn viên: ${count(headcount)}`}`,
    overdue: ({ overdue }) =>
      html`Quá hạn: ${count(overdue.answer)} chưa trả lời, ${count(overdue.decision)} chưa quyết định`,
  } satisfies Partial<Record<CaptionPart, (tally: Tally) => Html>>;

  /** The lines of a digest. */
  const digestParts: Record<CaptionPart, (digest: Digest) => Html> = {
    head: ({ tally, number }) =>
      html`<b>Bản tin tuần ${weekLabel(tally.period.to - 1)} – ${cut(tally.unit, 120)}</b>
Số ${number} · tính đến ${moment(tally.cutOff)}`,
    missed: ({ tally: { period }, weeks }) =>
      html`Gộp ${weeks} tuần (${day(period.from)}–${day(period.to - 1)}), từ tuần ${weekLabel(period.from)} đến tuần ${weekLabel(period.to - 1)}, vì các tuần trước chưa gửi.`,
    flows: ({ tally }) => parts.flows(tally),
    corrections: ({ tally }) => parts.corrections(tally),
    quiet: ({ tally: { programme, waiting, overdue, totals, target }, weeks }) => {
      const late = overdue.answer + overdue.decision;
      const whole =
        programme === null
          ? `từ trước đến nay hợp lệ ${count(totals.valid)}`
          : `cả chương trình hợp lệ ${shareText(totals.valid, target)}`;
      return html`Trong ${weeks > 1 ? 'các tuần đó' : 'tuần'} không có sáng kiến mới. Đang chờ: ${count(waiting)}${late === 0 ? '' : ` (quá hạn ${count(late)})`} · ${whole}.`;
    },
    stocks: ({ tally }) => parts.stocks(tally),
    totals: ({ tally }) => parts.totals(tally),
    phase: ({ tally }) => parts.phase(tally),
    programme: ({ tally }) => parts.programme(tally),
    units: ({ tally }) => parts.units(tally),
    benefit: ({ tally: { benefit } }) =>
      html`Làm lợi một năm: ${amount(benefit.confirmed)} đã công nhận (tác giả khai ${amount(benefit.declared)}${benefit.none === 0 ? '' : `; ${count(benefit.none)} sáng kiến không tính bằng tiền`})`,
    overdue: ({ tally }) => parts.overdue(tally),
    leaders: ({ tally: { shares } }) => {
      const ranks = ranksOf(shares);
      const named = shares.slice(0, leaders).flatMap(({ name, valid, target }, index) => {
        if (valid === 0) return [];
        const tenths = shareInTenths(valid, target);
        const share = tenths === undefined ? count(valid) : `${formatTenths(tenths)}%`;
        return [`${ranks[index] ?? 0}. ${cut(shortName(name), 40)} ${share}`];
      });
      return html`Dẫn đầu: ${named.join(' · ')}`;
    },
  };

  /** Above the details of a digest. */
  function headText({ unit, number, period }: Pick<Head, 'unit' | 'number' | 'period'>): Html {
    return html`<b>Chi tiết bản tin số ${number}, tuần ${weekLabel(period.to - 1)}</b>
${cut(unit, 200)}`;
  }

  function partLines(title: string, told: readonly DetailLine[]): (Html | undefined)[] {
    return [
      html`\n<b>${title}</b>`,
      ...(told.length === 0 ? [html`Chưa có sáng kiến nào.`] : []),
      ...told.map(
        ({ key, submitted, recognised, valid, confirmed }) =>
          html`${key === '' ? 'Chưa rõ' : (options[key as OptionKey] ?? key)}: nộp ${count(submitted)}, công nhận ${count(recognised)}, hợp lệ ${count(valid)}${confirmed === 0 ? '' : `; làm lợi ${amount(confirmed)}`}`,
      ),
    ];
  }

  function markOf(rank: number | null): string {
    return rank === null ? '–' : `${rank}.`;
  }

  function unitLine({ rank, name, valid, target }: DetailUnit): Html {
    return html`${rank === null ? '•' : `${rank}.`} ${cut(shortName(name), 60)}: ${shareText(valid, target)}`;
  }

  function oneText({ code, title, unit }: NamedOne): Html {
    return html`${code} · “${cut(title, 100)}” – ${cut(shortName(unit), 40)}`;
  }

  function scaleText({
    sharesOf,
    phase,
  }: {
    sharesOf: Tally['sharesOf'];
    phase: { name: string } | string | null;
  }): string {
    const name = typeof phase === 'string' ? phase : phase?.name;
    return sharesOf === 'phase' ? cut(name ?? 'giai đoạn', 60) : 'cả chương trình';
  }

  const measureNames: Record<Measure, string> = {
    share: 'Tỷ lệ đạt chỉ tiêu',
    valid: 'Số sáng kiến hợp lệ',
    members: 'Sáng kiến hợp lệ trên 100 đoàn viên',
  };

  /** A unit with what it is ranked by. */
  function rankedText({ name, valid, target, headcount }: RankedUnit, measure: Measure): string {
    const short = cut(shortName(name), 60);
    if (measure === 'share') return `${short}: ${shareText(valid, target)}`;
    if (measure === 'valid') return `${short}: ${count(valid)}`;
    const tenths = shareInTenths(valid, headcount);
    return tenths === undefined
      ? `${short}: ${count(valid)} – chưa rõ số đoàn viên`
      : `${short}: ${formatTenths(tenths)} (${count(valid)}/${count(headcount ?? 0)} đoàn viên)`;
  }

  const messages: TextsOf<FiguresMessages> = {
    tally: ({ tally }) => {
      const { flows, programme, phase, benefit, overdue, shares, others } = tally;
      const ranks = ranksOf(shares);
      return lines(
        html`<b>${cut(tally.unit, 200)}</b> – ${periodNames[tally.period.kind](tally)}\nTính đến ${moment(tally.cutOff)}`,
        html``,
        isQuiet(flows) ? html`Kỳ này chưa có sáng kiến mới.` : parts.flows(tally),
        flows.revoked + flows.withdrawn === 0 ? undefined : parts.corrections(tally),
        parts.stocks(tally),
        html``,
        parts.totals(tally),
        phase === null ? undefined : parts.phase(tally),
        programme === null ? undefined : parts.programme(tally),
        parts.units(tally),
        html`Làm lợi một năm: ${amount(benefit.confirmed)} đã công nhận (tác giả khai ${amount(benefit.declared)}${benefit.none === 0 ? '' : `; ${count(benefit.none)} sáng kiến không tính bằng tiền`}; khai theo tháng nhân 12, khoản một lần tính một lần)`,
        overdue.answer + overdue.decision === 0 ? undefined : parts.overdue(tally),
        shares.length === 0 ? undefined : html`\n<b>Các đơn vị</b>`,
        ...shares.map(
          ({ name, valid, target }, index) =>
            html`${markOf(ranks[index] ?? null)} ${cut(name, 60)}: ${shareText(valid, target)}`,
        ),
        others.units === 0
          ? undefined
          : html`Các đơn vị khác (${count(others.units)}): ${count(others.valid)}`,
      );
    },
    'tally.units': ({ lines: units, page, ...head }) =>
      lines(
        html`<b>${cut(head.unit, 200)}</b> – các đơn vị trực thuộc${page === 0 ? '' : ` (trang ${page + 1})`}`,
        html`Xếp theo tỷ lệ đạt chỉ tiêu của ${scaleText(head)}, tính đến ${moment(head.cutOff)}`,
        html``,
        ...(units.length === 0 ? [html`Không còn đơn vị nào.`] : []),
        ...units.map(
          ({ name, valid, target }, index) =>
            html`${index + 1}. ${cut(shortName(name), 60)}: ${shareText(valid, target)}`,
        ),
        units.length === 0 ? undefined : html`\nBấm số để mở đơn vị.`,
      ),
    'tally.parts': ({ by, lines: told, ...head }) =>
      lines(
        html`<b>${cut(head.unit, 200)}</b> – ${head.period.kind === 'phase' ? cut(head.phase?.name ?? 'giai đoạn', 60) : 'cả chương trình'}
Tính đến ${moment(head.cutOff)}; làm lợi là của một năm, đã công nhận`,
        ...partLines({ field: 'Theo lĩnh vực', group: 'Theo nhóm tác giả', block: 'Theo khối' }[by], told),
      ),
    ranking: ({ lines: units, own, page, measure, block, ...head }) =>
      lines(
        html`<b>Xếp hạng – ${cut(head.unit, 200)}</b>${page === 0 ? '' : ` (trang ${page + 1})`}`,
        html`${measureNames[measure]}, ${scaleText({ sharesOf: head.scale, phase: head.phase })}${block === null ? '' : `, khối ${options[block].toLowerCase()}`} · tính đến ${moment(head.cutOff)}`,
        html``,
        ...(units.length === 0 ? [html`Không có đơn vị trực thuộc nào ở đây.`] : []),
        ...units.map((unit) => html`${markOf(unit.rank)} ${rankedText(unit, measure)}`),
        own === null
          ? undefined
          : html`\n<b>${cut(shortName(own.unit), 60)}</b> hạng <b>${count(own.place.rank)}/${count(own.place.of)}</b> trong ${cut(shortName(own.above), 60)}.`,
      ),
    'details.parts': ({ programme, fields, groups, blocks, ...head }) =>
      lines(
        headText(head),
        html`Số của ${programme === null ? 'tất cả từ trước đến nay' : 'cả chương trình'} lúc chốt; làm lợi là của một năm, đã công nhận.`,
        ...partLines('Theo lĩnh vực', fields),
        ...partLines('Theo nhóm tác giả', groups),
        ...partLines('Theo khối', blocks),
      ),
    'details.units': ({ first, last, silent, sharesOf, ...head }) =>
      lines(
        headText(head),
        html`Xếp theo tỷ lệ đạt chỉ tiêu của ${sharesOf === 'phase' ? 'giai đoạn' : 'cả chương trình'}.`,
        html`\n<b>Đầu bảng</b>`,
        ...(first.length === 0
          ? [html`Chưa đơn vị trực thuộc nào được giao chỉ tiêu.`]
          : first.every(({ valid }) => valid === 0)
            ? [html`Chưa đơn vị trực thuộc nào có sáng kiến hợp lệ.`]
            : first.map(unitLine)),
        ...(last === null || last.length === 0 ? [] : [html`\n<b>Cuối bảng</b>`, ...last.map(unitLine)]),
        ...(silent === null || silent.names.length + silent.more === 0
          ? []
          : [
              html`\n<b>Chưa có sáng kiến nào: ${count(silent.names.length + silent.more)} đơn vị</b>`,
              ...silent.names.map((name) => html`• ${cut(shortName(name), 60)}`),
              silent.names.length > 0 && silent.more > 0
                ? html`… và ${count(silent.more)} đơn vị nữa`
                : undefined,
            ]),
        last === null || last.length + (silent?.more ?? 0) === 0
          ? undefined
          : html`\nĐơn vị dưới 100 đoàn viên, hoặc chưa rõ số đoàn viên, không bị nêu tên ở cuối bảng.`,
      ),
    'details.recognised': ({ total, confidential, lines: named, largest, ...head }) => {
      const more = total - confidential - named.length;
      return lines(
        headText(head),
        html`\n<b>Được công nhận trong tuần: ${count(total)}</b>`,
        ...named.map((one, index) => html`${index + 1}. ${oneText(one)}`),
        more > 0 ? html`… và ${count(more)} sáng kiến nữa` : undefined,
        confidential > 0 ? html`Giữ kín bí quyết, không nêu tên: ${count(confidential)}` : undefined,
        largest === null
          ? undefined
          : html`\n<b>Làm lợi nhiều nhất</b>: ${amount(largest.benefit)} một năm – ${largest.named === null ? 'sáng kiến không nêu tên' : oneText(largest.named)}`,
      );
    },
    digest: (digest) => {
      const said = captionPartsOf(digest).map((part) => digestParts[part](digest));
      return lines(...fitLines(said, (line) => plainText(line).length));
    },
  };
  const refusals: RefusalTextsOf<FiguresRefusal> = {
    'no-details': ({ number, unit }) =>
      html`Bản tin số ${Number(number)} của ${cut(String(unit), 120)} ra từ khi chưa lưu phần chi tiết. Số liệu hiện nay anh/chị xem bằng /thongke.`,
    'too-few-authors': () =>
      html`Mới có dưới 3 tác giả nên trong nhóm không chia nhỏ số liệu. Anh/chị xem ở chat riêng bằng /thongke hoặc /bangxephang.`,
    'digest-of-others': ({ reads }) =>
      reads === true
        ? html`Phần này dành cho cán bộ, lãnh đạo của đơn vị ra bản tin. Số liệu trong phạm vi của anh/chị: /thongke.`
        : html`Phần này dành cho cán bộ, lãnh đạo công đoàn. Sáng kiến của anh/chị ở /cuatoi, sáng kiến của mọi nơi ở /timkiem.`,
    'no-such-digest': () => html`Không thấy bản tin này. Anh/chị gõ /bantin để xem bản tin gần nhất.`,
  };
  return {
    messages,
    /** What a period is called by itself. */
    /** `phase`: its name, where the period is one. */
    period: (period: Tally['period'], phase?: string): string =>
      periodNames[period.kind]({ period, phase: phase === undefined ? null : { name: phase } }),
    refusals,
    buttons: {
      waiting: 'Chờ duyệt',
      details: 'Chi tiết',
      excel: 'Tải Excel',
      periodWeek: 'Tuần này',
      periodLastWeek: 'Tuần trước',
      periodMonth: 'Tháng này',
      periodQuarter: 'Quý này',
      periodPhase: 'Giai đoạn',
      periodProgramme: 'Cả chương trình',
      unitsBelow: 'Đơn vị trực thuộc',
      unitAbove: '‹ Đơn vị cấp trên',
      partsByField: 'Theo lĩnh vực',
      byGroup: 'Theo nhóm tác giả',
      byBlock: 'Theo khối',
      toSums: '‹ Số liệu chung',
      rankShare: 'Theo chỉ tiêu',
      rankValid: 'Theo số hợp lệ',
      rankMembers: 'Trên 100 đoàn viên',
      allBlocks: 'Mọi khối',
      detailParts: 'Lĩnh vực, nhóm, khối',
      detailUnits: 'Các đơn vị',
      detailRecognised: 'Được công nhận',
    },
    commands: { bangxephang: 'xếp hạng các đơn vị: chỉ tiêu, hợp lệ, đoàn viên' },
    usages: { bangxephang: '/bangxephang đoàn viên' },
  };
}
