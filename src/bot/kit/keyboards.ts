import { isComplete } from '../../domain/card.ts';
import type { Words } from '../../i18n/words.ts';
import { button, formButton, grid, type Keyboards, optionText } from './button.ts';
import { draftKeyboards } from './draft-keyboards.ts';
import { initiativeKeyboards } from './initiative-keyboards.ts';
import { auditKeyboards } from './keyboards-audit.ts';
import { awardKeyboards } from './keyboards-awards.ts';
import { bulkKeyboards } from './keyboards-bulk.ts';
import { coAuthorKeyboards } from './keyboards-co-authors.ts';
import { decidingKeyboards } from './keyboards-deciding.ts';
import { decisionKeyboards } from './keyboards-decisions.ts';
import { exportKeyboards } from './keyboards-exports.ts';
import { figuresKeyboards } from './keyboards-figures.ts';
import { fileKeyboards } from './keyboards-files.ts';
import { libraryKeyboards } from './keyboards-library.ts';
import { loadKeyboards } from './keyboards-load.ts';
import { logExportKeyboards } from './keyboards-log-export.ts';
import { onBehalfKeyboards } from './keyboards-on-behalf.ts';
import { paperKeyboards } from './keyboards-papers.ts';
import { postingKeyboards } from './keyboards-posting.ts';
import { programmeKeyboards } from './keyboards-programmes.ts';
import { queueKeyboards } from './keyboards-queue.ts';
import { roleKeyboards } from './keyboards-roles.ts';
import { searchKeyboards } from './keyboards-search.ts';
import { settingKeyboards } from './keyboards-settings.ts';
import { summaryKeyboards } from './keyboards-summary.ts';
import { suspensionKeyboards } from './keyboards-suspensions.ts';
import { targetKeyboards } from './keyboards-targets.ts';
import { undeliveredKeyboards } from './keyboards-undelivered.ts';

const refused: NonNullable<Keyboards['form.refused']> = ({ question }, facts) =>
  question?.kind === 'form.question'
    ? (keyboards['form.question']?.(question.values, facts) ?? [])
    : question?.kind === 'form.story'
      ? (keyboards['form.story']?.(question.values, facts) ?? [])
      : [];

