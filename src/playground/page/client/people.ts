import type { PagePerson } from '../wire.ts';
import type { Actions } from './actions.ts';
import { avatar, badge } from './avatar.ts';
import { byId, el, renderRows } from './dom.ts';
import type { State, Store } from './state.ts';

/** «Who am I?»: the people the player can be. */
export function showPeople(store: Store, actions: Actions): void {
  const list = byId('people');
  store.show(({ opening, me }: State) => {
    const rows = opening.people.map((person) => ({
      key: String(person.id),
      signature: JSON.stringify([person, person.id === me]),
      make: () => personRow(person, person.id === me, actions),
    }));
    renderRows(list, rows);
  });
}

function personRow(person: PagePerson, isMe: boolean, actions: Actions): HTMLElement {
  return el(
    'li',
    {},
    el(
      'button',
      {
        class: 'person',
        'aria-current': isMe ? 'true' : undefined,
        onclick: () => actions.become(person.id),
      },
      avatar(person, 'small'),
      el('span', { class: 'names' }, el('b', {}, person.name), el('small', {}, person.role)),
      !isMe && badge(person.unread),
    ),
  );
}
