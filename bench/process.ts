import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Question, Reply, Roles } from './child.ts';

type Starter<Name extends keyof Roles> = Awaited<ReturnType<Roles[Name]>>;
type Role<Name extends keyof Roles> = Awaited<ReturnType<Starter<Name>>>;
type Answer<Handler> = Handler extends (...args: never[]) => infer Result ? Result : never;
type Given<Handler> = Handler extends (...args: infer Args) => unknown ? Args : never;

/** A process of its own that answers questions. */
export type Running<Name extends keyof Roles> = {
  ask<Ask extends keyof Role<Name> & string>(
    ask: Ask,
    ...input: Given<Role<Name>[Ask]>
  ): Promise<Awaited<Answer<Role<Name>[Ask]>>>;
  /** User and system time so far. */
  cpuSeconds(): Promise<number>;
  /** Lets it close what it has open, and end by itself: a profile is written then. */
  end(): Promise<void>;
  kill(): void;
};

const script = new URL('./child.ts', import.meta.url);

/** Starts a role in a process of its own; resolves when it is ready. */
export async function startProcess<Name extends keyof Roles>(
  name: Name,
  input: Parameters<Starter<Name>>[0],
  { profiles }: { profiles?: string | undefined } = {},
): Promise<Running<Name>> {
  const execArgv = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const child = fork(script, [name], { execArgv });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  child.on('message', ({ id, value, error }: Reply) => {
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) settle?.resolve(value);
    else settle?.reject(new Error(error));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${code}`));
  });

  function question(ask: string, given?: unknown): Promise<unknown> {
    last += 1;
    const settle = Promise.withResolvers<unknown>();
    waiting.set(last, settle);
    child.send({ id: last, ask, input: given } satisfies Question);
    return settle.promise;
  }

  await question('begin', input);
  return {
    ask: (ask, ...given) => question(ask, given[0]) as never,
    cpuSeconds: () => question('cpuSeconds') as Promise<number>,
    end: async () => {
      const exited = once(child, 'exit');
      await question('end');
      await exited;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
