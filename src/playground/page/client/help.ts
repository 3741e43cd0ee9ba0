import type { PageStory } from '../wire.ts';
import type { Actions } from './actions.ts';
import { byId, el } from './dom.ts';
import type { Store } from './state.ts';

/** «Chơi thử»: the story in a few steps, told by whoever runs the playground. */
export function showHelp(store: Store, actions: Actions, story: PageStory | undefined): void {
  const panel = byId('help');
  const button = byId('help-toggle');
  button.hidden = story === undefined;
  if (story === undefined) return;

  const isBeside = matchMedia('(min-width: 1100px)');
  const { people } = store.get().opening;
  const steps = story.steps.map(({ text, as }) => {
    const person = people.find((one) => one.id === as);
    const become = () => {
      // Where the panel lies over the chat it would hide what was asked for.
      if (!isBeside.matches) store.set({ isHelpOpen: false });
      actions.become(person?.id ?? 0);
    };
    return el(
      'li',
      {},
      el('span', {}, text),
      person !== undefined && el('button', { class: 'plain', onclick: become }, `Làm ${person.name}`),
    );
  });
  byId('help-title').textContent = story.title;
  byId('help-steps').replaceChildren(...steps);

  const toggle = () => store.set({ isHelpOpen: !store.get().isHelpOpen });
  button.addEventListener('click', toggle);
  byId('help-close').addEventListener('click', toggle);
  store.show(({ isHelpOpen }) => {
    panel.hidden = !isHelpOpen;
    button.setAttribute('aria-expanded', String(isHelpOpen));
  });
}
