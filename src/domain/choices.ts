/** The nine fields ("lĩnh vực"), merged from the programme's and the circular's lists (Thông tư 18/2013, note 4). */
export const fields = [
  'production',
  'saving',
  'safety',
  'environment',
  'digital',
  'management',
  'education',
  'health',
  'union',
] as const;
export type Field = (typeof fields)[number];

/** The blocks ("khối") in which units are counted and ranked. */
export const blocks = ['commune', 'school', 'enterprise', 'other'] as const;
export type Block = (typeof blocks)[number];

/** Usual reasons to decline: Nghị định 13/2012 Điều 3 and 5, and the programme's own rules. */
export const declineReasons = [
  'not-new',
  'not-applied',
  'no-benefit',
  'public-order',
  'protected',
  'duplicate',
  'outside-dates',
  'too-late',
  'not-recognised-at-work',
  'not-enough',
  'other-unit',
] as const;
