import { type BulkFault, type BulkKind, type Doubt, isFault } from '../../domain/bulk.ts';
import type { BulkLine, BulkMessages, FaultCount } from '../../domain/bulk-messages.ts';
import type { FilterView } from '../../domain/queue-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { createBulkVi } from './bulk-vi.ts';
import type { Speech, TextsOf } from './speech.ts';

/** Why one of several is not decided, said of how many there are. */
const faults: Record<BulkFault, string> = {
  'wrong-state': 'not waiting any more',
  'own-work': 'your own',
  'not-allowed': 'outside your units',
  'marked-same': 'just marked as the same as another',
  'decision-needed': 'without number or day of a decision',
  stale: 'just changed by somebody',
  gone: 'not there any more',
  stopped: 'not done, since you stopped',
  touched: 'changed since',
};

/** What speaks against recognising one unseen. */
const doubtNames: Record<Doubt, string> = {
  'applied-late': 'submitted too long after it was first applied',
  'not-applied': 'not applied yet',
  'no-result': 'says nothing of its result',
  'no-paper': 'a large benefit and no paper',
};

export function createBulkEn(
  { count, moment, states, label, reason, same }: Speech,
  filterText: (filter: FilterView) => string,
): ReturnType<typeof createBulkVi> {
  function initiatives(many: number): string {
    return `${count(many)} ${many === 1 ? 'initiative' : 'initiatives'}`;
  }

  function papered({ number, day }: { number: string | null; day: string | null }): string {
    if (number === null) return day === null ? '' : ` by the decision of ${day}`;
    return ` by decision no. ${cut(number, 60)}${day === null ? '' : ` of ${day}`}`;
  }

  function what({ kind, will, ...facts }: BulkMessages['bulk.preview']): Html {
    if (will === 0) return html`<b>This can be done with none of them.</b>`;
    const note = cut(reason(facts.note ?? ''), 300);
    switch (kind) {
      case 'recognise':
        return html`<b>Recognise ${initiatives(will)}</b>${papered(facts)}`;
      case 'decline':
        return html`<b>Decline ${initiatives(will)}</b>\nReason: “${note}”`;
      case 'return': {
        const keys =
          facts.keys.length === 0 ? '' : `\nAnswers to complete: ${facts.keys.map(label).join(', ')}`;
        return html`<b>Send back ${initiatives(will)}</b>\nWhat is missing: “${note}”${keys}`;
      }
    }
  }

  function faultCounts(all: readonly FaultCount[]): string {
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) return faults[only.why];
    return all.map(({ why, count: many }) => `${count(many)} ${faults[why]}`).join(', ');
  }

  function refusedText(all: readonly FaultCount[]): Html | undefined {
    const sum = all.reduce((total, { count: many }) => total + many, 0);
    return sum === 0 ? undefined : html`Not possible for ${count(sum)}: ${faultCounts(all)}.`;
  }

  /** «Withdrawn at 9:05 on 15/9/2026 (Trần Thị Thử)» */
  function whyText({ why, state, by, at }: BulkLine): string {
    if (why === null) return '';
    if (state === undefined) return faults[why];
    const who = by == null ? '' : ` (${cut(by, 60)})`;
    return `${states[state].toLowerCase()}${at == null ? '' : `, ${moment(at)}`}${who}`;
  }

  function lineText(line: BulkLine): Html {
    const { code, title, why, earlier, doubts = [] } = line;
    const named = title === null ? html`${code}` : html`${code} – ${cut(title, 80)}`;
    if (isFault(why)) return html`✗ ${named}: ${whyText(line)}`;
    const alike = earlier === undefined ? '' : html`\n   ⚠ ${same(earlier)}`;
    return html`• ${named}${alike}${doubts.length === 0 ? '' : `\n   ⚠ ${doubts.map((doubt) => doubtNames[doubt]).join(', ')}`}`;
  }

  function listText({
    lines: all,
    page,
    pages,
  }: Pick<BulkMessages['bulk.done'], 'lines' | 'page' | 'pages'>) {
    const where = pages > 1 ? [html`Page ${page + 1}/${pages}`] : [];
    return all.length === 0 ? [] : [html``, ...all.map(lineText), ...where];
  }

  const ended: Record<BulkKind, (many: number) => Html> = {
    recognise: (many) => html`Recognised: <b>${count(many)}</b>.`,
    decline: (many) => html`Declined: <b>${count(many)}</b>.`,
    return: (many) => html`Sent back: <b>${count(many)}</b>.`,
  };
  const going: Record<BulkKind, string> = {
    recognise: 'Recognising',
    decline: 'Declining',
    return: 'Sending back',
  };

  const messages: TextsOf<BulkMessages> = {
    'bulk.ticking': ({ lines: all, ticked, from, next, filter }) =>
      all.length === 0
        ? html`${from > 0 ? 'The list ends here.' : 'Nothing waits for your decision.'}${ticked > 0 ? ` Ticked: ${count(ticked)}.` : ''}`
        : lines(
            html`<b>Tick several</b> · ticked: <b>${count(ticked)}</b>`,
            filterText(filter) === '' ? undefined : html`Filter: ${filterText(filter)}`,
            ...all.map(
              ({ ticked: isTicked, code, title, unit, state }, index) =>
                html`${isTicked ? '☑' : '☐'} ${index + 1}. ${code ?? ''} · ${cut(title, 80)} – ${cut(unit, 40)}${state === 'in_review' ? ` – ${states[state].toLowerCase()}` : ''}`,
            ),
            html`
Press a number to tick it or not; other pages keep their ticks. Then press what is to be done.${from === 0 && next !== null ? html`\nCodes in a row are typed faster, for example: <code>/approve 12-60</code>` : ''}`,
          ),
    'bulk.checking': ({ done, total }) =>
      html`Looking at each of them: ${count(done)}/${count(total)}. Nothing is decided yet.`,
    'bulk.preview': (values) => {
      const { will, warned, refused, missing, needsPaper } = values;
      return lines(
        what(values),
        refusedText(refused),
        missing === null ? undefined : html`No such code: ${cut(missing.codes, 300)}.`,
        warned === 0
          ? undefined
          : html`⚠ Better look at the ${warned === 1 ? 'one' : count(warned)} marked ⚠ first.`,
        ...listText(values),
        needsPaper && will > 0
          ? html`\nHere a recognition needs number and day of the decision. Please press “${buttons.givePaper}”.`
          : will > 0
            ? html`\nPress the button to decide. You can undo it for a minute afterwards.`
            : undefined,
      );
    },
    'bulk.deciding': ({ kind, done, total }) =>
      html`${going[kind]}: ${count(done)}/${count(total)}. No author has been told yet.`,
    'bulk.done': (values) => {
      const { kind, done, refused, undo } = values;
      return lines(
        done === 0 ? html`Nothing was decided.` : ended[kind](done),
        undo
          ? html`${done === 1 ? 'The author is' : 'The authors are'} told in a minute; until then you can undo it.`
          : undefined,
        refusedText(refused),
        ...listText(values),
      );
    },
    'bulk.undoing': ({ done, total }) => html`Undoing: ${count(done)}/${count(total)}.`,
    'bulk.undone': (values) => {
      const { undone, kept } = values;
      return lines(
        undone === 0
          ? html`Nothing could be undone.`
          : html`Undone: <b>${count(undone)}</b>. Their authors have not been told anything.`,
        kept === 0
          ? undefined
          : html`${count(kept)} ${kept === 1 ? 'stays as it is' : 'stay as they are'}: ${faults.touched}.`,
        ...listText(values),
      );
    },
    'bulk.elsewhere': () =>
      html`The preview is in your private chat with the bot. Look at it and decide there.`,
    'bulk.dropped': () => html`Left as it was. Nothing was decided.`,
  };

  const buttons = {
    givePaper: 'Enter the decision',
    tickMany: 'Tick several',
    tickPage: 'Tick the page',
    tickNone: 'Untick all',
    tickFirst: '« From the start',
  };

  return {
    messages,
    buttons,
    refusals: {
      'no-such-codes': ({ codes }) =>
        html`There is no initiative with the code ${cut(String(codes), 200)}. Please look at the number again, for example: <code>123 125-140</code>`,
      'nothing-ticked': () => html`Nothing is ticked yet. Press the number of each initiative to tick it.`,
      'too-many-codes': ({ most }) =>
        html`At most ${count(Number(most))} initiatives at a time. Please do it in parts, for example: <code>1-${Number(most)}</code>, then <code>${Number(most) + 1}-${2 * Number(most)}</code>`,
      'range-backwards': ({ typed, meant }) =>
        html`“${cut(String(typed), 60)}” runs backwards. Please type the smaller number first: <code>${cut(String(meant), 60)}</code>`,
    },
  };
}
