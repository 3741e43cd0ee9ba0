import type { ExportChoice } from '../../domain/export.ts';

/** What the thread is given: where to read, what, for whose eyes, and where the files go. */
export type ExportTask = {
  /** Of the database; the thread opens a connection of its own, which only reads. */
  readonly url: string;
  readonly folder: string;
  readonly language: string;
  readonly zone: string;
  readonly choice: ExportChoice;
  /** Units in which, and below which, whoever asked decides: all of a confidential one is shown there alone. */
  readonly reviewedUnitIds: readonly number[];
  /** Epoch ms to which stocks and totals are taken. */
  readonly cutOff: number;
  /** Told now and then how many rows are written. */
  readonly port: MessagePort;
  /** Rows and bytes of one file, where others than the usual ones are wanted. */
  readonly bounds?: FileBounds;
};

export type FileBounds = { readonly rows: number; readonly bytes: number };

/** A file that lies in the folder. `digest`: SHA-256 of its bytes, hex. `part` counts from 1, null where it is alone. */
export type ExportFile = {
  readonly path: string;
  readonly kind: 'list' | 'totals';
  readonly rows: number;
  readonly size: number;
  readonly digest: string;
  readonly part: number | null;
};

/** No files where nothing fits. */
export type Exported = { readonly rows: number; readonly files: readonly ExportFile[] };
