/** What a process of a benchmark can be: each loads only what it is. */
const roles = {
  'bot-api': async () => (await import('./bot-api.ts')).startBotApi,
  telegram: async () => (await import('./telegram.ts')).startTelegram,
  ours: async () => (await import('./bots/ours.ts')).startOurs,
  'telegraf-echo': async () => (await import('./peers/telegraf-echo.ts')).startTelegrafEcho,
  'grammy-runner-echo': async () => (await import('./peers/grammy-runner-echo.ts')).startGrammyRunnerEcho,
  'ours-submit': async () => (await import('./bots/ours-submit.ts')).startOursSubmit,
  'ours-export': async () => (await import('./bots/ours-export.ts')).startOursExport,
  'raw-export': async () => (await import('./peers/raw-export.ts')).startRawExport,
  'raw-submit': async () => (await import('./peers/raw-submit.ts')).startRawSubmit,
};

export type Roles = typeof roles;
export type Question = { id: number; ask: string; input: unknown };
export type Reply = { id: number; value?: unknown; error?: string };
type Handlers = Record<string, (input: never) => Promise<unknown>>;

const [name = ''] = process.argv.slice(2);

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Becomes what it is asked to be; then it answers what that can. */
async function begin(input: unknown): Promise<void> {
  const load: (() => Promise<unknown>) | undefined = (roles as Partial<Roles>)[name as keyof Roles];
  if (load === undefined) throw new Error(`no role ${name}`);
  const start = (await load()) as (input: unknown) => Promise<Handlers>;
  handlers = { ...(await start(input)), cpuSeconds: async () => cpuSeconds() };
}

let handlers: Handlers = { begin };

async function answer({ id, ask, input }: Question): Promise<Reply> {
  try {
    const handler = handlers[ask];
    if (handler === undefined) throw new Error(`${name} knows no ${ask}`);
    return { id, value: await handler(input as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (question: Question) => {
  void (async () => {
    const reply = await answer(question);
    process.send?.(reply, () => {
      if (question.ask === 'end') process.exit();
    });
  })();
});
process.on('disconnect', () => process.exit());
