/** What a message is that no form can take: said in one line each, with what would work. */
export const unreadKinds = [
  'voice',
  'audio',
  'video-note',
  'sticker',
  'contact',
  'location',
  'poll',
  'dice',
  'other',
] as const;
export type UnreadKind = (typeof unreadKinds)[number];

/** The same, and a file where none is asked for, or none is open to take it. */
export type NotTaken = UnreadKind | 'file' | 'file-type';
