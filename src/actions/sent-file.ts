import type { Attachment } from '../store/store.ts';

/** A picture, video or document as Telegram keeps it. */
export type SentFile = Pick<Attachment, 'fileId' | 'fileUniqueId' | 'kind' | 'name' | 'size'>;
