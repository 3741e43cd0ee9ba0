import type { Contents, StoredFile, WorldMemory } from './memory.ts';
import { hex } from './numbers.ts';
import type { FileRef } from './telegram.ts';

type NewFile = {
  /** Where Telegram would keep it: photos, documents, voice, videos, stickers. */
  folder: string;
  bytes: Uint8Array;
  size?: number;
  fileName?: string;
  mimeType?: string;
};

export type Files = ReturnType<typeof createFiles>;

function extensionOf(name: string | undefined): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name ?? '')?.[0] ?? '';
}

/** Keeps contents up to `limit` bytes in all; of older files only the name stays and they cannot be fetched any more. */
export function createFiles(deps: { random: (bytes: number) => Uint8Array; limit: number }) {
  const files = new Map<string, StoredFile>();
  const paths = new Map<string, string>();
  const contents = new Map<string, Uint8Array>();
  let kept = 0;
  let count = 0;

  function makeRoom(): void {
    for (const [id, bytes] of contents) {
      if (kept <= deps.limit) return;
      contents.delete(id);
      kept -= bytes.length;
    }
  }

  return {
    add(input: NewFile): StoredFile {
      count += 1;
      const extension = extensionOf(input.fileName) || (input.folder === 'photos' ? '.jpg' : '');
      const file: StoredFile = {
        file_id: `AgAC${hex(deps.random(24))}`,
        file_unique_id: `AQAD${hex(deps.random(6))}`,
        file_size: input.size ?? input.bytes.length,
        file_path: `${input.folder}/file_${count}${extension}`,
        ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
        ...(input.mimeType === undefined ? {} : { mimeType: input.mimeType }),
      };
      files.set(file.file_id, file);
      paths.set(file.file_path, file.file_id);
      contents.set(file.file_id, input.bytes);
      kept += input.bytes.length;
      makeRoom();
      return file;
    },
    memorise: (): WorldMemory['files'] => ({ count, files: [...files.values()] }),
    recall(memory: WorldMemory['files'], remembered: Contents): void {
      count = memory.count;
      for (const file of memory.files) {
        files.set(file.file_id, file);
        paths.set(file.file_path, file.file_id);
        const bytes = remembered.get(file.file_id);
        if (bytes === undefined) continue;
        contents.set(file.file_id, bytes);
        kept += bytes.length;
      }
      makeRoom();
    },
    contents: (): Contents => contents,
    get: (fileId: string): StoredFile | undefined => files.get(fileId),
    bytes: (fileId: string): Uint8Array | undefined => contents.get(fileId),
    bytesAt: (path: string): Uint8Array | undefined => contents.get(paths.get(path) ?? ''),
  };
}

export function refOf(file: StoredFile): FileRef {
  return { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.file_size };
}
