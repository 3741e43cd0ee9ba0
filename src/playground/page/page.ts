import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { addAssets } from './assets.ts';
import { addGuard } from './guard.ts';
import { addRoutes, type RoutesOptions } from './routes.ts';

type Optional = 'timeZone' | 'patience';

export type PageOptions = Omit<RoutesOptions, Optional> & Partial<Pick<RoutesOptions, Optional>>;

/** The chat page and its routes as a fastify plugin: `await app.register(createPage({ world, people }))`. */
export function createPage(options: PageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    addGuard(app);
    app.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) throw error;
      return reply.code(status).send({ error: error.message });
    });
    addAssets(app);
    addRoutes(app, { timeZone: 'Asia/Ho_Chi_Minh', patience: 10_000, ...options });
  };
}
