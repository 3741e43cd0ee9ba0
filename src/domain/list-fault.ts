/** Why a list that somebody sent, a workbook or CSV, cannot be read at all. */
export type ListFault =
  | 'type'
  | 'xls'
  | 'password'
  | 'broken'
  | 'size'
  | 'encoding'
  | 'empty'
  | 'columns'
  | 'rows'
  | 'too-many'
  | 'gone';

/** Those that are the same whatever is listed. */
export type FileFault = Exclude<ListFault, 'empty' | 'columns' | 'too-many'>;
