import type { Calendar } from '../../domain/calendar.ts';
import type { Field } from '../../domain/choices.ts';
import { formatTenths } from '../../domain/tally.ts';
import type { PictureWords } from './picture-vi.ts';
import type { Speech } from './speech.ts';

/** Fields in few words: the room beside a bar is narrow. */
const fieldNames: Readonly<Record<Field | 'others', string>> = {
  production: 'Production',
  saving: 'Saving costs',
  safety: 'Safety at work',
  environment: 'Environment',
  digital: 'Reform, digital',
  management: 'Management',
  education: 'Education, training',
  health: 'Health care',
  union: 'Union, community',
  others: 'Other fields',
};

/** What stands in the picture of a digest. */
export function createPictureEn(
  { count, moment }: Pick<Speech, 'count' | 'moment'>,
  calendar: Calendar,
): PictureWords {
  const weekMark = (from: number): string => `week ${calendar.weekOf(from).week}`;
  return {
    head: ({ week: ms }) => {
      const { week, year } = calendar.weekOf(ms);
      return `Initiatives · week ${week}/${year}`;
    },
    facts: ({ number, cutOff }) =>
      `${number === null ? 'Preview' : `No. ${count(number)}`} · as of ${moment(cutOff)}`,
    weeksHead: 'Submitted and recognised in 12 weeks',
    submitted: ({ from, submitted }) => `Submitted (${weekMark(from)}: ${count(submitted)})`,
    recognised: ({ from, recognised }) => `Recognised (${weekMark(from)}: ${count(recognised)})`,
    weekMark,
    noWeeks: 'No initiative in these 12 weeks',
    progressHead: 'Valid initiatives and the target',
    progressName: ({ of, name }) =>
      of === 'all' ? 'All of the time' : of === 'programme' ? `Whole programme: ${name ?? ''}` : (name ?? ''),
    progress: ({ valid, target, tenths }) =>
      target === null || tenths === null
        ? `${count(valid)} · no target set`
        : `${count(valid)}/${count(target)} · ${formatTenths(tenths).replace(',', '.')}%`,
    fieldsHead: (of) => (of === 'programme' ? 'By field, whole programme' : 'By field, all of the time'),
    fieldsNote: 'submitted / recognised',
    field: (key) => fieldNames[key as Field] ?? 'No field given',
    fieldCounts: (submitted, recognised) => `${count(submitted)} / ${count(recognised)}`,
    noFields: 'No initiative yet',
    tooFew: 'Fewer than 3 authors: not shown by field',
    count,
  };
}
