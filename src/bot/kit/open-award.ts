import { awardProgramme } from '../../actions/awards/judge-awards.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { scopeOf } from '../../actions/scope-of.ts';
import { type Answers, nextQuestion } from '../../domain/answers.ts';
import type { AwardPaperRead } from '../../domain/award-line.ts';
import { formAnswer, type NamedAward } from '../../domain/awards.ts';
import { readDate } from '../../domain/dates.ts';
import { forms } from '../../domain/form.ts';
import type { Award } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

/** `to`: codes and keys of units; `messageId`: in which the paper was typed. */
type Beginning = {
  readonly to?: readonly string[];
  readonly paper?: AwardPaperRead;
  readonly form?: NamedAward;
  readonly messageId?: number;
};

/** The paper that this person entered by last: often it is the same for the next ones. */
async function rememberedIn(ctx: BotContext, last: Award): Promise<Answers> {
  const { now, calendar } = ctx.deps;
  const day = last.day === null ? undefined : readDate(last.day, { today: calendar.civil(now()) });
  return {
    awardForm: formAnswer(last),
    awardNumber: last.number,
    awardDay: day?.kind === 'value' ? day.value : null,
    ...(last.programmeId !== null && { programme: last.programmeId }),
  };
}

/** What was typed answers its questions; what was not is asked. */
function typedIn({ form, number, date }: AwardPaperRead): Answers {
  const named = form === null || form.named.length > 1 ? undefined : (form.named[0] ?? form.typed);
  return {
    ...(named !== undefined && { awardForm: named }),
    ...(number !== null && { awardNumber: number }),
    ...(date !== null && { awardDay: date }),
  };
}

async function knownPaper(ctx: BotContext, { paper, form }: Beginning): Promise<Answers> {
  const isTyped =
    paper !== undefined && (paper.form !== null || paper.number !== null || paper.date !== null);
  if (isTyped) return typedIn(paper);
  const last = await ctx.deps.store.awards.lastBy(ctx.person.member?.id ?? 0);
  const isSame = last !== undefined && (form === undefined || last.form === form);
  if (isSame) return rememberedIn(ctx, last);
  return form === undefined ? {} : { awardForm: form };
}

/** Opens a card of commendations with all that is known; what is missing is asked first. */
export async function openAward(ctx: BotContext, beginning: Beginning = {}): Promise<void> {
  const { store, now } = ctx.deps;
  const at = now();
  const scope = await scopeOf(store, await ctx.person.actor(), 'award');
  if (scope.length === 0) return refuse(ctx, { code: 'not-allowed' });
  const { to, paper, messageId = 0 } = beginning;
  const programme = await awardProgramme(store, at);
  const answers: Answers = {
    scope: scope.map(String),
    ...(programme !== undefined && { programme: programme.id }),
    ...(to !== undefined && { awardTo: to }),
    ...(await knownPaper(ctx, beginning)),
  };
  const state = formState({
    form: 'award',
    at: nextQuestion(forms.award, answers)?.key ?? 'card',
    answers,
    given: forms.award.questions.map(({ key }) => key).filter((key) => answers[key] !== undefined),
  });
  const options = paper?.form?.named ?? [];
  const pending =
    state.at === 'awardForm' && options.length > 1
      ? { raw: paper?.form?.typed ?? '', options, code: 'award-which', turn: messageId }
      : null;
  await pushForm(store, { chatId: ctx.person.telegramId, now: at }, { ...state, pending });
  await ctx.scene.enter(formScene);
}
