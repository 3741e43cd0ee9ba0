import { type ExportChoice, exportFormats } from '../../domain/export.ts';
import type { ExportMessages } from '../../domain/export-messages.ts';
import { fields } from '../../domain/form.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, grid, type KeyboardsOf } from './button.ts';
import { packChoice } from './export-data.ts';

function chosen(text: string, isChosen: boolean): string {
  return isChosen ? `✓ ${text}` : text;
}

function entries<Key extends string>(table: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(table) as [Key, string][];
}

/** The same card with something else chosen. */
function change(text: string, choice: ExportChoice): Button {
  return button(text, 'xu', 'c', ...packChoice(choice));
}

function choosingField(choice: ExportChoice, { exports: said, options }: Words): Button[][] {
  return [
    ...grid(fields.map((field) => change(options[field], { ...choice, field }))),
    [change(said.buttons.everyField, { ...choice, field: null })],
  ];
}

/** A card of what would be made, each button of which shows it as it would be then. */
export const exportKeyboards: KeyboardsOf<ExportMessages> = {
  'export.card': ({ choosing, running, ...choice }, { words }) => {
    const { buttons } = words.exports;
    if (choosing === true) return choosingField(choice, words);
    return [
      ...grid(
        entries(buttons.periods).map(([kind, text]) =>
          button(chosen(text, kind === running), 'xu', 'p', kind, ...packChoice(choice)),
        ),
      ),
      ...grid(
        entries(buttons.kinds).map(([which, text]) =>
          change(chosen(text, which === choice.which), { ...choice, which }),
        ),
      ),
      [button(buttons.fields, 'xu', 'f', ...packChoice(choice))],
      exportFormats.map((format) =>
        change(chosen(buttons.formats[format], format === choice.format), { ...choice, format }),
      ),
      [button(buttons.make, 'xu', 'm', ...packChoice(choice))],
    ];
  },
  'export.making': ({ id }, { words: { buttons } }) => [[button(buttons.stop, 'xu', 's', id)]],
};
