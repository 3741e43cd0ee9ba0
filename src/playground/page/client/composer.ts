import type { Actions } from './actions.ts';
import { createAttachments } from './attachments.ts';
import { byId } from './dom.ts';
import { showMenu } from './menu.ts';
import { showMore } from './more.ts';
import { run } from './notice.ts';
import { lastOwnText, openChat, type State, type Store } from './state.ts';

/** Where one writes. What is typed and not sent is kept per person and chat, also over a reload. */
export function showComposer(store: Store, actions: Actions): void {
  const form = byId<HTMLFormElement>('composer');
  const field = byId<HTMLTextAreaElement>('field');
  const attachments = createAttachments(form);
  const menu = showMenu(store, actions, field);
  showMore(actions);
  let place = '';
  let editing: number | undefined;

  const fit = () => {
    field.style.height = 'auto';
    // Behind START there is nothing to measure.
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`;
  };
  const write = (text: string) => {
    field.value = text;
    fit();
    menu.suggest();
  };
  // A correction is not the draft of a new message.
  const keep = () => editing === undefined && sessionStorage.setItem(place, field.value);

  const send = async () => {
    const text = field.value.trim();
    const message = store.get().draft.editing;
    const attached = attachments.list();
    if (text === '' && attached.length === 0) return;
    const typed = field.value;
    write('');
    keep();
    try {
      if (message !== undefined) await actions.edit(message, text);
      else if (attached.length > 0) await actions.send(attached, text);
      else await actions.say(text);
      attachments.clear();
    } catch (error) {
      write(typed);
      keep();
      throw error;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(send);
  });
  field.addEventListener('input', () => {
    fit();
    keep();
    menu.suggest();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || menu.key(event)) return;
    const last = lastOwnText(store.get());
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      run(send);
    } else if (event.key === 'Escape') store.set({ draft: {} });
    else if (event.key === 'ArrowUp' && field.value === '' && last !== undefined) {
      event.preventDefault();
      store.set({ draft: { editing: last } });
    }
  });
  byId('start').addEventListener('click', () => run(() => actions.command('start')));
  byId('cancel').addEventListener('click', () => store.set({ draft: {} }));

  store.show((state) => {
    const { me, chat, draft } = state;
    const here = `draft ${me} ${chat}`;
    if (here !== place) {
      place = here;
      editing = undefined;
      attachments.clear();
      write(sessionStorage.getItem(place) ?? '');
      if (matchMedia('(hover: hover)').matches) field.focus();
    }
    if (draft.editing?.id !== editing) {
      editing = draft.editing?.id;
      write(draft.editing?.text ?? sessionStorage.getItem(place) ?? '');
      field.focus();
    }
    if (draft.replyTo !== undefined && byId('about').hidden) field.focus();
    showAbout(state);
  });
}

/** The line over the field: what is corrected or answered. And START where nothing was said yet. */
function showAbout(state: State): void {
  const { draft, messages, isLoaded } = state;
  const isFresh = isLoaded && messages.length === 0 && openChat(state)?.kind === 'private';
  byId('start').hidden = !isFresh;
  byId('hello').hidden = !isFresh;
  byId('composer').hidden = isFresh;
  const subject = draft.editing ?? draft.replyTo;
  byId('about').hidden = subject === undefined;
  byId('about-title').textContent =
    draft.editing === undefined ? `Trả lời ${subject?.from.name ?? ''}` : 'Sửa tin nhắn';
  byId('about-text').textContent = subject?.text || 'Ảnh, tệp';
}
