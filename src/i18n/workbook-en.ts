import type { workbookVi } from './workbook-vi.ts';

/** What stands in the Excel files of entries. */
export const workbookEn: typeof workbookVi = {
  sheet: 'Initiatives',
  guideSheet: 'Guide',
  lists: 'Lists',
  toFix: 'To fix',
  lineSent: 'Row in the file sent',
  columns: {
    fullName: 'Full name',
    unit: 'Unit code',
    authorGroup: 'Author group',
    title: 'Title',
    before: 'Before',
    solution: 'Solution',
    result: 'Result',
    applied: 'In use since',
    benefit: 'Benefit',
    field: 'Field',
  },
  hints: {
    fullName: 'The author’s full name, with its marks, as in official papers.',
    unit: 'Choose from the list, or type the unit’s code.',
    authorGroup: 'Choose one of the three groups in the list.',
    title: 'Say what is done and where. 10 to 200 letters.',
    before: 'How was it done before, and what was inconvenient or costly?',
    solution: 'What was changed or made new? Alt+Enter begins a new line in a cell.',
    result: 'Faster, fewer mistakes, safer, cheaper…',
    applied: 'The day, month, quarter or year it was first used; write “Not applied yet” if it is not.',
    benefit:
      'An amount, and whether per month or per year, e.g. “15 triệu/tháng”. A bare number is đồng: for 5 million write 5000000 or “5 triệu”. Leave empty if it cannot be put in money.',
    field: 'Choose one of the nine fields in the list.',
  },
  onlyUnit: (unit: string) => `May stay empty: it means ${unit}.`,
  example: {
    fullName: '(Example – delete this row) Trần Thị Thử',
    unit: 'MAYSM – Song Ma Garment Works',
    authorGroup: 'Worker in an enterprise',
    title: 'A beam rolling machine in workshop 2',
    before: 'Rolled by hand, four people a shift, edges often crooked',
    solution: 'Added rollers so that the beam runs straight by itself',
    result: 'Two people a shift, no crooked edges',
    applied: '15/3/2026',
    benefit: '15 triệu/tháng',
    field: 'Production, engineering',
  },
  guide: [
    'Entering initiatives from Excel',
    '1. Each row is one initiative of one author. Columns with * are required.',
    '2. Write in a Unicode font (Times New Roman, Arial…), not in VNI or TCVN3.',
    '3. Send this file (.xlsx) in the private chat with the bot. Every row is checked, nothing is stored yet.',
    '4. If rows need fixing, you get the file back with a column “To fix” and the row of the file you sent. Fix it and send the whole file again.',
    '5. When all rows are right you see a summary and press “Enter all”. At most 10,000 rows a file.',
    '6. Then you get each initiative’s code and the link by which its author takes it over.',
    'Enter only what its author knows of and agrees to.',
  ],
  guideColumns: ['Column', 'What to write', 'Example'],
  listHint: 'Choose from the list.',
  listError: 'This is not in the list. Keep it as typed?',
  receiptSheet: 'Entered',
  receipt: {
    line: 'Row',
    fullName: 'Full name',
    unit: 'Unit',
    title: 'Title',
    code: 'Code',
    link: 'Link for the author to take it over (works once)',
  },
  notEntered: 'not entered',
  names: {
    template: 'Initiatives template.xlsx',
    problems: 'To fix',
    receipt: 'Initiative codes',
  },
};

/** Why a cell is not taken, where a file needs other words than a conversation. */
export const cellHintsEn: Readonly<Record<string, string>> = {
  missing: 'nothing is written.',
  'unknown-unit': 'no such code among the units you may enter for. Choose from the list in the template.',
  'formula-error': 'the formula in this cell has an error. Write the result itself.',
  'formula-no-result':
    'the formula in this cell has no result yet. Open and save the file in Excel, or write the result.',
  future:
    'this day has not come yet. Write “Not applied yet” if it is not in use; else write the day again, e.g. 15/3/2026.',
  'legacy-encoding': 'written in an old font (VNI, TCVN3). Write it again in a Unicode font.',
};