export const keyboards: Keyboards = {
  ...initiativeKeyboards,
  ...draftKeyboards,
  ...onBehalfKeyboards,
  ...figuresKeyboards,
  ...fileKeyboards,
  ...settingKeyboards,
  ...auditKeyboards,
  ...awardKeyboards,
  ...exportKeyboards,
  ...logExportKeyboards,
  ...paperKeyboards,
  ...roleKeyboards,
  ...programmeKeyboards,
  ...targetKeyboards,
  ...queueKeyboards,
  ...postingKeyboards,
  ...searchKeyboards,
  ...libraryKeyboards,
  ...summaryKeyboards,
  ...loadKeyboards,
  ...undeliveredKeyboards,
  ...suspensionKeyboards,
  ...decisionKeyboards,
  ...bulkKeyboards,
  ...decidingKeyboards,
  // Nothing is kept before consent: the language travels along, as the link does.
  consent: ({ after, more, language }, { words: { buttons } }) => [
    [
      button(buttons.agree, 'c', `y${language}`, after ?? ''),
      button(buttons.refuse, 'c', `n${language}`, after ?? ''),
    ],
    ...(more === true ? [] : [[button(buttons.readMore, 'c', `m${language}`, after ?? '')]]),
  ],
  home: ({ name }, { words: { buttons } }) => (name === '' ? [[button(buttons.register, 'c', 'r')]] : []),
  'form.question': (values, { words }) => {
    const { buttons } = words;
    const options = (values.options ?? []).map((key) =>
      values.type === 'several'
        ? formButton(
            values,
            `${values.selected?.includes(key) === true ? '☑' : '☐'} ${optionText(words, key)}`,
            'toggle',
            key,
          )
        : formButton(values, optionText(words, key), 'option', key),
    );
    const keep = values.keep === true ? [[formButton(values, buttons.keep, 'keep')]] : [];
    const drops = (values.files ?? []).map(({ id, kind, name }, index) =>
      formButton(values, `✕ ${index + 1}. ${name ?? words.fileKinds[kind]}`.slice(0, 40), 'drop', id),
    );
    // A story that is there already may stay as it is, or be written anew.
    const isThere = values.type === 'story' && values.current !== undefined;
    const done = formButton(values, buttons.done, 'done');
    const rewrite = values.rewriting === true ? [] : [formButton(values, buttons.rewrite, 'rewrite')];
    const finish = isThere
      ? [[...(values.keep === true ? [] : [done]), ...rewrite]]
      : values.type === 'several' || values.type === 'files'
        ? [[done]]
        : [];
    const moves = [
      ...(values.back ? [formButton(values, buttons.back, 'back')] : []),
      ...(values.required || values.type === 'files' ? [] : [formButton(values, buttons.skip, 'skip')]),
      formButton(values, buttons.later, 'later'),
    ];
    return [...grid(options), ...grid(drops), ...keep, ...finish, moves];
  },
  'form.confirm': (values, { words: { buttons } }) => [
    [formButton(values, buttons.yes, 'pick', 0, values.turn), formButton(values, buttons.retype, 'retype')],
  ],
  'form.choose': (values, { words }) => [
    ...grid(
      values.options.map((option, index) =>
        formButton(values, words.answerTo(values.key, option), 'pick', index, values.turn),
      ),
    ),
    [formButton(values, words.buttons.retype, 'retype')],
  ],
  'form.units': (values, { words }) => [
    ...values.found.map(({ id, name }, index) => [
      formButton(values, `${index + 1}. ${name}`.slice(0, 60), 'option', id),
    ]),
    ...(values.missing ? [[formButton(values, optionText(words, 'missing'), 'option', 'missing')]] : []),
    [formButton(values, words.buttons.later, 'later')],
  ],
  'form.story': (values, { words: { buttons } }) => [
    [
      formButton(values, buttons.done, 'done'),
      formButton(values, buttons.rewrite, 'rewrite'),
      formButton(values, buttons.later, 'later'),
    ],
  ],
  'form.refused': refused,
  'form.card': (values, { words }) => {
    const at = { form: values.form, subject: values.subject, key: 'card' };
    const { buttons } = words;
    if (values.menu) {
      return [
        ...grid(
          values.keys.map((key) => formButton(at, words.labels[key as keyof Words['labels']], 'edit', key)),
        ),
        [formButton(at, buttons.toCard, 'card')],
      ];
    }
    const send =
      values.form === 'initiative'
        ? buttons.submit
        : values.form === 'application'
          ? words.papers.buttons.make
          : buttons.save;
    return [
      ...(isComplete(values)
        ? [[formButton(at, send, 'send', ...(values.mark === undefined ? [] : [values.mark]))]]
        : []),
      [formButton(at, buttons.edit, 'menu'), formButton(at, buttons.later, 'later')],
      ...grid(
        values.extras.map((key) => formButton(at, words.extras[key as keyof Words['extras']], 'extra', key)),
      ),
      ...(values.authors === undefined ? [] : [[button(buttons.coAuthors, 'a', 'list', values.subject)]]),
    ];
  },
  ...coAuthorKeyboards,
  'language.ask': () => [[button('Tiếng Việt', 'l', 'vi'), button('English', 'l', 'en')]],
  'data.view': ({ publish, paper }, { words: { buttons, papers } }) => [
    [button(publish ? buttons.publishOff : buttons.publishOn, 'y', publish ? 'hide' : 'publish')],
    ...(paper === undefined ? [] : [[button(papers.buttons.forget, 'dn', 'forget')]]),
    [button(buttons.eraseAll, 'y', 'ask')],
  ],
  'data.ask': (_values, { words: { buttons } }) => [
    [button(buttons.eraseSure, 'y', 'erase'), button(buttons.cancel, 'y', 'keep')],
  ],
  'setup.units': (_values, { words: { buttons } }) => [[button(buttons.addUnit, 's', 'unit')]],
  'units.found': ({ hasProgramme }, { words: { buttons } }) => [
    [
      button(buttons.addUnit, 's', 'unit'),
      ...(hasProgramme ? [] : [button(buttons.addProgramme, 's', 'programme')]),
    ],
  ],
  'units.added': (_values, { words: { buttons } }) => [[button(buttons.addUnit, 's', 'unit')]],
  'units.preview': ({ token }, { words: { buttons } }) => [
    [button(buttons.confirm, 's', 'import', token), button(buttons.cancel, 's', 'drop', token)],
  ],
  'units.imported': ({ hasProgramme }, { words: { buttons } }) =>
    hasProgramme ? [] : [[button(buttons.addProgramme, 's', 'programme')]],
  'group.audience': ({ unitId, from, now, asker }, { words: { buttons } }) => [
    [
      button(buttons.officersGroup, 'g', 'officers', unitId, asker),
      button(buttons.generalGroup, 'g', 'general', unitId, asker),
    ],
    from === null && now === null ? [] : [button(buttons.cancel, 'g', 'keep', unitId, asker)],
  ],
  'queue.empty': (_values, { words: { buttons } }) => [[button(buttons.untold, 'ud', 'open')]],
  'digest.uncertain': ({ postId }, { words: { buttons } }) => [
    [button(buttons.seen, 'p', 'seen', postId), button(buttons.again, 'p', 'again', postId)],
  ],
  'delivery.incident': (_values, { words: { buttons } }) => [[button(buttons.againAll, 'p', 'all')]],
  status: ({ failed }, { words: { buttons } }) => (failed > 0 ? [[button(buttons.retry, 'o', 'retry')]] : []),
};
