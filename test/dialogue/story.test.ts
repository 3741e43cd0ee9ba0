import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBotApi } from '../../src/playground/bot-api/server.ts';
import { createWorld } from '../../src/playground/world/world.ts';
import { databases } from '../databases.ts';
import { createConversation, ownerId, tuesdayMorning } from './conversation.ts';
import { startElsewhere } from './elsewhere.ts';
import { createPeople } from './people.ts';
import { tellWholeStory } from './whole-story.ts';

describe.each(databases)('the whole story on $name', ({ open, empty }) => {
  it('runs from an empty database to the digest in the group, no row put in by hand', async () => {
    const database = await open();
    const talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
    expect(await tellWholeStory(talk, ownerId)).toContain('Được công nhận: 1');
    await talk.close();
    await database.close();
  }, 60_000);

  it('runs as well with the program and the Bot API in two processes', async () => {
    const { url: databaseUrl, drop } = await empty();
    let ahead = tuesdayMorning - Date.now();
    const bot = {
      id: 42,
      username: 'sangkien_test_bot',
      firstName: 'Sáng kiến',
      token: `42:${'A'.repeat(35)}`,
    };
    const world = createWorld({ now: () => Date.now() + ahead, random: randomBytes, bot });
    const botApi = createBotApi({ world, limits: { enforced: false } });
    const { url: apiRoot } = await botApi.listen();
    const program = await startElsewhere({
      apiRoot,
      token: bot.token,
      ownerIds: [ownerId],
      databaseUrl,
      ahead,
    });
    const passes = async (ms: number): Promise<void> => {
      ahead += ms;
      await program.movesClock(ahead);
    };
    const stage = { world, person: createPeople(world, []), passes };
    expect(await tellWholeStory(stage, ownerId)).toContain('Được công nhận: 1');
    await program.stop();
    await botApi.close();
    await drop();
  }, 60_000);
});
