import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Flags that would switch off what the page is tested for, or make the browser fragile. */
const unwanted = new Set(['--disable-web-security', '--allow-running-insecure-content', '--single-process']);

/** A real browser without a window: CHROME_PATH, or on Linux the one that came from npm. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'];
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  if (process.platform !== 'linux') {
    throw new Error(
      'Set CHROME_PATH to the program file of an installed Chrome or Chromium to run the browser tests.',
    );
  }
  const args = sparticuz.args.filter((arg) => !unwanted.has(arg) && !arg.startsWith('--headless'));
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}
