/** Why nothing can be posted: removed from the chat, not allowed to write, its topic closed, or it answers no more. */
export type PauseReason = 'kicked' | 'muted' | 'topic-closed' | 'unreachable';
