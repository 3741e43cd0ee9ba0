import { beginOnBehalf } from '../../actions/begin-on-behalf.ts';
import { findAuthors } from '../../actions/find-authors.ts';
import { askAgain } from '../../actions/form/ask.ts';
import {
  type FormState,
  formState,
  loadForm,
  popForm,
  pushForm,
  saveForm,
} from '../../actions/form/state.ts';
import { onlyUnit, typingScope } from '../../actions/typing-scope.ts';
import type { QuestionLead } from '../../domain/messages.ts';
import type { Member, Store } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

function placeOf(ctx: BotContext): { chatId: number; now: number } {
  return { chatId: ctx.person.telegramId, now: ctx.deps.now() };
}

/** Asks whose initiative is to be typed. */
export async function askWho(ctx: BotContext): Promise<void> {
  const { store } = ctx.deps;
  const state = await pushForm(store, placeOf(ctx), formState({ form: 'who', at: 'authorName' }));
  await say(ctx, await askAgain(store, state));
}

/** Which unit it is, where nobody asks. */
async function unitLead(store: Store, unitId: number | undefined): Promise<QuestionLead | undefined> {
  const unit = unitId === undefined ? undefined : await store.units.find(unitId);
  if (unit === undefined) return undefined;
  const unitName = unit.workplace ?? unit.name;
  return { code: 'recorded', form: 'author', key: 'authorUnit', value: unit.id, unitName };
}

/** Goes on with an author who has no account; a typist of one unit is not asked which. */
export async function askAuthor(ctx: BotContext, who: FormState): Promise<void> {
  const { store } = ctx.deps;
  const scope = await typingScope(store, await ctx.person.actor());
  const only = await onlyUnit(store, scope);
  const answers = {
    authorName: who.answers['authorName'] ?? '',
    scope: scope.map(String),
    ...(only !== undefined && { authorUnit: only }),
  };
  await popForm(store, placeOf(ctx), who);
  const at = only === undefined ? 'authorUnit' : 'authorKind';
  const given = only === undefined ? [] : ['authorUnit'];
  const state = await pushForm(store, placeOf(ctx), formState({ form: 'author', at, answers, given }));
  await say(ctx, await askAgain(store, state, await unitLead(store, only)), { edit: true });
}

/** The name is known: who is registered under it is offered, else the rest is asked. */
export async function offerAuthors(ctx: BotContext, who: FormState): Promise<void> {
  const { authorName } = who.answers;
  const name = typeof authorName === 'string' ? authorName : '';
  const found = await findAuthors(ctx.deps)({ actor: await ctx.person.actor(), fullName: name });
  if (found.length === 0) return askAuthor(ctx, who);
  // Another name may be typed instead.
  await saveForm(ctx.deps.store, placeOf(ctx), { ...who, at: 'authorName' });
  await say(ctx, { kind: 'onbehalf.choose', values: { name, found } }, { edit: true });
}

/** Begins the draft for an author, and asks its first question. False: refused, and said why. */
export async function beginFor(ctx: BotContext, typist: Member, authorId: number): Promise<boolean> {
  const { store } = ctx.deps;
  const open = await loadForm(store, ctx.person.telegramId);
  if (open?.form === 'who' || open?.form === 'author') await popForm(store, placeOf(ctx), open);
  const chatId = ctx.person.telegramId;
  const begun = await beginOnBehalf(ctx.deps)({
    actor: await ctx.person.actor(),
    typist,
    authorId,
    chatId,
  });
  if (!begun.ok) {
    await refuse(ctx, begun.error);
    return false;
  }
  const asked = await askAgain(store, begun.value.state);
  const message =
    asked.kind === 'form.question'
      ? { ...asked, values: { ...asked.values, onBehalfOf: begun.value.author, forUnit: begun.value.unit } }
      : asked;
  await say(ctx, message, { edit: true });
  return true;
}
