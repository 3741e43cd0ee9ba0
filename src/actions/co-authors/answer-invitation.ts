import { fold } from '../../domain/fold.ts';
import { isWritable } from '../../domain/initiative.ts';
import type { Message } from '../../domain/messages.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { secondThoughts } from '../../domain/second-thoughts.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { tokenHash } from '../../store/token-hash.ts';
import { viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { consentVersion } from '../give-consent.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { indexAuthors } from '../search/index-initiative.ts';
import { findInvitation } from './find-invitation.ts';
import { moveToOthers } from './move-to-others.ts';

/** `token` is what follows `m_` in the link; the message asked, and is kept as proof. */
type Input = {
  telegramId: number;
  token: string;
  chatId: number;
  messageId: number | null;
  agrees: boolean;
};

export type Answered = { code: string; title: string; share: number };
/** `until`: when (epoch ms) a refusal can be taken back no more. */
export type Replied = Answered & { until?: number };

/** Keeps the invited person's own word. Who declines leaves no name behind, only a share that nobody has. */
export function answerInvitation(deps: Deps) {
  return ({ agrees, ...input }: Input): Promise<Result<Replied, Refusal>> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const repeated = await answeredBefore(store, input, agrees);
      if (repeated !== undefined) return ok(repeated);
      const found = await findInvitation(store, { ...input, at });
      if (!found.ok) return found;
      const { author, initiative, member } = found.value;
      const { share } = author;
      const work = await viewOf(store, initiative);
      const invited = { id: author.id, hash: tokenHash(input.token) };
      if (!agrees) {
        const nobody = { fullName: null, birthDay: null, jobTitle: null, qualification: null };
        if (!(await store.coAuthors.answer(invited, { ...nobody, declinedAt: at })))
          return fail({ code: 'invite-used' });
        await store.returnedAnswers.unname({ initiativeId: initiative.id, id: author.id, memberId: null });
        await indexAuthors(store, initiative);
        const open = isWritable(initiative.state);
        const values = { ...work, name: author.fullName ?? '', share, open };
        await tellMain({ ...deps, store }, initiative, { kind: 'coauthor.declined', values });
        return ok({ ...work, share, until: at + secondThoughts });
      }
      // The version moves on, so that a decision of the same person at the same moment is refused.
      const { id, version, updatedAt } = initiative;
      if (!(await store.initiatives.save({ id, version, updatedAt }))) return fail({ code: 'stale' });
      const proof = { consentVersion, chatId: input.chatId, messageId: input.messageId };
      const change = { memberId: member.id, fullName: member.fullName, unitId: member.unitId };
      if (
        !(await store.coAuthors.answer(invited, { ...change, ...proof, consentedAt: at, declinedAt: null }))
      )
        return fail({ code: 'invite-used' });
      await store.returnedAnswers.unname({ initiativeId: id, id: author.id, memberId: member.id });
      await indexAuthors(store, initiative);
      await keepWord(store, initiative, { memberId: member.id, share, at });
      const unit = await moveToOthers({ ...deps, store }, initiative, member.id);
      const name = member.fullName ?? '';
      const values = { ...work, name, share, unit, ...otherName(author.fullName, name, initiative) };
      await tellMain({ ...deps, store }, initiative, { kind: 'coauthor.agreed', values });
      return ok({ ...work, share });
    });
}

/** Before submitting, who the authors are is nobody else's to see. */
async function keepWord(
  store: Store,
  { id, unitId, codeNumber }: Initiative,
  { share, ...word }: { memberId: number; share: number; at: number },
): Promise<void> {
  if (codeNumber === null) return;
  const confirmed = { kind: 'author.confirmed', object: `initiative:${id}`, from: null } as const;
  await store.audit.add({ ...confirmed, ...word, role: 'member', unitId, to: String(share) });
}

/** The name that was invited, where another one agreed; marks and capitals make no other name. */
function otherName(
  invited: string | null,
  name: string,
  { state }: Initiative,
): { invited?: string; open?: boolean } {
  if (invited === null || fold(invited) === fold(name)) return {};
  return { invited, open: isWritable(state) };
}

/** The second of a double tap is told the same once more. */
async function answeredBefore(
  store: Store,
  { token, telegramId }: { token: string; telegramId: number },
  agrees: boolean,
): Promise<Replied | undefined> {
  const author = await store.coAuthors.byToken(tokenHash(token));
  const initiative = author === undefined ? undefined : await store.initiatives.find(author.initiativeId);
  if (author === undefined || initiative === undefined) return undefined;
  const member = await store.members.byTelegramId(telegramId);
  const isSame = agrees
    ? author.memberId !== null && author.memberId === member?.id
    : author.declinedAt !== null;
  if (!isSame) return undefined;
  const until = author.declinedAt === null ? {} : { until: author.declinedAt + secondThoughts };
  return { ...(await viewOf(store, initiative)), share: author.share, ...until };
}

async function tellMain(
  { store, now, calendar }: Deps,
  { memberId }: Initiative,
  message: Message,
): Promise<void> {
  const main = memberId === null ? undefined : await store.members.find(memberId);
  if (main?.telegramId == null) return;
  const to = { chatId: main.telegramId, notBefore: afterQuietHours(calendar, now()) };
  await leave({ store, at: now() }, to, message);
}

export type Asked = Answered & { token: string; author: string | null; invited: string | null };

/** What an invitation asks: which initiative, whose, which share. */
export function openInvitation({ store, now }: Deps) {
  return async (input: { telegramId: number; token: string }): Promise<Result<Asked, Refusal>> => {
    const found = await findInvitation(store, { ...input, at: now() });
    if (!found.ok) return found;
    const { author, initiative } = found.value;
    const main = await mainName(store, initiative);
    const work = await viewOf(store, initiative);
    const { share, fullName: invited } = author;
    return ok({ ...work, token: input.token, author: main, invited, share });
  };
}

async function mainName(store: Store, { memberId }: Initiative): Promise<string | null> {
  return memberId === null ? null : ((await store.members.find(memberId))?.fullName ?? null);
}
