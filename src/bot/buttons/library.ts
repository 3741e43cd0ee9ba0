import { codeOf } from '../../actions/decision.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { listSpread, rightToSpread, takeSpreadBack } from '../../actions/library/spread.ts';
import { viewEntry } from '../../actions/library/view-entry.ts';
import { readId } from '../../domain/ids.ts';
import { type LibraryView, packView, unpackView } from '../../domain/library.ts';
import { longAnswers } from '../../domain/long-answers.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import type { Member } from '../../store/store.ts';
import { showFound } from '../commands/timkiem.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showEntry, showLibrary } from '../kit/show-library.ts';
import type { Family } from './family.ts';

type Press = (ctx: BotContext, args: readonly string[], member: Member) => Promise<void>;
const edit = { edit: true };

/** What a press does that carries a view. */
function seeing(press: (ctx: BotContext, view: LibraryView, member: Member) => Promise<void>): Press {
  return async (ctx, args, member) => {
    const found = unpackView(args);
    await (found === undefined ? refuse(ctx, { code: 'old-button' }) : press(ctx, found.view, member));
  };
}

const go: Press = async (ctx, args) => {
  const found = unpackView(args);
  await (found === undefined
    ? refuse(ctx, { code: 'old-button' })
    : showLibrary(ctx, { ...found, edit: true }));
};

const card: Press = async (ctx, [id = '', ...packed]) => {
  const origin = packed.length === 0 ? null : unpackView(packed);
  if (origin === undefined) return refuse(ctx, { code: 'old-button' });
  await showEntry(ctx, readId(id), { origin, edit: true });
};

/** The own unit and those above it; any other is typed. */
const units = seeing(async (ctx, view, { unitId }) => {
  const { store } = ctx.deps;
  const path = unitId === null ? [] : await store.units.path(unitId);
  const found = await Promise.all(path.map((id) => store.units.find(id)));
  const named = found.flatMap((unit) =>
    unit === undefined || unit.parentId === null ? [] : [{ id: unit.id, name: unit.workplace ?? unit.name }],
  );
  await say(ctx, { kind: 'library.units', values: { view, units: named } }, edit);
});

const askUnit = seeing(async (ctx, view) => {
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  const answers = { view: packView(view).join(':') };
  await pushForm(ctx.deps.store, place, formState({ form: 'libraryUnit', at: 'libraryUnit', answers }));
  await ctx.scene.enter(formScene);
});

/** The same words in the officer's own units; without any, all that is there. */
const own: Press = async (ctx, [typed = ''], member) => {
  const { store, now } = ctx.deps;
  if (!canSomewhere(await ctx.person.actor(), 'seeQueue')) return refuse(ctx, { code: 'not-allowed' });
  const kept = typed === '0' ? undefined : await store.search.recall(readId(typed), member.id);
  const query = kept ?? { words: '' };
  const number = kept === undefined ? await store.search.remember(member.id, query, now()) : readId(typed);
  await showFound(ctx, { number, query, from: null, edit: true });
};

const read: Press = async (ctx, [id = '']) => {
  const viewed = await viewEntry(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: readId(id) });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const { answers, code } = viewed.value;
  const long = longAnswers(answers);
  if (long.length === 0) return refuse(ctx, { code: 'old-button' });
  for (const answer of long) await say(ctx, { kind: 'queue.answer', values: { ...answer, code } });
};

const use: Press = async (ctx, [id = ''], member) => {
  const { store, now } = ctx.deps;
  const initiativeId = readId(id);
  const right = await rightToSpread(store, { actor: await ctx.person.actor(), member, initiativeId });
  if (!right.ok) return refuse(ctx, right.error);
  const place = { chatId: ctx.person.telegramId, now: now() };
  // Several may lie one beneath another: each says which it is about.
  const answers = { about: codeOf(right.value.initiative) };
  await pushForm(
    store,
    place,
    formState({ form: 'spread', subject: initiativeId, at: 'spreadPlace', answers }),
  );
  await ctx.scene.enter(formScene);
};

const undo: Press = async (ctx, [id = ''], member) => {
  const initiativeId = readId(id);
  const taken = await takeSpreadBack(ctx.deps)({ memberId: member.id, initiativeId });
  if (!taken.ok) return refuse(ctx, taken.error);
  await showEntry(ctx, initiativeId, { lead: 'taken-back', edit: true });
};

const who: Press = async (ctx, [id = '', before = '']) => {
  const asked = { initiativeId: readId(id), before: readId(before) };
  const listed = await listSpread(ctx.deps)({ actor: await ctx.person.actor(), ...asked });
  if (!listed.ok) return refuse(ctx, listed.error);
  // Below a card of the form or a notice it is a message of its own.
  await say(ctx, { kind: 'library.spread', values: listed.value }, { edit: asked.before > 0 });
};

const presses: Readonly<Record<string, Press>> = {
  go,
  card,
  // Below an author's or officer's card, which stays.
  see: (ctx, [id = '']) => showEntry(ctx, readId(id)),
  units,
  unit: askUnit,
  fields: seeing((ctx, view) => say(ctx, { kind: 'library.fields', values: { view } }, edit).then(() => {})),
  own,
  read,
  use,
  undo,
  who,
};

/** The library, for whoever is registered: what is read and recorded there is asked anew with each press. */
export const library: Family = async (ctx, [action = '', ...args]) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const reads = member?.registeredAt != null || canSomewhere(await ctx.person.actor(), 'seeQueue');
  if (member === undefined || !reads) return refuse(ctx, { code: 'not-registered' });
  const press = Object.hasOwn(presses, action) ? presses[action] : undefined;
  await (press?.(ctx, args, member) ?? refuse(ctx, { code: 'old-button' }));
};
