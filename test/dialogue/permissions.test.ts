import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptGrant } from '../../src/actions/accept-grant.ts';
import { addUnit } from '../../src/actions/add-unit.ts';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import { buttons } from '../../src/bot/buttons/list.ts';
import { commands } from '../../src/bot/commands/list.ts';
import type { Actor, GrantedRole, Role } from '../../src/domain/permissions.ts';
import { tokenHash } from '../../src/store/token-hash.ts';
import { databases } from '../databases.ts';
import { ownerId } from './conversation.ts';
import type { Person } from './people.ts';
import { createUnion, register, type Union } from './union.ts';

/** `none` has never agreed to anything; `unregistered` has agreed and answered no question yet. */
type Who = 'none' | 'unregistered' | Role;
/** An admin of a sister unit and one of a unit below, an officer and an admin of the unit above. */
type Elsewhere = 'beside' | 'below' | 'above' | 'top';
const everybody: readonly Who[] = [
  ...(['none', 'unregistered', 'member', 'helper', 'leader', 'officer', 'admin', 'owner'] as const),
];
const agreed = everybody.filter((who) => who !== 'none');
const registered: readonly Who[] = ['member', 'helper', 'leader', 'officer', 'admin', 'owner'];
const helpers: readonly Who[] = ['helper', 'officer', 'admin', 'owner'];
const officers: readonly Who[] = ['officer', 'admin', 'owner'];
const readers: readonly Who[] = ['leader', ...officers];
const admins: readonly Who[] = ['admin', 'owner'];
const owners: readonly Who[] = ['owner'];
const nobody: readonly Who[] = [];

/** Who may use a command in private, and in a group; a role counts in the own unit. */
const matrix: Readonly<Record<string, { private: readonly Who[]; group: readonly Who[] }>> = {
  start: { private: everybody, group: nobody },
  nop: { private: registered, group: nobody },
  cuatoi: { private: registered, group: nobody },
  bosung: { private: registered, group: registered },
  xem: { private: registered, group: registered },
  nhapho: { private: helpers, group: nobody },
  mau: { private: helpers, group: nobody },
  choduyet: { private: officers, group: nobody },
  timkiem: { private: registered, group: nobody },
  congnhan: { private: officers, group: officers },
  tuchoi: { private: officers, group: officers },
  huycongnhan: { private: officers, group: nobody },
  khenthuong: { private: officers, group: nobody },
  thongke: { private: readers, group: readers },
  bangxephang: { private: readers, group: readers },
  totrinh: { private: readers, group: nobody },
  xuat: { private: readers, group: nobody },
  lienket: { private: nobody, group: officers },
  bantin: { private: readers, group: readers },
  lich: { private: nobody, group: officers },
  tamdung: { private: nobody, group: officers },
  tieptuc: { private: nobody, group: officers },
  donvi: { private: admins, group: nobody },
  phanquyen: { private: admins, group: nobody },
  thuquyen: { private: admins, group: nobody },
  chan: { private: admins, group: nobody },
  bochan: { private: admins, group: nobody },
  chuongtrinh: { private: admins, group: nobody },
  chitieu: { private: admins, group: nobody },
  chude: { private: admins, group: nobody },
  // Asked at the root; the admin here runs a unit below.
  caidat: { private: owners, group: nobody },
  nhatky: { private: admins, group: nobody },
  tinhtrang: { private: owners, group: nobody },
  dulieu: { private: everybody, group: nobody },
  ngonngu: { private: everybody, group: everybody },
  huy: { private: everybody, group: nobody },
  trogiup: { private: everybody, group: everybody },
};

const example = 'Anh/chị gõ như ví dụ';
/** What a command says to whoever may use it, when it is typed alone. */
const served: Readonly<Record<string, string | RegExp>> = {
  start: 'Chào anh/chị',
  nop: /Bước 1\/7|đang viết dở/,
  cuatoi: 'Sáng kiến của anh/chị',
  bosung: /không có sáng kiến nào cần bổ sung|Anh\/chị gõ như ví dụ/,
  xem: example,
  nhapho: 'Sáng kiến của ai?',
  mau: 'Tệp mẫu để nhập nhiều sáng kiến',
  choduyet: 'Hồ sơ chờ xét',
  timkiem: 'Thư viện sáng kiến',
  congnhan: example,
  tuchoi: example,
  huycongnhan: example,
  khenthuong: 'Khen thưởng',
  thongke: 'cả chương trình',
  bangxephang: 'Xếp hạng',
  totrinh: 'Danh sách kèm tờ trình',
  xuat: 'Xuất danh sách sáng kiến',
  lienket: 'Nhóm này gắn với CĐCS Công ty May Thử, là nhóm cán bộ',
  bantin: /Xem trước(, chưa gửi|: chưa có nhóm nào)/,
  lich: 'Bản tin của CĐCS Công ty May Thử',
  tamdung: 'Đã tạm dừng bản tin',
  tieptuc: 'chạy tiếp ở đây',
  donvi: '4 đơn vị',
  phanquyen: 'Ai đang giữ vai trò gì',
  thuquyen: 'Thôi vai trò của ai?',
  chan: 'Chặn ai?',
  bochan: 'Không có ai đang bị chặn',
  chuongtrinh: 'Một triệu sáng kiến',
  chitieu: 'Chỉ tiêu của',
  chude: 'Chủ đề của',
  // Settings are those of the root: whoever runs a unit below it is told so.
  caidat: 'Cài đặt của chương trình',
  nhatky: 'Nhật ký · Tất cả',
  tinhtrang: 'Tình trạng hệ thống',
  dulieu: 'Dữ liệu của anh/chị',
  ngonngu: 'Chọn ngôn ngữ',
  huy: /Đã cất nháp|Đã dừng|không có gì/i,
  trogiup: 'nh/chị dùng được',
};

