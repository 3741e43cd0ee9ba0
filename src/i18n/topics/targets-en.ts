import type { GivenBelow, TargetMessages, TargetPart, TargetRefusal } from '../../domain/target-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';
import type { createTargetsVi, targetWordsVi } from './targets-vi.ts';

type Refused<Code extends TargetRefusal['code']> = Extract<TargetRefusal, { code: Code }>;

export const targetWordsEn: typeof targetWordsVi = {
  buttons: { dropGoal: 'Drop the own goal' },
  commands: { chitieu: 'targets: see, give, aim higher' },
  usages: { chitieu: '/target MAYSM 300' },
};

export function createTargetsEn({ count, moment }: Speech): Omit<
  ReturnType<typeof createTargetsVi>,
  'refusals'
> & {
  refusals: { [Code in TargetRefusal['code']]: (facts: Refused<Code>) => Html };
} {
  function givenText({ target, given, units, all }: GivenBelow & { target: number | null }): Html {
    if (all === 0) return html``;
    if (units === 0) return html`given to no unit yet`;
    const noun = units === 1 && units === all ? 'unit' : 'units';
    const whom = units === all ? `${count(units)} ${noun}` : `${count(units)} of ${count(all)} units`;
    if (target === null) return html`${count(given)} given to ${whom}`;
    const left = target - given;
    const rest =
      left === 0 ? '' : left > 0 ? `, ${count(left)} left` : `, ${count(-left)} more than the target`;
    return html`${count(given)}/${count(target)} given to ${whom}${rest}`;
  }

  function partText(part: TargetPart): Html {
    const { name, target, raised, all } = part;
    const own = target === null ? 'none given' : count(target);
    const goal = raised === null ? '' : ` (own goal ${count(raised)})`;
    return html`${cut(name ?? 'Whole programme', 60)}: <b>${own}</b>${goal}${all === 0 ? '' : html` · ${givenText(part)}`}`;
  }

  const done = { raised: '✓ The own goal is saved.', lowered: '✓ The own goal is dropped.' };

  const messages: TextsOf<TargetMessages> = {
    'target.view': ({ unit, programme, parts, below, done: what }) =>
      lines(
        what === undefined ? undefined : html`${done[what]}`,
        html`<b>Targets of ${cut(unit, 80)}</b>`,
        html`${cut(programme, 120)}`,
        ...parts.map((part) => html`• ${partText(part)}`),
        html`\nTo give one to ${below === undefined ? 'a unit' : 'this unit'}: <code>/target ${below ?? 'MAYSM'} 300</code>${parts.length < 2 ? '' : html`, for a phase: <code>/target ${below ?? 'MAYSM'} 300 phase 1</code>`}`,
        below === undefined && parts.some(({ all }) => all > 0)
          ? html`To many units at once: send an Excel or CSV file here with the columns Unit code and Target.`
          : undefined,
        below === undefined
          ? html`To aim higher than what was given: <code>/target own 130,000</code>`
          : undefined,
      ),
    'target.set': ({ unit, target, programme, phase, raised, above }) =>
      lines(
        html`The target of ${cut(unit, 80)} is now <b>${count(target)}</b> (${cut(programme, 80)}${phase === null ? '' : `, ${cut(phase, 60)}`}).`,
        raised === null
          ? undefined
          : html`Its own goal is ${count(raised)}; percentages are of the target that was given.`,
        above === null ? undefined : html`${cut(above.unit, 80)}: ${givenText(above)}.`,
      ),
  };

  return {
    messages,
    refusals: {
      'target-zero': () =>
        html`A target is a number from 1 to 100,000,000. For example: <code>/target MAYSM 300</code>`,
      'target-given': ({ unit, target }) =>
        html`The target ${count(target)} of ${cut(unit, 80)} was given from above, where alone it is changed. To aim higher: <code>/target own ${count(target * 2)}</code>`,
      'target-missing': ({ unit }) =>
        html`${cut(unit, 80)} has no target here yet, so it cannot aim higher. First give it one: <code>/target MAYSM 300</code>`,
      'goal-too-low': ({ target }) =>
        html`An own goal is above the target that was given (${count(target)}). For example: <code>/target own ${count(target * 2)}</code>`,
      'unit-closed': ({ unit }) =>
        html`${cut(unit, 80)} is closed and takes no targets any more. To find an open unit: <code>/units may</code>`,
      'programme-over': ({ name, toAt }) =>
        html`${cut(name, 120)} closed at ${moment(toAt)}, and no programme follows yet. Reopen it or add one by /programme.`,
    },
    ...targetWordsEn,
  };
}
