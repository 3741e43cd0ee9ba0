/**
 * Forms of commendation («hình thức khen thưởng») that are chosen by a button; any other is typed. Luật Thi đua, khen
 * thưởng 2022; «Bằng Lao động sáng tạo» is the General Confederation's own.
 */
export const namedAwards = ['creative-labour', 'confederation', 'province', 'merit'] as const;
export type NamedAward = (typeof namedAwards)[number];
export type AwardForm = NamedAward | 'other';
export const awardForms: readonly AwardForm[] = [...namedAwards, 'other'];

export function awardFormOf(text: string): AwardForm | undefined {
  return awardForms.find((form) => form === text);
}

/** The paper of a commendation. `formName`: what another form is called; `day` as it is printed. */
export type AwardPaper = {
  readonly form: AwardForm;
  readonly formName: string | null;
  readonly number: string | null;
  readonly day: string | null;
};

/** How many may be commended in one go. */
export const mostAwards = 500;

/** An answer holds the key of a form, or the name of another one as it was typed. */
export function paperForm(answer: string): Pick<AwardPaper, 'form' | 'formName'> {
  const named = namedAwards.find((form) => form === answer);
  return named === undefined ? { form: 'other', formName: answer } : { form: named, formName: null };
}

export function formAnswer({ form, formName }: Pick<AwardPaper, 'form' | 'formName'>): string {
  return form === 'other' ? (formName ?? '') : form;
}
