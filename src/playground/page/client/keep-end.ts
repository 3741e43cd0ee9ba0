/** Stays at the end of a talk while it grows, unless the reader has scrolled away; `down` leads back. */
export function keepEnd(scroller: HTMLElement, list: HTMLElement, down: HTMLElement): { go: () => void } {
  let isAtEnd = true;
  let height = scroller.scrollHeight;

  const go = () => {
    isAtEnd = true;
    down.hidden = true;
    scroller.scrollTo({ top: scroller.scrollHeight });
  };
  const grown = () => {
    height = scroller.scrollHeight;
    if (isAtEnd) go();
  };
  scroller.addEventListener('scroll', () => {
    // The end has moved away by itself (a picture came): nobody has scrolled.
    if (scroller.scrollHeight !== height) return;
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    down.hidden = isAtEnd;
  });
  down.addEventListener('click', go);
  const watch = new ResizeObserver(grown);
  watch.observe(list);
  watch.observe(scroller);
  return { go };
}
