/** A file as Telegram describes it; size in bytes where it says so. */
export type FileFacts = {
  readonly kind: 'photo' | 'document' | 'video';
  readonly name: string | null;
  readonly size: number | null;
};

export type FileRefusal = 'file-type' | 'file-large' | 'files-full';

/** Files of one initiative. */
export const mostFiles = 20;

const megabyte = 1024 * 1024;
/** What a bot may fetch is 20 MB; a video is only ever passed on by its id, which knows no such limit. */
const largest: Readonly<Record<FileFacts['kind'], number>> = {
  photo: 20 * megabyte,
  document: 20 * megabyte,
  video: 50 * megabyte,
};

/** Documents that an officer can open and that run nothing. */
const readable = new Set(
  'pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png heic heif webp gif tif tiff bmp mp4 mov dwg dxf zip rar 7z'.split(
    ' ',
  ),
);

/** Why a file is not taken, if it is not. A document without an ending is not known to be harmless. */
export function refuseFile({ kind, name, size }: FileFacts, kept: number): FileRefusal | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (kind === 'document' && !readable.has(ending)) return 'file-type';
  if ((size ?? 0) > largest[kind]) return 'file-large';
  return kept >= mostFiles ? 'files-full' : undefined;
}

/** Of a message of Telegram's that shows several. */
const mostTogether = 10;

function cutUp<File>(files: readonly File[]): File[][] {
  const parts: File[][] = [];
  for (let from = 0; from < files.length; from += mostTogether)
    parts.push(files.slice(from, from + mostTogether));
  return parts;
}

/** Files as they go out together: pictures with videos, documents by themselves; each part in the order of sending. */
export function together<File extends Pick<FileFacts, 'kind'>>(files: readonly File[]): File[][] {
  const isPaper = ({ kind }: File): boolean => kind === 'document';
  return [...cutUp(files.filter((file) => !isPaper(file))), ...cutUp(files.filter(isPaper))];
}
