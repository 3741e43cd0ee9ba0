import type { ClockMove } from '../wire.ts';
import { api } from './api.ts';
import { byId } from './dom.ts';
import { run, toast } from './notice.ts';
import { createTime } from './time.ts';

export type Clock = ReturnType<typeof createClock>;

/** The playground's time runs on from what the server last told. */
export function createClock(now: number, timeZone: string) {
  const time = createTime(timeZone);
  let base = now - performance.now();
  const read = () => base + performance.now();

  const draw = () => {
    const [, day = '', year = ''] = /^(.*)(\/\d+)$/.exec(time.day(read())) ?? [];
    byId('clock-day').textContent = day;
    byId('clock-year').textContent = year;
    byId('clock-hour').textContent = time.hour(read());
  };
  draw();
  setInterval(draw, 1000);

  return {
    time,
    now: read,
    set(told: number): void {
      base = told - performance.now();
      draw();
    },
  };
}

/** The buttons that move the clock on; each says in its data where to. */
export function showClockButtons(clock: Clock, canMove: boolean): void {
  const row = byId('clock-moves');
  row.hidden = !canMove;
  for (const button of row.querySelectorAll('button')) {
    button.addEventListener('click', () =>
      run(async () => {
        button.disabled = true;
        try {
          const { now } = await api.moveClock(button.dataset['to'] as ClockMove);
          clock.set(now);
          toast(`Bây giờ là ${clock.time.hour(now)} ${clock.time.day(now)}.`);
        } finally {
          button.disabled = false;
        }
      }),
    );
  }
}
