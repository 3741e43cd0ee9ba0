import { describe, expect, onTestFinished, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { migrations } from '../../src/store/migrations/list.ts';
import { openStore } from '../../src/store/open.ts';
import { ask, databases } from '../databases.ts';
import { now } from './sample.ts';

const names = ['Nguyễn Thị Ưu Đãi', 'ĐẶNG QUỐC VƯỢNG', 'Huỳnh Ỷ Lộc', 'Lê Ẵm', 'Phùng Vĩ Độ'];

describe.each(databases)('a database from before helpers on $name', ({ name: engine, empty }) => {
  test('keeps its roles and links, and finds its members by their names', async () => {
    const { url, drop } = await empty();
    onTestFinished(drop);
    await ask(url, 'create table migrations (name text primary key)');
    for (const { name, up } of migrations.filter((migration) => migration.name < '012')) {
      for (const command of up(engine)) await ask(url, command);
      await ask(url, `insert into migrations (name) values ('${name}')`);
    }
    await ask(
      url,
      `insert into units (code, name, search, spelled, block, created_at)
        values ('LDMAU', 'Công đoàn Mẫu', '', '', 'other', ${now})`,
    );
    await ask(url, 'insert into unit_paths (ancestor_id, unit_id, depth) values (1, 1, 0)');
    for (const [index, fullName] of names.entries()) {
      await ask(
        url,
        `insert into members (telegram_id, full_name, unit_id, language, registered_at, created_at)
          values (${7_000_000_000 + index}, '${fullName}', 1, 'vi', ${now}, ${now})`,
      );
    }
    await ask(
      url,
      `insert into grants (member_id, role, unit_id, granted_by, from_at) values (1, 'admin', 1, 0, ${now})`,
    );
    await ask(
      url,
      `insert into grant_links (hash, role, unit_id, created_by, created_at, expires_at)
        values ('x', 'officer', 1, 1, ${now}, ${now + 1})`,
    );

    const store = await openStore(url);
    onTestFinished(() => store.close());
    expect(await store.grants.of(1, now)).toEqual([{ role: 'admin', unitId: 1 }]);
    expect(await store.grantLinks.find('x')).toMatchObject({ role: 'officer', createdBy: 1, usedAt: null });
    expect(
      await store.grants.add({ memberId: 2, role: 'helper', unitId: 1, grantedBy: 1, now }),
    ).toBeGreaterThan(1);
    for (const [index, fullName] of names.entries()) {
      const found = await store.members.namesakes({
        name: { keys: [fold(fullName)] },
        unitIds: [1],
        limit: 9,
      });
      expect(found.map(({ id }) => id)).toEqual([index + 1]);
    }
  });
});
