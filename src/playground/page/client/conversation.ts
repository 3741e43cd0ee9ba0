import type { PageMessage } from '../wire.ts';
import type { Actions } from './actions.ts';
import type { Clock } from './clock.ts';
import { byId, el, type Row, renderRows } from './dom.ts';
import { fadeDays } from './fade-days.ts';
import { keepEnd } from './keep-end.ts';
import { run } from './notice.ts';
import { type Look, renderBubble } from './render-message.ts';
import { openChat, type Store } from './state.ts';

type Bubble = [PageMessage, ...PageMessage[]];

/** The bubbles of the open chat. Stays at the end when it was there, else where the reader is. */
export function showConversation(store: Store, actions: Actions, clock: Clock): void {
  const scroller = byId('scroller');
  const list = byId('messages');
  let shown: string | undefined;

  const end = keepEnd(scroller, list, byId('down'));
  fadeDays(scroller, list);

  const look = {
    press: (message, button) => run(() => actions.press(message, button)),
    follow: (address) => run(() => actions.follow(address)),
    command: (name) => run(() => actions.command(name)),
    reply: (replyTo) => store.set({ draft: { replyTo } }),
    forward: (message) => run(() => actions.forward(message)),
    edit: (editing) => store.set({ draft: { editing } }),
    jump: (id) =>
      list.querySelector(`[data-key="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
  } satisfies Partial<Look>;

  store.show((state) => {
    const { me, chat, messages } = state;
    const isGroup = openChat(state)?.kind === 'group';
    const bubbles = gather(messages);
    const rows = bubbles.flatMap((bubble, index): Row[] => {
      const [first] = bubble;
      const day = clock.time.day(first.at);
      const [before, after] = [bubbles[index - 1]?.[0], bubbles[index + 1]?.[0]];
      const isNewDay = before === undefined || clock.time.day(before.at) !== day;
      const endsDay = after === undefined || clock.time.day(after.at) !== day;
      const view = {
        isOwn: first.from.id === me,
        isGroup,
        isFirst: isNewDay || !continues(before, first),
        isLast: endsDay || !continues(first, after),
        hour: clock.time.hour(first.at),
      };
      return [
        ...(isNewDay ? [dayRow(day)] : []),
        bubbleRow(bubble, { ...look, ...view, pressing: state.pressing }),
      ];
    });
    const key = `${me} ${chat} ${state.isLoaded}`;
    const isOther = key !== shown;
    const isMine = messages.at(-1)?.from.id === me;
    shown = key;
    const isNew = list.lastElementChild?.getAttribute('data-key') !== rows.at(-1)?.key;
    renderRows(list, rows);
    if (isOther || (isMine && isNew)) end.go();
  });
}

/** Neighbours of one album are one bubble. */
function gather(messages: PageMessage[]): Bubble[] {
  const bubbles: Bubble[] = [];
  for (const message of messages) {
    const last = bubbles.at(-1);
    if (message.album !== undefined && last?.[0].album === message.album) last.push(message);
    else bubbles.push([message]);
  }
  return bubbles;
}

function continues(one: PageMessage | undefined, next: PageMessage | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  return one.service === undefined && next.service === undefined && one.from.id === next.from.id;
}

function dayRow(day: string): Row {
  return { key: `day ${day}`, signature: day, make: () => el('li', { class: 'day' }, el('span', {}, day)) };
}

function bubbleRow(bubble: Bubble, look: Look): Row {
  const [first] = bubble;
  const { isOwn, isGroup, isFirst, isLast } = look;
  const pressed = [...look.pressing].filter((key) => key.startsWith(`${first.id} `));
  const service = first.service;
  return {
    key: String(first.id),
    signature: JSON.stringify([bubble, isOwn, isGroup, isFirst, isLast, pressed]),
    make: () =>
      service === undefined
        ? renderBubble(bubble, look)
        : el('li', { class: 'day service' }, el('span', {}, service)),
  };
}
