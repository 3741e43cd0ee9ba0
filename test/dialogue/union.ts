import { acceptGrant } from '../../src/actions/accept-grant.ts';
import { addUnit } from '../../src/actions/add-unit.ts';
import { createProgramme } from '../../src/actions/create-programme.ts';
import { createRoot } from '../../src/actions/create-root.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { finishRegistration } from '../../src/actions/finish-registration.ts';
import { giveConsent } from '../../src/actions/give-consent.ts';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { Actor, GrantedRole } from '../../src/domain/permissions.ts';
import type { Result } from '../../src/domain/result.ts';
import { databases } from '../databases.ts';
import { type Conversation, createConversation, ownerId } from './conversation.ts';
import type { Person } from './people.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A registered person, who has written to the bot once. */
export async function register(
  talk: Conversation,
  id: number,
  registered: { name: string; unit: string },
): Promise<Person> {
  const { deps } = talk.app;
  const unit = await deps.store.units.byCode(registered.unit);
  await giveConsent(deps)({ telegramId: id, chatId: id, messageId: null, language: 'vi' });
  const member = await deps.store.members.byTelegramId(id);
  if (member === undefined || unit === undefined) throw new Error('not made');
  const answers: Answers = { unit: unit.id, fullName: registered.name, authorGroup: 'worker' };
  must(await finishRegistration(deps)({ member, answers }));
  const person = talk.person(id);
  person.starts();
  await person.sees('Chào anh/chị');
  return person;
}

async function appoint(
  deps: Deps,
  owner: Actor,
  grant: { id: number; role: GrantedRole; unit: string },
): Promise<void> {
  const unit = await deps.store.units.byCode(grant.unit);
  const { url } = must(await issueGrantLink(deps)({ actor: owner, role: grant.role, unitId: unit?.id ?? 0 }));
  must(await acceptGrant(deps)({ telegramId: grant.id, token: url.slice(url.indexOf('a_') + 2) }));
}

export type Union = {
  talk: Conversation;
  /** Of MAYTHU: two members and an officer. */
  member: Person;
  second: Person;
  officer: Person;
  /** Of LDTHU, above. */
  admin: Person;
  /** Submits an initiative of a person through the conversation; returns its code. */
  submits(person: Person, title: string): Promise<string>;
  close(): Promise<void>;
};

const answered = ['Cán tay, hay lệch mép', 'Gắn thêm con lăn dẫn hướng'];

/** A province with two grassroots unions, a programme of the year, and people, made through the actions. */
export async function createUnion(engine: (typeof databases)[number] = databases[0]): Promise<Union> {
  const database = await engine.open();
  const talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
  const { deps } = talk.app;
  await giveConsent(deps)({ telegramId: ownerId, chatId: ownerId, messageId: null, language: 'vi' });
  const owner: Actor = {
    memberId: (await deps.store.members.byTelegramId(ownerId))?.id ?? 0,
    owner: true,
    grants: [],
  };
  const root = must(
    await createRoot(deps)({
      actor: owner,
      answers: { unitName: 'LĐLĐ tỉnh Thử Nghiệm', unitCode: 'LDTHU' },
    }),
  );
  for (const [unitCode, workplace] of [
    ['MAYTHU', 'Công ty May Thử'],
    ['COKHIMAU', 'Công ty Cơ khí Mẫu'],
  ] as const) {
    must(
      await addUnit(deps)({
        actor: owner,
        answers: { unitName: `CĐCS ${workplace}`, unitCode, workplace, parent: root.id, block: 'enterprise' },
      }),
    );
  }
  const dates = {
    firstDay: { year: 2026, month: 1, day: 1, precision: 'day' },
    lastDay: { year: 2026, month: 12, day: 31, precision: 'day' },
  } as const;
  must(
    await createProgramme(deps)({
      actor: owner,
      answers: { programmeName: 'Một triệu sáng kiến', ...dates },
    }),
  );
  const member = await register(talk, 700, { name: 'Trần Thị Thử', unit: 'MAYTHU' });
  const second = await register(talk, 701, { name: 'Lê Văn Nháp', unit: 'MAYTHU' });
  const officer = await register(talk, 800, { name: 'Phạm Thị Mẫu', unit: 'MAYTHU' });
  const admin = await register(talk, 801, { name: 'Hoàng Văn Ví Dụ', unit: 'LDTHU' });
  await appoint(deps, owner, { id: officer.id, role: 'officer', unit: 'MAYTHU' });
  await appoint(deps, owner, { id: admin.id, role: 'admin', unit: 'LDTHU' });
  return {
    talk,
    member,
    second,
    officer,
    admin,
    submits: async (person, title) => {
      person.says('/nop');
      await person.sees('Tên sáng kiến');
      for (const [index, text] of [title, ...answered].entries()) {
        person.says(text);
        await person.sees(['Trước đây làm thế nào', 'Anh/chị đã thay đổi', 'Đã ghi'][index] ?? '');
      }
      await person.presses('Xong');
      await person.sees('Kết quả ra sao');
      person.says('Nhanh hơn, ít lỗi hơn');
      await person.sees('Đã áp dụng');
      await person.presses('Chưa áp dụng');
      await person.sees('làm lợi khoảng bao nhiêu');
      await person.presses('Bỏ qua');
      await person.presses('Môi trường');
      await person.sees('xem lại trước khi nộp');
      await person.presses('Nộp');
      const receipt = await person.sees('Đã nhận sáng kiến');
      return /SK-\d\d-\d{6}/.exec(receipt)?.[0] ?? '';
    },
    close: async () => {
      await talk.close();
      await database.close();
    },
  };
}
