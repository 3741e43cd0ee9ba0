import type { FileFault } from '../../domain/list-fault.ts';

export const fileFaultsEn: Record<FileFault, string> = {
  type: 'Only Excel workbooks (.xlsx) and CSV files are read.',
  xls: 'Old .xls files cannot be read. Please save it as .xlsx and send it again.',
  password: 'The file has a password. Please take it off and send it again.',
  broken: 'The file is damaged. Please open it in Excel, save it and send it again.',
  size: 'The file is too large: at most 5 MB.',
  encoding: 'The text is not Unicode. Please save it as “CSV UTF-8” or .xlsx and send it again.',
  rows: 'The sheet has too many empty rows with borders. Please delete them and send it again.',
  gone: 'The file could not be fetched from Telegram. Please send it again.',
};
