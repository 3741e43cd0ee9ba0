import { digits, either, map, optional, type Parser, seq, word, words } from '../grammar.ts';
import { digitWords, smallNumber } from '../numerals.ts';
import type { Meaning } from './meaning.ts';
import * as mean from './meaning.ts';

const dayFromToday = words({
  'hom nay, bua nay, sang nay, trua nay, chieu nay, toi nay, nay, hnay, h nay, today, this morning': 0,
  'hom qua, bua qua, sang qua, chieu qua, toi qua, dem qua, hqua, h qua, hom wa, hom qa, yesterday': -1,
  'hom kia, bua kia, day before yesterday, the day before yesterday': -2,
  'hom kìa, bua kìa': -3,
  'mai, ngay mai, tomorrow': 1,
  'ngay mot, ngay mốt, ngay kia': 2,
});
const unclear = word(
  'tuan truoc, tuan nay, tuan roi, tuan qua, dau tuan, giua tuan, cuoi tuan, hom truoc, hom no',
  'may hom truoc, may ngay truoc, may tuan truoc, may thang truoc, mấy hom truoc, mấy ngay truoc',
  'mấy tuan truoc, mấy thang truoc, hom bua, bua truoc, bua no, bua hom, nua nam truoc, nua thang truoc',
  'last week, this week, recently, a while ago, long ago, the other day, do not remember, gan day, moi day, vua roi, vua xong, lau roi, khong nho, ko nho',
);

/** «thứ 2» is Monday. */
const weekdayName = either(digits(/^[2-7]$/), words({ ...digitWords, tu: 4 }));
const weekday = either(
  map(seq(word('thu'), weekdayName), ([, name]) => (name > 1 && name < 8 ? name - 1 : undefined)),
  map(seq(word('t'), digits(/^[2-7]$/)), ([, name]) => name - 1),
  words({ 'chu nhat, cn': 7 }),
);
const englishWeekday = words({
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
});
const weekFromToday = words({
  'tuan nay': 0,
  'tuan truoc, tuan roi, tuan qua': -1,
  'tuan sau, tuan toi': 1,
});

const since = word('cach day, cach nay');
const count = either(digits(/^\d{1,3}$/), smallNumber);
const ago = words<(count: number) => Meaning>({
  'ngay, hom': (days) => mean.daysFromToday(-days),
  tuan: () => mean.askDay,
  thang: (months) => mean.monthsFromToday(-months),
  nam: (years) => mean.year(mean.yearsFromToday(-years)),
});

const agoInEnglish = words<(count: number) => Meaning>({
  'day, days': (days) => mean.daysFromToday(-days),
  'week, weeks': () => mean.askDay,
  'month, months': (months) => mean.monthsFromToday(-months),
  'year, years': (years) => mean.year(mean.yearsFromToday(-years)),
});

/** Dates that are said from today. */
export const relativeDate: Parser<Meaning> = either(
  map(seq(optional(word('ngay')), dayFromToday), ([, days]) => mean.daysFromToday(days)),
  map(unclear, () => mean.askDay),
  map(word('tuan sau, tuan toi'), () => mean.inFuture),
  map(seq(weekday, weekFromToday), ([day, weeks]) => mean.weekday(day, weeks)),
  map(seq(weekday, optional(word('vua roi, vua qua, roi'))), ([day]) => mean.lastWeekday(day)),
  map(seq(optional(since), count, ago, word('truoc')), ([, some, back]) => back(some)),
  map(seq(since, count, ago), ([, some, back]) => back(some)),
  map(seq(optional(word('last')), englishWeekday), ([, day]) => mean.lastWeekday(day)),
  map(
    seq(
      either(
        count,
        map(word('a'), () => 1),
      ),
      agoInEnglish,
      word('ago'),
    ),
    ([some, back]) => back(some),
  ),
);
