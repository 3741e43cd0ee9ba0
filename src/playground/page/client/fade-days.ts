/** Ms that the day over the messages stays after the reader has scrolled. */
const stay = 1000;

/** The day that sticks over the messages shows while the reader scrolls back, and else covers nothing. */
export function fadeDays(scroller: HTMLElement, list: HTMLElement): void {
  let timer = 0;

  const look = () => {
    for (const day of list.querySelectorAll<HTMLElement>('.day:not(.service)')) {
      const next = day.nextElementSibling?.getBoundingClientRect();
      day.classList.toggle('over', next !== undefined && next.top < day.getBoundingClientRect().bottom - 1);
    }
  };
  const rest = () => list.classList.remove('scrolling');

  scroller.addEventListener('scroll', () => {
    look();
    clearTimeout(timer);
    // At the end the talk moves by itself with every message: nobody looks for a day.
    const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;
    if (isAtEnd) return rest();
    list.classList.add('scrolling');
    timer = setTimeout(rest, stay);
    return undefined;
  });
  const watch = new ResizeObserver(look);
  watch.observe(list);
  watch.observe(scroller);
}
