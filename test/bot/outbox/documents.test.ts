import { describe, expect, it } from 'vitest';
import { leaveDocument } from '../../../src/actions/leave-document.ts';
import type { Store } from '../../../src/store/store.ts';
import { databases } from '../../databases.ts';
import { eventually, type Program, startProgram } from '../program.ts';

const file = {
  name: 'Mã sáng kiến – tháng 9.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256),
};

function leaveFile(store: Store, program: Program, chatId: number): Promise<void> {
  const about = { code: 'entry-receipt', entered: 12 } as const;
  return store.transaction((store) => leaveDocument({ store, at: program.now() }, chatId, { file, about }));
}

function sent(program: Program, chat: number) {
  return program.world
    .messages(chat)
    .flatMap(({ document, caption }) => (document ? [{ document, caption }] : []));
}

async function sees(program: Program, chat: number, count = 1): Promise<void> {
  await eventually(() => expect(sent(program, chat)).toHaveLength(count));
  for (const { document, caption } of sent(program, chat)) {
    expect(document).toMatchObject({ file_name: file.name, mime_type: file.mimeType });
    expect(Buffer.from(program.world.fileBytes(document.file_id) ?? [])).toEqual(Buffer.from(file.bytes));
    expect(caption).toContain('Mã của 12 sáng kiến vừa nhập');
  }
}

describe.each(databases)('a file of the bot on $name', ({ open }) => {
  it('is sent with its name and what it is', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await leaveFile(program.store(), program, chat);
    await sees(program, chat);
  });

  it('survives the end of the program, and a Telegram that is away', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await program.goAway();
    await leaveFile(program.store(), program, chat);
    await program.comeBack();
    await sees(program, chat);
    await program.end();
    await leaveFile(program.database.store, program, chat);
    await program.begin();
    await sees(program, chat, 2);
  });

  it('is sent once more when nobody knows whether it arrived, and when there were too many', async () => {
    const program = await startProgram(open, { callTimeoutMs: 1_000 });
    const chat = program.person(700);
    program.fault({ method: 'sendDocument', fault: { kind: 'reset' } });
    program.fault({ method: 'sendDocument', fault: { kind: 'too-many', retryAfter: 1 } });
    await leaveFile(program.store(), program, chat);
    await sees(program, chat);
  });

  it('that is gone from the database fails alone: what comes behind it is said', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await program.end();
    await leaveFile(program.database.store, program, chat);
    await program.database.store.outgoingFiles.eraseOf(chat);
    await leaveFile(program.database.store, program, chat);
    await program.begin();
    await sees(program, chat);
    // Both lines of the log are about the one that is gone.
    expect(program.errors().map(({ facts }) => (facts as { outbox?: unknown }).outbox)).toEqual([1, 1]);
  });
});
