import { button, type Keyboards, numbered } from './button.ts';

/** Under the messages about drafts. */
export const draftKeyboards: Keyboards = {
  'draft.open': ({ draft, others }, { words: { buttons } }) => [
    [button(buttons.continueDraft, 'i', 'write', draft.id), button(buttons.startNew, 'i', 'new')],
    ...(others === 0 ? [] : [[button(buttons.otherDrafts, 'i', 'drafts')]]),
  ],
  'draft.list': ({ lines }) =>
    numbered(
      lines.map(({ id }) => id),
      'i',
      'open',
    ),
  'draft.remind': ({ draft, keptUntil }, { words: { buttons } }) => [
    [button(buttons.continueDraft, 'i', 'write', draft.id), button(buttons.dropDraft, 'i', 'drop', draft.id)],
    ...(keptUntil === null ? [[button(buttons.muteDrafts, 'i', 'mute', draft.id)]] : []),
  ],
  'draft.muted': ({ subject }, { words: { buttons } }) => [
    [button(buttons.continueDraft, 'i', 'write', subject)],
  ],
  'draft.dropped': ({ draft }, { words: { buttons } }) => [[button(buttons.undo, 'i', 'back', draft.id)]],
  'draft.back': ({ draft }, { words: { buttons } }) => [
    [button(buttons.continueDraft, 'i', 'write', draft.id), button(buttons.dropDraft, 'i', 'drop', draft.id)],
  ],
  'notice.complete': ({ id }, { words: { buttons } }) => [[button(buttons.completeNow, 'i', 'write', id)]],
};