/** What a refusal says; before registering it is the way to register. */
const refusal =
  /Lệnh này d(ành cho|ùng trong)|Phần này dành cho|Việc này cần quyền|đăng ký trước giúp|Chào anh\/chị|Anh\/chị làm việc ở đâu|là sáng kiến của chính anh\/chị|không còn dùng được|Không thấy|Câu này chờ|không nộp trước|không còn trong thư viện|đã đồng ý từ trước/;

/** Where a row has no words of its own. */
const anyButRefusal = new RegExp(`^(?![^]*(?:${refusal.source}))[^]*\\p{L}`, 'u');

/**
 * Buttons of initiative 1 (of MAYTHU), of unit, role, file and post; `{i}` the initiative, `{u}` its unit. Whoever is
 * named may press, and then sees the words; all others are refused. `author` stands for the initiative's own author, who holds nothing.
 */
type Cell = readonly [string, readonly Who[], (string | RegExp)?];
const presses: Readonly<Record<string, readonly Cell[]>> = {
  a: (['list', 'add', 'equal', 'one', 'share', 'link', 'remove'] as const).map((one) => [
    `${one}:{i}`,
    nobody,
  ]),
  // Member 2 is the author of initiative 1; nobody is suspended.
  bl: [
    ['ask', admins, 'Chặn ai?'],
    ['who:2', admins, 'Người bị chặn: Trần Thị Thử'],
    ['list:0', admins, 'Không có ai đang bị chặn'],
    ['more:1:0', nobody],
    ['do:2:x', nobody],
    ['lift:1', nobody],
    ['sure:1', nobody],
  ],
  cd: [
    ['list:{u}', admins, 'Chủ đề của CĐCS Công ty May Thử'],
    ['add:{u}', admins, 'muốn có sáng kiến về việc gì'],
    ['drop:1', nobody],
  ],
  // Whoever agreed says no more by it; only who has not registered goes on.
  c: [
    ...(['yvi', 'nvi', 'mvi', 'yvi:a_1'] as const).map((one) => [one, ['none']] as const),
    ['rvi', ['none', 'unregistered', 'owner']],
  ],
  // Programme 1 of the root; the admin here runs a unit below.
  ct: [
    ['list', admins, 'Một triệu sáng kiến'],
    ['one:1', admins, 'Nhận sáng kiến: 1/1/2026'],
    ...(['edit:1', 'reopen:1', 'phase:1:0', 'close:1'] as const).map(
      (one) => [one, owners, /lưu|Đến hết ngày nào|Giai đoạn này tên là gì|ngay bây giờ/] as const,
    ),
    ...(['closed:77777', 'phase:1:1', 'date:1:0:{u}', 'remove:1:0:{u}'] as const).map(
      (one) => [one, nobody] as const,
    ),
    ['dates:1:0:0', admins, 'Chưa có đơn vị nào có hạn riêng'],
    ['set:1:0', admins, 'Đặt hạn riêng cho đơn vị nào?'],
  ],
  d: [
    ['accept:{i}', officers, 'Đã ghi: Tiếp nhận SK-26-000001'],
    ...(['recognise', 'claimed', 'other'] as const).map(
      (one) => [`${one}:{i}`, officers, 'Số quyết định công nhận?'] as const,
    ),
    ['return:{i}', officers, 'cần bổ sung những câu nào?'],
    ['decline:{i}', officers, 'Vì sao chưa công nhận?'],
    // A paper that nobody here has used.
    ['last:{i}:1', nobody],
    ['undo:1', nobody],
  ],
  // Of codes that were offered to nobody here.
  e: [['{i}:1', nobody]],
  // Of forms that nobody here has opened.
  f: (['initiative:{i}:title:skip', 'initiative:{i}:card:send:1', 'recognise:{i}:number:skip'] as const).map(
    (one) => [one, nobody],
  ),
  // In private there is no group to tie.
  g: (['officers:{u}:1', 'general:{u}:1', 'keep:{u}:1'] as const).map((one) => [one, nobody]),
  // The author is told what the paper lacks; whoever decides gets what there is.
  dn: [
    ['make:{i}', officers, 'Đơn yêu cầu công nhận sáng kiến SK-26-000001'],
    ['edit:{i}', officers, 'Đơn yêu cầu công nhận sáng kiến SK-26-000001'],
    ['forget', agreed, 'Dữ liệu của anh/chị'],
  ],
  i: [
    ...(['open', 'card'] as const).map((one) => [`${one}:{i}`, officers, 'SK-26-000001'] as const),
    // It has no files, or not any more.
    ['files:{i}', nobody],
    ...(['write', 'withdraw', 'sure', 'anew'] as const).map((one) => [`${one}:{i}`, nobody] as const),
  ],
  kt: [
    ['add', officers, 'Khen thưởng sáng kiến hay đơn vị nào?'],
    ...(['head:0', 'list:0', 'list:1:province'] as const).map(
      (one) => [one, officers, 'Chưa ghi khen thưởng nào'] as const,
    ),
    ...(['candidates', 'commend:{i}', 'creative:{i}'] as const).map((one) => [one, officers] as const),
    // Of an award that nobody here has entered, and a card that nobody has opened.
    ...(['one:{i}', 'remove:{i}', 'undo:1:1', 'programmes', 'programme:1'] as const).map(
      (one) => [one, nobody] as const,
    ),
  ],
  j: [
    ['log:all', admins, 'Nhật ký · Tất cả'],
    ['log:all:77777:77777', admins, 'Nhật ký'],
    ['log:nothing', nobody],
    ['choose:all', admins, 'Nhật ký'],
    ['of:{i}', admins, 'SK-26-000001'],
    ['save:all', admins, 'Anh/chị lấy khoảng nào?'],
    ['span:all:week', admins, 'Anh/chị muốn tệp nào?'],
    ['make:all:csv:2:1', nobody],
    ['stop:1', nobody],
  ],
  tk: [
    ['open:0', officers, /Chọn nhiều|Không còn sáng kiến nào chờ/],
    ...(
      [
        'one:1:{i}:0',
        'page:1:0',
        'none:1:0',
        'turn:1:0',
        'recognise:1',
        'decline:1',
        'return:1',
        'back:1',
      ] as const
    ).map((one) => [one, nobody] as const),
  ],
  // Of decisions on many that nobody here has begun.
  bu: (['take:1:0', 'undo:1', 'stop:1', 'page:1:0', 'paper:1', 'last:1:1'] as const).map((one) => [
    one,
    nobody,
  ]),
  // Of a search that nobody here has made.
  k: [['1:0:', nobody]],
  // Of a digest that there is not.
  dt: (['parts:1', 'units:1', 'recognised:1'] as const).map((one) => [one, nobody]),
  l: [
    ['vi', everybody, 'Từ nay dùng tiếng Việt'],
    ['zz', nobody],
  ],
  ld: (['open', 'who', 'units'] as const).map((one) => [one, readers]),
  n: [
    ['member:2', helpers, 'Bước 1/7'],
    // The owner, who is of no unit.
    ['member:1', nobody],
    ['link:{i}', nobody],
  ],
  o: [['retry', owners, /./]],
  p: [
    ['all', owners, /./],
    ['seen:1', nobody],
    ['again:1', nobody],
  ],
  q: [
    ...(['head', 'clear'] as const).map((one) => [one, officers, 'Hồ sơ chờ xét'] as const),
    ...(['first', 'next:{i}', 'after:1'] as const).map(
      (one) => [one, officers, /SK-26-00000[12]|Hồ sơ chờ xét|Hồ sơ còn lại/] as const,
    ),
    ...(
      ['filter', 'on:late', 'unit:{u}', 'field:safety', 'sum:1000000000', 'units', 'fields', 'sums'] as const
    ).map((one) => [one, officers, 'Lọc hồ sơ chờ xét'] as const),
    ...(['open', 'late'] as const).map((one) => [one, officers] as const),
    // It has no long answer, or not any more.
    ['read:{i}', nobody],
    ['type:unit', officers, 'Xem hồ sơ của đơn vị nào?'],
    ['type:sum', officers, 'làm lợi một năm từ bao nhiêu'],
  ],
  r: [
    ['{u}:valid:programme:all:0', readers, 'Xếp hạng'],
    ['{u}:share:phase:school:0', readers, 'Xếp hạng'],
    ['{u}:height:phase:all:0', nobody],
  ],
  s: [
    ['unit', admins, 'Tên đầy đủ của công đoàn'],
    ['programme', admins, 'Tên chương trình'],
    ['import:1', nobody],
    ['appoint:officer:{u}', admins, 'đến hết ngày nào?'],
    ['appoint:leader:{u}', admins, 'đến hết ngày nào?'],
    ['appoint:helper:{u}', admins, 'đến hết ngày nào?'],
    ['appoint:admin:{u}', owners, 'đến hết ngày nào?'],
    ['appoint:owner:{u}', nobody],
    ['dismiss:1', admins, /Thu vai trò|không còn dùng được/],
    ['end:1', admins, 'thôi làm'],
    ['holders:0', admins, 'Ai đang giữ vai trò gì'],
    ['ends:0', admins, 'Thôi vai trò của ai?'],
  ],
  st: [
    ['list', owners],
    ...(['one:answerMonths', 'set:answerMonths:2', 'reset:answerMonths', 'other:answerMonths'] as const).map(
      (one) => [one, owners, /tháng|Giá trị mới/] as const,
    ),
    ['set:answerMonths:13', nobody],
    ['one:{i}', nobody],
  ],
  t: [
    ['ask:{i}', officers, 'trùng với sáng kiến nào'],
    ['mark:{i}:{i}', nobody],
    ['clear:{i}', officers, 'SK-26-000001'],
  ],
  // The unit has no target to aim above.
  tg: [
    ['lower:{u}:0', admins, 'chưa được giao chỉ tiêu'],
    ['file:{u}', admins, 'Giao chỉ tiêu bằng tệp'],
    ...(['import:1', 'drop:1'] as const).map((one) => [one, nobody] as const),
  ],
  tt: [
    ['span:month:{u}', readers, 'Danh sách kèm tờ trình – Công ty May Thử'],
    ['unit:other:{u}:1:2', readers, 'Danh sách kèm tờ trình – Công ty May Thử'],
    ['make:waiting:{u}:1:2', readers, 'Không có sáng kiến nào'],
    ['make:recognised:{u}:1:2', readers, 'Không có sáng kiến nào'],
  ],
  ud: [
    ['open', officers, 'Chưa báo được'],
    ['list', officers, 'Chưa báo được'],
    // Of somebody who is no author of it.
    ['told:{i}:1', nobody],
    ['back:{i}:1', nobody],
  ],
  v: [
    ['sums:{u}:tuan', readers, 'tuần'],
    ...(['units', 'field', 'group', 'block'] as const).map(
      (one) => [`${one}:{u}:chuong trinh:0`, readers, 'Công ty May Thử'] as const,
    ),
    ['height:{u}:tuan', nobody],
  ],
  w: [
    ['list:{u}:0', readers, 'chưa có bản tin nào'],
    ['show:{u}:1', readers, 'chưa có bản tin nào'],
    ['now:{u}', readers, 'Xem trước, chưa gửi'],
    // Of a post that is not missing.
    ['again:1', nobody],
  ],
  // Nothing is recognised here; the own units of officers are searched.
  tv: [
    ...(['go:n::0:0', 'go:a:3:{u}:0', 'go:n::0:0:5:9'] as const).map(
      (one) => [one, registered, 'Thư viện sáng kiến'] as const,
    ),
    ['fields:n::0:0', registered, 'thuộc lĩnh vực nào'],
    ['units:n::0:0', registered, 'của đơn vị nào'],
    ['unit:n::0:0', registered, 'Xem sáng kiến của đơn vị nào?'],
    ['own:0', officers, 'Tìm:'],
    ...(
      [
        'go:n::0:99',
        'go:z::0:0',
        'go:n:99:0:0',
        'card:{i}',
        'read:{i}',
        'use:{i}',
        'undo:{i}',
        'who:{i}:0',
      ] as const
    ).map((one) => [one, nobody] as const),
  ],
  // The initiative is not recognised.
  vl: (['yes:{i}', 'no:{i}', 'clear:{i}'] as const).map((one) => [one, officers, 'chưa được công nhận nên']),
  x: [
    ['enter:1', nobody],
    ['stop:1', nobody],
  ],
  // The own data; erasing them has tests of its own.
  y: [
    ...(['ask', 'keep', 'publish', 'hide'] as const).map(
      (one) => [one, agreed, /Dữ liệu của anh\/chị|Xóa là mất hẳn/] as const,
    ),
    ['erase', agreed],
    ['{i}', nobody],
  ],
  // Of a minute in which nothing was submitted.
  xu: [
    ...(['c', 'p:week'] as const).map(
      (one) => [`${one}:{u}:0.0.1:0:-:0`, readers, 'Xuất danh sách sáng kiến'] as const,
    ),
    ['f:{u}:0.0.1:0:-:0', readers, 'lấy lĩnh vực nào'],
    ['m:{u}:0.0.1:0:-:0', readers, /Đang làm tệp|Không có sáng kiến nào/],
    ['s:1', nobody],
  ],
};
/** What concerns the presser’s own units, or none. */
const isOfNoUnit =
  /^(q:(?!unit:)|ct:(?!date:|remove:)|s:unit|s:programme|s:holders|s:ends|bl:ask|bl:list|n:member|o:|p:|ud:open|ud:list|ld:|kt:(add|head|list)|tk:open|j:(?!of:)|l:vi|tv:(go|fields|unit|own)|dn:forget|y:(?!\{))/;
/** What can be done once: whoever is named first does it. */
const once = /^(d:accept|s:end|c:|y:erase)/;

/** What acts on initiative 1, and on its unit or the units above. */
const onInitiative = [
  '/xem 1',
  '/nhatky 1',
  '/congnhan 1',
  '/congnhan 1-9 số 45/QĐ',
  '/tuchoi 1 Không có tính mới',
  '/bosung 1 Ghi rõ hơn',
  '/huycongnhan 1 Giải pháp đã được bảo hộ',
  '/khenthuong 1 giấy khen số 45/QĐ ngày 1/9/2026',
  '/chan SK-26-000001 gửi linh tinh',
  '/timkiem Giá treo dụng cụ',
];
const onUnit = [
  '/phanquyen MAYTHU',
  '/phanquyen LDTHU',
  '/chitieu MAYTHU 5',
  '/chitieu LDTHU 5',
  '/khenthuong MAYTHU giấy khen số 45/QĐ ngày 1/9/2026',
  '/khenthuong LDTHU giấy khen số 45/QĐ ngày 1/9/2026',
];
/** What is said of what is not in the own units. */
const outside = /Việc này cần quyền|[Nn]goài phạm vi|Không thấy|Không tìm thấy|không thấy/;
/** What of initiative 1 nobody outside reads. */
const secret = /Giá treo dụng cụ ở xưởng 2|Trần Thị Thử/;

const forged = [
  '',
  '0',
  '-1',
  '1e3',
  '999999999999999999999',
  '9007199254740993',
  '77777',
  '1\u0000',
  'constructor',
];

describe.each(databases)('the permission matrix on $name', (engine) => {
  /** The right is asked before any database is: on the second one some rows stand for all. */
  const some = <T>(all: readonly T[], sample: readonly NoInfer<T>[]): readonly T[] =>
    engine === databases[0] ? all : sample;

  let union: Union;
  let group: number;
  let elsewhere: number;
  const people: Partial<Record<Who | Elsewhere, Person>> = {};

  const person = (who: Who | Elsewhere): Person => {
    const found = people[who];
    if (found === undefined) throw new Error(`nobody is ${who}`);
    return found;
  };

  async function appoint(id: number, role: GrantedRole, code: string): Promise<void> {
    const { deps } = union.talk.app;
    const owner = await deps.store.members.byTelegramId(ownerId);
    const actor: Actor = { memberId: owner?.id ?? 0, owner: true, grants: [] };
    const unitId = (await deps.store.units.byCode(code))?.id ?? 0;
    const link = await issueGrantLink(deps)({ actor, role, unitId });
    if (!link.ok) throw new Error(link.error.code);
    const { url } = link.value;
    // A token may hold «a_» as well.
    const token = url.slice(url.indexOf('=a_') + 3);
    const accepted = await acceptGrant(deps)({ telegramId: id, token });
    if (!accepted.ok) throw new Error(accepted.error.code);
  }

  beforeAll(async () => {
    union = await createUnion(engine);
    const { talk } = union;
    await union.submits(union.member, 'Giá treo dụng cụ ở xưởng 2');
    people.officer = union.officer;
    people.member = union.second;
    const { deps } = talk.app;
    // The owner alone presses more here than anybody does.
    const many = { key: 'sendBurst', value: 10_000, basis: null, at: talk.now() } as const;
    await deps.store.settings.put(many);
    await talk.passes(1_000);
    const maythu = await deps.store.units.byCode('MAYTHU');
    const founder = await deps.store.members.byTelegramId(ownerId);
    const added = await addUnit(deps)({
      actor: { memberId: founder?.id ?? 0, owner: true, grants: [] },
      answers: {
        unitName: 'Tổ may số 1',
        unitCode: 'TOMAY',
        workplace: 'Tổ may số 1',
        parent: maythu?.id ?? 0,
        block: 'enterprise',
      },
    });
    if (!added.ok) throw new Error(added.error.code);
    people.top = union.admin;
    for (const [who, id, role, unit] of [
      ['helper', 711, 'helper', 'MAYTHU'],
      ['leader', 712, 'leader', 'MAYTHU'],
      ['admin', 713, 'admin', 'MAYTHU'],
      ['beside', 714, 'admin', 'COKHIMAU'],
      ['below', 715, 'admin', 'TOMAY'],
      ['above', 716, 'officer', 'LDTHU'],
    ] as const) {
      people[who] = await register(talk, id, { name: 'Trần Văn Thử', unit });
      await appoint(id, role, unit);
    }
    people.none = talk.person(720);
    people.none.starts();
    await people.none.sees('Chào anh/chị');
    people.unregistered = talk.person(721);
    people.unregistered.starts();
    await people.unregistered.presses('Tôi đồng ý');
    await people.unregistered.sees('Anh/chị làm việc ở đâu');
    people.owner = talk.person(ownerId);
    people.owner.starts();
    await people.owner.sees('Chào anh/chị');
    const members = ([...everybody, 'beside', 'below'] as const)
      .map((who) => person(who).id)
      .filter((id) => id !== union.officer.id);
    const make = (title: string): number => {
      const { id } = talk.world.addGroup({ title, creator: union.officer.id, members });
      talk.world.addBotToGroup(id, union.officer.id);
      return id;
    };
    group = make('Cán bộ May Thử');
    elsewhere = make('Nhóm khác');
    const inGroup = talk.person(union.officer.id, group);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Đã gắn nhóm này');
    await talk
      .person(union.officer.id, elsewhere)
      .sees('Chào cả nhà')
      .catch(() => {});
  });
  afterAll(() => union.close());

  it('has a row for every command, and for every family of buttons', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
    expect(Object.keys(presses).toSorted()).toEqual(Object.keys(buttons).toSorted());
  });

  it.each(some(registered, ['leader']))('help names to a %s just what the row says', async (who) => {
    person(who).says('/trogiup');
    const help = await person(who).sees('/huy –');
    const named = [...help.matchAll(/^\/([a-z]+) –/gm)].map(([, name]) => name);
    const allowed = commands.map(({ name }) => name).filter((name) => matrix[name]?.private.includes(who));
    expect(named).toEqual(allowed);
  });

  it.each(some(everybody, ['leader']))(
    'every command is refused to a %s in words where the row says no',
    async (who) => {
      for (const [name, row] of Object.entries(matrix)) {
        for (const chat of ['private', 'linked', 'other'] as const) {
          if (row[chat === 'private' ? 'private' : 'group'].includes(who)) continue;
          const where = chat === 'private' ? undefined : chat === 'linked' ? group : elsewhere;
          const typing = union.talk.person(person(who).id, where);
          typing.says(`/${name}`);
          await typing.sees(refusal);
        }
      }
    },
  );

  const fill = async (data: string): Promise<string> => {
    const unit = await union.talk.app.deps.store.units.byCode('MAYTHU');
    return data.replaceAll('{i}', '1').replaceAll('{u}', String(unit?.id ?? 0));
  };

  /** Says of which button it was that what was waited for did not come. */
  async function told<T>(waiting: Promise<T>, data: string): Promise<T> {
    return waiting.catch((cause: unknown) => {
      throw new Error(`after ${data}`, { cause });
    });
  }

  const isRefused = (presser: Person, data: string): Promise<string> => told(presser.sees(refusal), data);

  /** Presses what nobody showed; the answer is words in the chat, or in a group to the one who pressed. */
  async function forges(presser: Person, data: string, chat = presser.id): Promise<void> {
    presser.remembers();
    const at = union.talk.person(presser.id, chat);
    at.remembers();
    const { world } = union.talk;
    const query = world.press({ from: presser.id, chat, data, forge: true });
    if (chat === presser.id) {
      await told(at.sees(/\p{L}/u), data);
      return;
    }
    const answer = () => {
      if (!/\p{L}/u.test(world.answerOf(query)?.text ?? '')) throw new Error('no answer');
    };
    await told(vi.waitFor(answer, { timeout: 5_000, interval: 5 }), data);
  }

  async function state(): Promise<unknown> {
    const { store } = union.talk.app.deps;
    const root = await store.units.root();
    return [await store.initiatives.find(1), await store.grants.list([root?.id ?? 0], union.talk.now())];
  }

  const cells = Object.entries(presses).flatMap(([family, rows]) =>
    rows.map(([data, may, does]) => [`${family}:${data}`, may, does] as const),
  );

  it.each(some(everybody, ['leader', 'officer']))(
    'every button is refused to a %s where the row says no',
    async (who) => {
      const before = await state();
      for (const [data, may] of cells) {
        if (may.includes(who)) continue;
        person(who).remembers();
        union.talk.world.press({ from: person(who).id, data: await fill(data), forge: true });
        await isRefused(person(who), data);
      }
      expect(await state()).toEqual(before);
    },
  );

  it('an officer’s role does not reach up, and nobody decides on own work', async () => {
    person('admin').says('/phanquyen LDTHU');
    await person('admin').sees('Việc này cần quyền');
    await union.submits(union.officer, 'Xe đẩy hàng hai tầng');
    for (const action of ['accept', 'recognise', 'return', 'decline']) {
      union.officer.remembers();
      union.talk.world.press({ from: union.officer.id, data: `d:${action}:2`, forge: true });
      await union.officer.sees('là sáng kiến của chính anh/chị');
    }
    for (const command of ['/congnhan 2', '/tuchoi 2 Không có tính mới', '/bosung 2 Ghi rõ hơn']) {
      union.officer.says(command);
      await union.officer.sees('sáng kiến của chính anh/chị');
    }
  });

  it.each(some(registered, ['officer']))(
    'every command that a %s may use is served, in private and in a group',
    async (who) => {
      for (const [name, row] of Object.entries(matrix)) {
        for (const chat of ['private', 'linked'] as const) {
          // Owners are owners by configuration alone; what is for members they use once they have registered.
          const isYes = row[chat === 'private' ? 'private' : 'group'].includes(who);
          if (!isYes || (who === 'owner' && row.private === registered)) continue;
          const typing = union.talk.person(person(who).id, chat === 'private' ? undefined : group);
          typing.says(`/${name}`);
          await told(typing.sees(served[name] ?? anyButRefusal), `/${name} in ${chat}`);
        }
      }
    },
  );

  it.each(some(['beside', 'below'] as const, ['below']))(
    'an admin %s the unit is nobody in it',
    async (who) => {
      const before = await state();
      for (const [data] of cells) {
        // Of the own units, whichever they are.
        if (/^kt:(?:add|head|list|candidates)/.test(data)) continue;
        if (isOfNoUnit.test(data)) continue;
        person(who).remembers();
        union.talk.world.press({ from: person(who).id, data: await fill(data), forge: true });
        await isRefused(person(who), data);
      }
      for (const command of [...onInitiative, ...onUnit]) {
        person(who).says(command);
        const answer = await told(person(who).sees(outside), command);
        expect(answer).not.toMatch(secret);
      }
      expect(await state()).toEqual(before);
    },
  );

  /** Presses one after the other what nobody showed; each press has an answer in words. */
  async function forgesAll(presser: Person, all: readonly string[]): Promise<void> {
    const { world } = union.talk;
    const said = (): number =>
      world.messages(presser.id).filter(({ from, text }) => from?.is_bot && /\p{L}/u.test(text ?? '')).length;
    const before = said();
    for (const data of all) world.press({ from: presser.id, data, forge: true });
    const answered = () => expect(said()).toBeGreaterThanOrEqual(before + all.length);
    const isAnswered = await vi.waitFor(answered, { timeout: 500, interval: 5 }).then(
      () => true,
      () => false,
    );
    // Where an answer took the place of the one before, each is looked at by itself.
    if (!isAnswered) for (const data of all) await forges(presser, data);
  }

  it.each(some(['member', 'officer', 'owner'] as const, []))(
    'forged ids in the hands of a %s do nothing and are answered',
    async (who) => {
      const before = await state();
      const made = cells
        .filter(([data]) => data.includes(':{') || data.endsWith(':1'))
        .map(([data]) => forged.map((id) => data.replaceAll(/\{[iu]\}/g, id).replace(/:1$/, `:${id}`)));
      const broken = ['', ':', 'zz', 'd', 'i', 's:', '💥', 'constructor:x', '__proto__', 's:constructor'];
      for (const all of [...made, [...broken, 'a:__proto__']]) await forgesAll(person(who), all);
      expect(await state()).toEqual(before);
    },
    60_000,
  );

  it('a private button that is pressed in a group does nothing and says where it works', async () => {
    const before = await state();
    // Figures are read in a group, too.
    for (const [data] of cells)
      if (!/^(o:|d:undo|l:|r:|v:)/.test(data)) await forges(person('owner'), await fill(data), group);
    expect(await state()).toEqual(before);
  });

  it.each(some([...helpers, 'above'] as const, ['officer', 'admin', 'above']))(
    'every button that a %s may press does its work',
    async (who) => {
      const presser = person(who);
      for (const [data, may, does] of cells) {
        // The role reaches down from the unit above.
        const isYes = may.includes(who === 'above' ? 'officer' : who);
        if (!isYes || (once.test(data) && may[0] !== who)) continue;
        presser.says('/trogiup');
        await presser.sees('/huy –');
        presser.remembers();
        const message = union.talk.world.messages(presser.id).at(-1)?.message_id ?? 0;
        union.talk.world.press({ from: presser.id, message, data: await fill(data), forge: true });
        await told(presser.sees(does ?? anyButRefusal), data);
      }
    },
  );

  it('in a group a press for the whole group is refused to whoever may not decide for it, and changes nothing', async () => {
    const { world } = union.talk;
    const { store } = union.talk.app.deps;
    const typing = union.talk.person(person('admin').id, group);
    typing.says('/thongke');
    const figures = await typing.sees('cả chương trình');
    const shown = world.messages(group).find(({ text }) => text === figures)?.message_id ?? 0;
    const before = await store.groups.byChat(group, null);
    for (const who of [...everybody, 'beside', 'below'] as const) {
      if (officers.includes(who as Who)) continue;
      const { id } = person(who);
      for (const data of ['g:officers:{u}:', 'g:general:{u}:', 'g:keep:{u}:']
        .map((one) => `${one}${id}`)
        .concat(['l:en', `g:keep:{u}:${ownerId}`, 'g:x:{u}:1'])) {
        const query = world.press({
          from: id,
          chat: group,
          message: shown,
          data: await fill(data),
          forge: true,
        });
        const isTold = () => expect(world.answerOf(query)?.text ?? '').toMatch(refusal);
        await told(vi.waitFor(isTold, { timeout: 5_000, interval: 5 }), `${data} of ${who}`);
      }
    }
    // When the digest comes everybody sees there: any officer may read it.
    const reads: Readonly<Record<string, string>> = {
      '/lich': 'Giờ gửi do cán bộ của đơn vị đó đặt',
      '/lienket': 'anh/chị nhờ cán bộ của đơn vị đó',
    };
    for (const command of [
      ...Object.keys(reads),
      ...['/lienket MAYTHU', '/lich t3 9:00', '/thongke', '/congnhan 1', '/xem 1'],
    ]) {
      for (const who of ['beside', 'below'] as const) {
        const there = union.talk.person(person(who).id, group);
        there.says(command);
        // Figures are those that the asker reads within the unit of the group.
        const isOwn = command === '/thongke' && who === 'below';
        const words = reads[command] ?? (isOwn ? 'Tổ may số 1' : refusal);
        expect(await told(there.sees(words), `${command} of ${who}`)).not.toMatch(secret);
      }
    }
    expect(await store.groups.byChat(group, null)).toEqual(before);
    expect(world.messages(group).find(({ message_id: id }) => id === shown)?.text).toBe(figures);
  });

  it('who writes anonymously, or under an id of Telegram’s own, holds no role', async () => {
    const { world } = union.talk;
    const before = await state();
    const commandsOfAll = Object.keys(matrix).filter((name) => matrix[name]?.group !== everybody);
    const typing = union.talk.person(person('officer').id, group);
    const isPrivate = (name: string) => matrix[name]?.group === nobody;
    for (const name of commandsOfAll) {
      typing.remembers();
      world.say({
        from: person('officer').id,
        chat: group,
        text: `/${name} 1 Không có tính mới`,
        anonymous: true,
      });
      await told(typing.sees(isPrivate(name) ? 'dùng trong khung chat riêng' : 'đang gửi ẩn danh'), name);
    }
    for (const id of [1087968824, 777000, 136817688]) {
      const nobodyHere = union.talk.person(id);
      world.join(group, { user: id });
      nobodyHere.starts();
      await nobodyHere.sees('Chào anh/chị');
      for (const data of [
        'g:officers:{u}:',
        'd:accept:{i}',
        'q:head',
        'j:log:all',
        'l:en',
        'st:list',
        'o:retry',
        'p:all',
      ]) {
        const query = world.press({ from: id, chat: group, data: await fill(data), forge: true });
        const isTold = () =>
          expect(world.answerOf(query)?.text ?? '').toMatch(/ẩn danh|Việc này cần quyền|dùng trong khung/);
        await told(vi.waitFor(isTold, { timeout: 5_000, interval: 5 }), `${data} of ${id}`);
      }
    }
    expect(await state()).toEqual(before);
  });

  it.each(some(['none', 'member', 'beside'] as const, []))(
    'a forged start link in the hands of a %s is answered, does nothing and tells nothing',
    async (who) => {
      const { deps } = union.talk.app;
      const before = await state();
      const link = { role: 'admin', unitId: 1, createdBy: 1, createdAt: 0 } as const;
      const expired = `expired${who}`;
      await deps.store.grantLinks.add({
        ...link,
        hash: tokenHash(expired),
        expiresAt: union.talk.now() - 1,
        fromAt: null,
        toAt: null,
      });
      const values = ['', '0', '1', '-1', '9007199254740993', expired, 'x'.repeat(56), "1'--"];
      const payloads = Array.from('acmriqdxu').flatMap((kind) => values.map((value) => `${kind}_${value}`));
      const presser = person(who);
      for (const payload of [
        ...payloads,
        'constructor',
        'toString_1',
        '__proto__',
        'valueOf',
        '_',
        'i',
        'q',
      ]) {
        presser.says(`/start ${payload}`);
        expect(await told(presser.sees(/\p{L}/u), payload)).not.toMatch(secret);
      }
      expect(await state()).toEqual(before);
    },
    30_000,
  );

  it('whose role was ended by a press is given it back', async () => {
    await appoint(union.officer.id, 'officer', 'MAYTHU');
    union.officer.says('/choduyet');
    await union.officer.sees('CĐCS Công ty May Thử');
  });

  it('a button of what was decided meanwhile decides nothing, however often it is pressed', async () => {
    union.officer.says('/congnhan 1 số 45/QĐ ngày 1/9/2026');
    await union.officer.sees('Công nhận SK-26-000001');
    const before = await state();
    const stale = cells.map(([data]) => data).filter((data) => /^(?:d:(?!undo)|t:mark|e:|n:link)/.test(data));
    const filled = await Promise.all(stale.map(fill));
    await forgesAll(
      union.officer,
      filled.flatMap((data) => [data, data]),
    );
    expect(await state()).toEqual(before);
  });

  it('what somebody has begun or entered goes on for nobody else, and opens to nobody outside the unit', async () => {
    const { officer, submits, talk } = union;
    const { store } = talk.app.deps;
    const author = await register(talk, 730, { name: 'Đỗ Thị Tạm', unit: 'MAYTHU' });
    const code = await submits(author, 'Xe nâng tay hai tầng');
    officer.says('/khenthuong 1 bằng khen tỉnh số 46/QĐ ngày 1/9/2026');
    await officer.sees('xem lại trước khi ghi');
    await officer.presses('Ghi');
    await officer.sees('✓ Đã ghi');
    person('top').says('/chan SK-26-000001 Gửi quảng cáo nhiều lần');
    await person('top').sees('Chặn đến hết ngày nào?');
    await person('top').presses('7 ngày');
    await person('top').sees('Chặn Trần Thị Thử');
    await person('top').presses('Chặn');
    await person('top').sees('Đã chặn Trần Thị Thử');
    officer.says('/timkiem Giá treo');
    await officer.sees('Giá treo dụng cụ ở xưởng 2');
    officer.says(`/tuchoi ${code} 1 Không có tính mới`);
    await officer.sees('Không công nhận 1 sáng kiến');
    const standing = async () => [
      await state(),
      await store.initiatives.byCode(2026, Number(code.slice(-6))),
      await store.awards.find(1),
      await store.suspensions.find(1),
    ];
    const before = await standing();
    expect(before.every((one) => one !== undefined)).toBe(true);
    const pressable = (talk.world.messages(officer.id).at(-1)?.reply_markup?.inline_keyboard ?? []).flat();
    const takes = pressable.flatMap(({ callback_data: data = '' }) => /^bu:take:(\d+)/.exec(data)?.[1] ?? []);
    expect(takes).not.toEqual([]);
    const bulk = takes[0] ?? '';
    const begun = ['take:#:0', 'take:#:1', 'undo:#', 'stop:#', 'page:#:0', 'paper:#', 'last:#:1'].map(
      (action) => `bu:${action.replace('#', bulk)}`,
    );
    const entered = [
      'kt:one:1',
      'kt:remove:1',
      'kt:undo:1:1',
      'bl:lift:1',
      'bl:sure:1',
      'bl:do:2:x',
      'bl:who:2',
    ];
    for (const who of ['above', 'beside', 'below', 'member'] as const) {
      for (const data of [...begun, 'k:1:0:', ...(who === 'above' ? [] : entered)]) {
        person(who).remembers();
        union.talk.world.press({ from: person(who).id, data, forge: true });
        expect(await isRefused(person(who), `${data} of ${who}`)).not.toMatch(secret);
      }
    }
    expect(await standing()).toEqual(before);
    await officer.presses(/^Không công nhận \(1\)/);
    await vi.waitFor(async () =>
      expect((await store.initiatives.byCode(2026, Number(code.slice(-6))))?.state).toBe('declined'),
    );
  });
});
