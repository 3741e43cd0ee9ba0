import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { FastifyInstance } from 'fastify';

const fonts: Record<string, string> = {
  'regular.ttf': '400Regular/BeVietnamPro_400Regular.ttf',
  'italic.ttf': '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  'semibold.ttf': '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  'semibold-italic.ttf': '600SemiBold_Italic/BeVietnamPro_600SemiBold_Italic.ttf',
};

const documents = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

const here = (path: string) => new URL(path, import.meta.url);

/** The document, its style, its font and its scripts: TypeScript files with the types taken out, no bundler. */
export function addAssets(app: FastifyInstance): void {
  for (const [route, { file, type }] of Object.entries(documents)) {
    app.get(route, async (_, reply) => reply.type(type).send(await readFile(here(file))));
  }

  app.get<{ Params: { name: string } }>('/page/fonts/:name', async (request, reply) => {
    const path = Object.hasOwn(fonts, request.params.name) ? fonts[request.params.name] : undefined;
    if (path === undefined) return reply.callNotFound();
    const file = import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${path}`);
    reply.header('cache-control', 'max-age=86400');
    return reply.type('font/ttf').send(await readFile(new URL(file)));
  });

  app.get<{ Params: { name: string } }>('/page/style/:name', async (request, reply) => {
    const name = /^([a-z]+)\.css$/.exec(request.params.name)?.[1];
    const style = name === undefined ? undefined : await readIfThere(`style/${name}.css`);
    if (style === undefined) return reply.callNotFound();
    return reply.type('text/css; charset=utf-8').send(style);
  });

  // Scripts import each other as ./x.ts, the document asks for ./main.js: both names are the same script.
  app.get<{ Params: { name: string } }>('/page/client/:name', async (request, reply) => {
    const name = /^([a-z][a-z-]*)\.(?:js|ts)$/.exec(request.params.name)?.[1];
    const source = name === undefined ? undefined : await readIfThere(`client/${name}.ts`);
    if (source === undefined) return reply.callNotFound();
    return reply.type('text/javascript; charset=utf-8').send(stripTypeScriptTypes(source));
  });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(here(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
