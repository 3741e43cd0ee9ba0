import { askExport } from '../kit/exports.ts';
import type { Command } from './command.ts';

/** Alone: a card to choose by. With what is wanted, in any order: «/xuat quý này công nhận csv». */
export const xuat: Command = {
  name: 'xuat',
  alias: 'export',
  where: 'private',
  needs: 'export',
  run: (ctx, rest) => askExport(ctx, rest),
};
