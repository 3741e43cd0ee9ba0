import { type DetailSection, detailSections } from '../../domain/details.ts';
import {
  type Browsing,
  type Division,
  divisions,
  type FiguresMessages,
} from '../../domain/figures-messages.ts';
import { type PeriodChoice, periodChoices } from '../../domain/period-keys.ts';
import { type Measure, measures } from '../../domain/ranking.ts';
import type { Words } from '../../i18n/words.ts';
import {
  type Button,
  button,
  type Facts,
  fives,
  grid,
  type Keyboard,
  type KeyboardsOf,
  numbered,
  optionText,
  startLink,
} from './button.ts';

/** The other parts of a digest's details. */
function sections(id: number, shown: DetailSection, { buttons }: Words): Button[] {
  const names = {
    parts: buttons.detailParts,
    units: buttons.detailUnits,
    recognised: buttons.detailRecognised,
  };
  return detailSections
    .filter((section) => section !== shown)
    .map((section) => button(names[section], 'dt', section, id));
}

const periodButtons = {
  week: 'periodWeek',
  lastWeek: 'periodLastWeek',
  month: 'periodMonth',
  quarter: 'periodQuarter',
  phase: 'periodPhase',
  programme: 'periodProgramme',
} as const satisfies Record<PeriodChoice, string>;
const divisionButtons = {
  field: 'partsByField',
  group: 'byGroup',
  block: 'byBlock',
} as const satisfies Record<Division, string>;
const measureButtons = {
  share: 'rankShare',
  valid: 'rankValid',
  members: 'rankMembers',
} as const satisfies Record<Measure, string>;

/** Other periods, the units below and above, and the parts. */
function leads({ unitId, upId, period, choices, hasUnits }: Browsing, { buttons }: Words): Button[][] {
  return [
    ...grid(
      choices.map((choice) =>
        button(buttons[periodButtons[choice]], 'v', 'sums', unitId, periodChoices[choice]),
      ),
    ),
    ...grid([
      ...(hasUnits ? [button(buttons.unitsBelow, 'v', 'units', unitId, period)] : []),
      ...divisions.map((by) => button(buttons[divisionButtons[by]], 'v', by, unitId, period)),
    ]),
    ...(upId === null ? [] : [[button(buttons.unitAbove, 'v', 'sums', upId, period)]]),
  ];
}

/**
 * Where a digest leads, by links into the private chat: in a group everybody sees them, and the right is looked at
 * there. A preview has no details and no file yet.
 */
export function leadsOf(
  { id, unitId, tally: { waiting } }: FiguresMessages['digest'],
  { words: { buttons, count }, botUsername }: Facts,
  { mayReview = true } = {},
): Keyboard {
  const lead = (text: string, payload: string): Button => ({ text, url: startLink(botUsername, payload) });
  const queue = lead(
    waiting === 0 ? buttons.waiting : `${buttons.waiting} (${count(waiting)})`,
    `q_${unitId}`,
  );
  return [
    [...(id === undefined ? [] : [lead(buttons.details, `d_${id}`)]), ...(mayReview ? [queue] : [])],
    id === undefined ? [] : [lead(buttons.excel, `x_${id}`)],
  ];
}

export const figuresKeyboards: KeyboardsOf<FiguresMessages> = {
  tally: ({ browse, more }, { words }) => {
    const { buttons } = words;
    return [
      ...(browse === undefined ? [] : leads(browse, words)),
      ...(more === undefined
        ? []
        : [[button(buttons.load, 'ld', 'open')], more.untold ? [button(buttons.untold, 'ud', 'open')] : []]),
    ];
  },
  'tally.units': ({ browse, lines, page, more }, { words: { buttons } }) => {
    const { unitId, period } = browse;
    return [
      ...fives(lines.map(({ id }, index) => button(String(index + 1), 'v', 'sums', id, period))),
      [
        ...(page === 0 ? [] : [button(buttons.pageBefore, 'v', 'units', unitId, period, page - 1)]),
        ...(more ? [button(buttons.pageAfter, 'v', 'units', unitId, period, page + 1)] : []),
      ],
      [button(buttons.toSums, 'v', 'sums', unitId, period)],
    ];
  },
  'tally.parts': ({ browse: { unitId, period }, by }, { words: { buttons } }) => [
    ...grid(
      divisions
        .filter((other) => other !== by)
        .map((other) => button(buttons[divisionButtons[other]], 'v', other, unitId, period)),
    ),
    [button(buttons.toSums, 'v', 'sums', unitId, period)],
  ],
  ranking: ({ unitId, measure, scale, phase, block, blocks, page, more }, { words }) => {
    const { buttons } = words;
    const among = block ?? 'all';
    const others = measures.filter((other) => other !== measure);
    const otherBlocks = blocks.length < 2 ? [] : [...blocks, null].filter((other) => other !== block);
    const other = scale === 'phase' ? 'programme' : 'phase';
    return [
      [
        ...(page === 0 ? [] : [button(buttons.pageBefore, 'r', unitId, measure, scale, among, page - 1)]),
        ...(more ? [button(buttons.pageAfter, 'r', unitId, measure, scale, among, page + 1)] : []),
      ],
      ...grid(others.map((one) => button(buttons[measureButtons[one]], 'r', unitId, one, scale, among, 0))),
      ...grid(
        otherBlocks.map((one) =>
          button(
            one === null ? buttons.allBlocks : optionText(words, one),
            'r',
            unitId,
            measure,
            scale,
            one ?? 'all',
            0,
          ),
        ),
      ),
      phase === null
        ? []
        : [
            button(
              buttons[other === 'phase' ? 'periodPhase' : 'periodProgramme'],
              'r',
              unitId,
              measure,
              other,
              among,
              0,
            ),
          ],
    ];
  },
  digest: (digest, at) => leadsOf(digest, at),
  'details.parts': ({ id }, { words }) => [sections(id, 'parts', words)],
  'details.units': ({ id }, { words }) => [sections(id, 'units', words)],
  'details.recognised': ({ id, lines }, { words }) => [
    ...numbered(
      lines.map((line) => line.id),
      'i',
      'open',
    ),
    sections(id, 'recognised', words),
  ],
};
