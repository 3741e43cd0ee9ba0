import { describe, expect, it } from 'vitest';
import { readTarget, readTargetLine } from '../../src/domain/targets.ts';

const phases = [
  { id: 11, ordinal: 1, name: 'Giai đoạn 1' },
  { id: 12, ordinal: 2, name: 'Về đích' },
];

describe('a target', () => {
  it.each([
    ['300', 300],
    ['60.000', 60_000],
    ['60,000', 60_000],
    ['60k', 60_000],
    ['1,5k', 1500],
    ['60 nghìn', 60_000],
    ['sáu mươi nghìn', 60_000],
    ['0', 0],
    ['6.00', undefined],
    ['nhiều', undefined],
    ['999999999999', undefined],
  ])('is read from «%s»', (typed, target) => {
    expect(readTarget(typed)).toBe(target);
  });

  it.each([
    ['MAYSM 300', { own: false, unit: 'MAYSM', target: 300, phaseId: 0 }],
    ['may sông mã 60.000', { own: false, unit: 'may sông mã', target: 60_000, phaseId: 0 }],
    ['MAYSM 60 nghìn', { own: false, unit: 'MAYSM', target: 60_000, phaseId: 0 }],
    ['MAYSM 60 000', { own: false, unit: 'MAYSM', target: 60_000, phaseId: 0 }],
    ['MAYSM 3.000 giai đoạn 1', { own: false, unit: 'MAYSM', target: 3000, phaseId: 11 }],
    ['MAYSM 3.000 cho gđ II', { own: false, unit: 'MAYSM', target: 3000, phaseId: 12 }],
    ['MAYSM 7000 về đích', { own: false, unit: 'MAYSM', target: 7000, phaseId: 12 }],
    ['MAYSM giai đoạn 1 3.000', { own: false, unit: 'MAYSM', target: 3000, phaseId: 11 }],
    ['may sông mã gđ II 60 nghìn', { own: false, unit: 'may sông mã', target: 60_000, phaseId: 12 }],
    ['MAYSM năm trăm', { own: false, unit: 'MAYSM', target: 500, phaseId: 0 }],
    ['may 10 sáu mươi nghìn', { own: false, unit: 'may 10', target: 60_000, phaseId: 0 }],
    ['tự đặt giai đoạn 1 130.000', { own: true, unit: '', target: 130_000, phaseId: 11 }],
    ['tự đặt 130.000', { own: true, unit: '', target: 130_000, phaseId: 0 }],
    ['tu dat 130k giai doan 1', { own: true, unit: '', target: 130_000, phaseId: 11 }],
    ['own 130,000', { own: true, unit: '', target: 130_000, phaseId: 0 }],
  ])('is given by «%s»', (typed, line) => {
    expect(readTargetLine(typed, phases)).toEqual({ line });
  });

  it.each([
    ['MAYSM', 'unread'],
    ['300', 'unread'],
    ['MAYSM nhiều', 'unread'],
    ['tự đặt MAYSM 300', 'unread'],
    ['MAYSM 0', 'zero'],
    ['MAYSM -5', 'zero'],
    ['MAYSM 300 giai đoạn 3', 'no-phase'],
    ['MAYSM giai đoạn 3 300', 'no-phase'],
    ['MAYSM giai đoạn 1', 'unread'],
  ])('is not guessed from «%s»', (typed, fault) => {
    expect(readTargetLine(typed, phases)).toEqual({ fault });
  });
});
