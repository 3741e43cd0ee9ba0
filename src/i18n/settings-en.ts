import type { SettingKey, SettingUnit } from '../domain/settings.ts';
import type { SettingWords } from './settings-vi.ts';

const creativeBasis =
  'Decision 1564/QD-TLD (2014), article 16; please compare Decision 999/QD-TLD of 29/5/2024 and change it where it differs';

export const settingsEn: Record<SettingKey, SettingWords> = {
  decisionRequired: {
    name: 'Decision number required',
    about: 'On: nothing is recognised without number and day of a decision. Off: they may be missing.',
    basis: 'Decree 13/2012/ND-CP, article 7: the unit recognises and issues the certificate',
  },
  answerMonths: {
    name: 'Time to answer',
    about:
      'The union answers within this time from submission. What was submitted keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 6: 1 month from receipt',
  },
  completeMonths: {
    name: 'Time to complete',
    about: 'Authors complete within this time from the return. What was sent back keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 6: 1 month to complete',
  },
  decideMonths: {
    name: 'Time to decide',
    about:
      'The decision comes within this time from acceptance. What was accepted keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 7: 3 months from acceptance',
  },
  applyMonths: {
    name: 'Time to submit',
    about:
      'Submitted within this time from the first application. Later ones are pointed out to whoever decides, and never turned away by themselves.',
    basis: 'Decree 13/2012/ND-CP, article 5: 1 year from the first application',
  },
  applyWarnMonths: {
    name: 'Warning before that ends',
    about:
      'From so many months after the first application, whoever decides sees the day when the time ends.',
    basis: 'A rule of the programme, so that there is time left of the year',
  },
  graceHours: {
    name: 'Grace for what is being written',
    about:
      'An initiative that was begun before the closing minute may still be submitted within this time and counts for that phase; its record says that it came in grace. 0 gives no grace.',
    basis: 'A rule of the programme, for those on shift or without a network when it closes',
  },
  digestPicture: {
    name: 'Picture in the digest',
    about:
      'On: the weekly digest is a picture with its text. Off: text alone, lighter where the net is weak.',
    basis: 'No rule asks for it; set it as it suits you',
  },
  dailySubmissions: {
    name: 'Initiatives a day',
    about:
      'At most so many submitted by one person in a day; more stay drafts and can be submitted the next day. What is typed for others, and workbooks, do not count.',
    basis: 'A rule of the programme, so that reviewers do not drown in what one person sends',
  },
  sendBurst: {
    name: 'Sent at once',
    about:
      'At most so many messages or presses of one person at once; more are answered by one warning, then not heard until 10 seconds were quiet. A change takes effect within a minute.',
    basis: 'Against abuse, no rule of the programme',
  },
  sendPerMinute: {
    name: 'Sent a minute',
    about:
      'Once that burst is used up, one person may send so many messages or presses a minute. A change takes effect within a minute.',
    basis: 'Against abuse, no rule of the programme',
  },
  creativeWorker: {
    name: 'Creative Labour, workers: from',
    about:
      'Recognised initiatives of workers with at least this benefit a year are listed as candidates. The paper means those with a college degree at most, in no leading post.',
    basis: creativeBasis,
  },
  creativeCivil: {
    name: 'Creative Labour, civil servants: from',
    about:
      'The same for officials and civil servants. The paper means those with a university degree, in no leading post; for leaders it is 200 million đồng.',
    basis: creativeBasis,
  },
  creativeUnion: {
    name: 'Creative Labour, union officers: from',
    about: 'The same for union officers. For leaders it is 200 million đồng.',
    basis: creativeBasis,
  },
};

export const settingUnitsEn: Record<SettingUnit, readonly [string, string]> = {
  message: ['message', 'messages'],
  submission: ['initiative', 'initiatives'],
  hour: ['hour', 'hours'],
  month: ['month', 'months'],
  million: ['million đồng', 'million đồng'],
};
