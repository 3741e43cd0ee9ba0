import type { Calendar } from '../../domain/calendar.ts';
import type { Field } from '../../domain/choices.ts';
import type { Picture, Progress, WeekFlows } from '../../domain/picture.ts';
import { formatTenths } from '../../domain/tally.ts';
import type { Speech } from './speech.ts';

/** Fields in few words: the room beside a bar is narrow. */
const fieldNames: Readonly<Record<Field | 'others', string>> = {
  production: 'Sản xuất, kỹ thuật',
  saving: 'Tiết kiệm chi phí',
  safety: 'An toàn lao động',
  environment: 'Môi trường',
  digital: 'Hành chính, số hóa',
  management: 'Quản lý, điều hành',
  education: 'Giáo dục, đào tạo',
  health: 'Y tế, sức khỏe',
  union: 'Công đoàn, xã hội',
  others: 'Lĩnh vực khác',
};

/** What stands in the picture of a digest. */
export function createPictureVi({ count, moment }: Pick<Speech, 'count' | 'moment'>, calendar: Calendar) {
  const weekMark = (from: number): string => `tuần ${calendar.weekOf(from).week}`;
  return {
    head: ({ week: ms }: Picture): string => {
      const { week, year } = calendar.weekOf(ms);
      return `Bản tin sáng kiến · tuần ${week}/${year}`;
    },
    facts: ({ number, cutOff }: Picture): string =>
      `${number === null ? 'Xem trước' : `Số ${count(number)}`} · tính đến ${moment(cutOff)}`,
    weeksHead: 'Nộp và công nhận 12 tuần qua',
    // Of the last week by its number: it is read when that week is over, and for long after.
    submitted: ({ from, submitted }: WeekFlows): string => `Nộp (${weekMark(from)}: ${count(submitted)})`,
    recognised: ({ from, recognised }: WeekFlows): string =>
      `Công nhận (${weekMark(from)}: ${count(recognised)})`,
    weekMark,
    noWeeks: '12 tuần qua chưa có sáng kiến nào',
    progressHead: 'Sáng kiến hợp lệ so với chỉ tiêu',
    progressName: ({ of, name }: Progress): string =>
      of === 'all'
        ? 'Từ trước đến nay'
        : of === 'programme'
          ? `Cả chương trình: ${name ?? ''}`
          : (name ?? ''),
    progress: ({ valid, target, tenths }: Progress): string =>
      target === null || tenths === null
        ? `${count(valid)} · chưa giao chỉ tiêu`
        : `${count(valid)}/${count(target)} · đạt ${formatTenths(tenths)}%`,
    fieldsHead: (of: Progress['of'] | undefined): string =>
      of === 'programme' ? 'Theo lĩnh vực, cả chương trình' : 'Theo lĩnh vực, từ trước đến nay',
    fieldsNote: 'nộp / công nhận',
    field: (key: string): string => fieldNames[key as Field] ?? 'Chưa nêu lĩnh vực',
    fieldCounts: (submitted: number, recognised: number): string =>
      `${count(submitted)} / ${count(recognised)}`,
    noFields: 'Chưa có sáng kiến nào',
    tooFew: 'Dưới 3 tác giả: không tách theo lĩnh vực',
    count,
  };
}
export type PictureWords = ReturnType<typeof createPictureVi>;
