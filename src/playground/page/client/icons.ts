/** Outlines drawn in a box of 24 by 24. */
const outlines = {
  back: 'M15 5l-7 7 7 7',
  send: 'M3 11.5 20.5 4 14 20.5l-3-7z M11 13.5 20.5 4',
  attach: 'M19.5 11.5 12 19a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.8l-7.9 7.9a1.7 1.7 0 0 1-2.4-2.4l7-7',
  photo: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9.2v.1',
  file: 'M6 3h8l4 4v14H6z M14 3v4h4',
  reply: 'M10 6 4 12l6 6 M4 12h9a7 7 0 0 1 7 7',
  forward: 'M14 6l6 6-6 6 M20 12h-9a7 7 0 0 0-7 7',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  close: 'M6 6l12 12 M18 6 6 18',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  down: 'M5 9l7 7 7-7',
  link: 'M9 6h9v9 M18 6 7 17',
  help: 'M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 2 M12 17.5v.1 M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18 M12 7v5l3.5 2',
};

const space = 'http://www.w3.org/2000/svg';

/** A picture beside words, or the whole face of a button that has a label: never read out. */
export function icon(name: keyof typeof outlines): SVGSVGElement {
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
