import type { Answers } from '../../domain/answers.ts';
import type { FormId } from '../../domain/form.ts';
import type { Message } from '../../domain/messages.ts';
import type { Deps } from '../deps.ts';
import { loadForm } from '../form/state.ts';
import { foreseePhase } from './change-phase.ts';
import { foreseeProgramme } from './change-programme.ts';
import { foreseeUnitDate } from './unit-dates.ts';

type Foresee = (deps: Pick<Deps, 'store' | 'calendar'>) => (id: number, answers: Answers) => Promise<number>;

const foreseen: Readonly<Partial<Record<FormId, Foresee>>> = {
  programmeEdit: foreseeProgramme,
  phase: foreseePhase,
  unitDate: foreseeUnitDate,
};

/** Adds to the card of changed dates how many submitted initiatives they count anew; other messages stay. */
export function foreseeRecount(deps: Pick<Deps, 'store' | 'calendar'>) {
  return async (message: Message, chatId: number): Promise<Message> => {
    if (message.kind !== 'form.card' || message.values.menu) return message;
    const foresee = foreseen[message.values.form];
    if (foresee === undefined) return message;
    // The card leaves out what is not asked, as which phase it is.
    const open = await loadForm(deps.store, chatId);
    const answers = open?.form === message.values.form ? open.answers : message.values.answers;
    const recounted = await foresee(deps)(message.values.subject, answers);
    return { kind: 'form.card', values: { ...message.values, recounted } };
  };
}
