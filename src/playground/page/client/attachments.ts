import type { Attached } from './actions.ts';
import { byId, el } from './dom.ts';
import { icon } from './icons.ts';
import { toast } from './notice.ts';

/** What browsers and Telegram both show as a picture. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const most = 10;

/** The files picked, pasted or dropped that wait over the field to be sent. */
export function createAttachments(form: HTMLFormElement) {
  const list = byId('attached');
  let attached: Attached[] = [];

  const draw = () => {
    list.hidden = attached.length === 0;
    list.replaceChildren(
      ...attached.map((one) => chip(one, () => set(attached.filter((other) => other !== one)))),
    );
  };
  const set = (next: Attached[]) => {
    if (next.length > most) toast(`Mỗi lần gửi nhiều nhất ${most} tệp.`);
    attached = next.slice(0, most);
    draw();
  };
  const add = (files: Iterable<File>, asPhoto: boolean) => {
    const kindOf = (file: File) => (asPhoto && pictures.has(file.type) ? 'photo' : 'document');
    set([...attached, ...[...files].map((file): Attached => ({ file, kind: kindOf(file) }))]);
    byId('field').focus();
  };

  for (const [id, asPhoto] of [
    ['pick-photo', true],
    ['pick-file', false],
  ] as const) {
    const input = byId<HTMLInputElement>(id);
    byId(`${id}-button`).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      add(input.files ?? [], asPhoto);
      input.value = '';
    });
  }
  form.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    add(files, true);
  });
  const talk = byId('talk');
  talk.addEventListener('dragover', (event) => event.preventDefault());
  talk.addEventListener('drop', (event) => {
    event.preventDefault();
    add(event.dataTransfer?.files ?? [], true);
  });

  return { list: () => attached, clear: () => set([]) };
}

function chip({ file, kind }: Attached, remove: () => void): HTMLElement {
  return el(
    'li',
    {},
    icon(kind === 'photo' ? 'photo' : 'file'),
    el('span', {}, file.name),
    el('button', { type: 'button', 'aria-label': `Bỏ ${file.name}`, onclick: remove }, icon('close')),
  );
}
