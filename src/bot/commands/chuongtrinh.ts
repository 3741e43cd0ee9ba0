import { showProgrammes } from '../kit/show-programme.ts';
import type { Command } from './command.ts';

export const chuongtrinh: Command = {
  name: 'chuongtrinh',
  alias: 'programme',
  where: 'private',
  needs: 'programme',
  run: (ctx) => showProgrammes(ctx),
};
