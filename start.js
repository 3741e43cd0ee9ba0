// The only file an older Node can still read: it must stay plain JavaScript, without modern syntax.
// Node runs TypeScript as it is from 22.18 on and undici wants 22.19; below 22.14 the database driver kills the process without a word.
const least = [22, 19];

const found = process.versions.node;
const parts = found.split('.').map(Number);
const isTooOld = parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1]);

if (isTooOld) {
  console.error(
    'Node ' +
      found +
      ' is too old, sangkien-bot needs ' +
      least.join('.') +
      ' or newer: `npm ci` brings the pinned one and `npm start` uses it.',
  );
  process.exitCode = 1;
} else {
  void import('./src/main.ts');
}
