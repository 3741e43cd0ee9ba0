import type { ValidityRefusal, ValidityView } from '../../domain/validity-messages.ts';
import { cut, type Html, html } from '../html.ts';
import type { RefusalTextsOf } from './speech.ts';

export const validityWordsVi = {
  labels: { validityReason: 'Lý do tính hoặc không tính' },
  asks: {
    validityReason: html`Vì sao sáng kiến này được tính (hoặc không được tính) trong đợt? Lý do được ghi lại và hiện trên thẻ.
Ví dụ: <i>Áp dụng thử từ 30/8, có biên bản kèm theo</i>`,
  },
  titles: { validity: 'Tính trong đợt' },
  buttons: {
    countIn: 'Tính trong đợt',
    countOut: 'Không tính trong đợt',
    countByRules: 'Tính theo quy tắc chung',
  },
};

const why: Record<ValidityView['why'], string> = {
  state: '',
  word: 'theo quyết định riêng',
  duplicate: 'nghi trùng với sáng kiến nộp trước',
  'not-applied': 'chưa áp dụng',
  'outside-dates': 'áp dụng ngoài thời gian',
  rules: '',
};

/** «Hợp lệ trong Giai đoạn 1», «Không tính: áp dụng ngoài thời gian». */
export function validityTextVi({ valid, why: code, name, reason }: ValidityView): Html {
  const where = name === null ? '' : ` trong ${cut(name, 60)}`;
  const said = [why[code], reason === null ? '' : cut(reason, 200)].filter(Boolean).join(': ');
  const tail = said === '' ? '' : valid ? ` (${said})` : `: ${said}`;
  return html`<b>${valid ? `Hợp lệ${where}` : `Không tính${where}`}</b>${tail}`;
}

export const validityRefusalsVi: RefusalTextsOf<ValidityRefusal> = {
  'not-counted': ({ initiative }) =>
    html`${String(initiative)} chưa được công nhận nên chưa tính trong đợt nào. Công nhận trước đã, rồi mới tính hoặc không tính.`,
};
