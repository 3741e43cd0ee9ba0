import { application } from './application.ts';
import { audit } from './audit.ts';
import { award } from './award.ts';
import { bulk } from './bulk.ts';
import { coAuthor } from './co-author.ts';
import { consent } from './consent.ts';
import { data } from './data.ts';
import { decision } from './decision.ts';
import { details } from './details.ts';
import { dossier } from './dossier.ts';
import { duplicate } from './duplicate.ts';
import { entries } from './entries.ts';
import { exporting } from './export.ts';
import type { Family } from './family.ts';
import { form } from './form.ts';
import { group } from './group.ts';
import { initiative } from './initiative.ts';
import { language } from './language.ts';
import { library } from './library.ts';
import { load } from './load.ts';
import { meant } from './meant.ts';
import { onBehalf } from './on-behalf.ts';
import { operation } from './operation.ts';
import { post } from './post.ts';
import { programme } from './programme.ts';
import { queue } from './queue.ts';
import { ranking } from './ranking.ts';
import { search } from './search.ts';
import { setting } from './setting.ts';
import { setup } from './setup.ts';
import { suspension } from './suspension.ts';
import { tally } from './tally.ts';
import { target } from './target.ts';
import { themes } from './themes.ts';
import { ticks } from './ticks.ts';
import { undelivered } from './undelivered.ts';
import { validity } from './validity.ts';
import { weekly } from './weekly.ts';

/** Families by the first letters of their callback data. */
export const buttons: Readonly<Record<string, Family>> = {
  a: coAuthor,
  bu: bulk,
  bl: suspension,
  c: consent,
  ct: programme,
  cd: themes,
  d: decision,
  dt: details,
  dn: application,
  e: meant,
  f: form,
  g: group,
  i: initiative,
  j: audit,
  k: search,
  kt: award,
  l: language,
  ld: load,
  n: onBehalf,
  o: operation,
  p: post,
  q: queue,
  r: ranking,
  s: setup,
  st: setting,
  t: duplicate,
  tg: target,
  ud: undelivered,
  v: tally,
  tk: ticks,
  tt: dossier,
  w: weekly,
  tv: library,
  vl: validity,
  x: entries,
  xu: exporting,
  y: data,
};
