/**
 * Why nothing is posted: removed from the chat, not allowed to write, its topic closed, it answers no more; an officer
 * asked for it; its unit was closed.
 */
export type PauseReason = 'kicked' | 'muted' | 'topic-closed' | 'unreachable' | 'asked' | 'unit-closed';

/** What is over when the bot is in the chat again and may write there. */
export const endedByReturn: readonly PauseReason[] = ['kicked', 'muted', 'unreachable'];
