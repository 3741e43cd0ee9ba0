import { expect, it } from 'vitest';
import { saysYes } from '../../src/domain/yes.ts';

it.each([
  'đúng',
  'Đúng rồi',
  'dạ đúng rồi ạ',
  'ok',
  'OK anh',
  'vâng ạ',
  'chuẩn luôn',
  'phải',
  'yes',
  'dung roi',
  'đồng ý nhé, đúng',
])('takes «%s» for agreement', (typed) => expect(saysYes(typed)).toBe(true));

it.each([
  '',
  'không',
  'không đúng',
  'chưa đúng',
  'sai rồi',
  'đúng ra là 5/3',
  '15 triệu',
  'ạ',
  'đúng là 20 triệu',
  'no',
])('takes «%s» for none', (typed) => expect(saysYes(typed)).toBe(false));
