import { declineReasons } from './choices.ts';

/** Of a reason, in characters: its reader has to understand it. */
export const shortestReason = 5;

const paperQuestions = [
  { key: 'decisionNumber', type: 'decision', required: false, min: 1, max: 60 },
  { key: 'decisionDay', type: 'day', required: false, past: true, needs: 'decisionNumber' },
] as const;

/** What a decision needs to know, and what a rule of the programme is set to. */
export const decisionForms = {
  decline: {
    id: 'decline',
    card: false,
    questions: [
      {
        key: 'reason',
        type: 'text',
        required: true,
        min: shortestReason,
        max: 1000,
        options: declineReasons,
      },
    ],
  },
  revoke: {
    id: 'revoke',
    card: false,
    questions: [{ key: 'revokeReason', type: 'text', required: true, min: shortestReason, max: 1000 }],
  },
  /** Why a recognised one counts for its programme or not. */
  validity: {
    id: 'validity',
    card: false,
    questions: [{ key: 'validityReason', type: 'text', required: true, min: shortestReason, max: 1000 }],
  },
  /** Which earlier initiative this one is the same as: its code. */
  duplicate: {
    id: 'duplicate',
    card: false,
    questions: [{ key: 'earlier', type: 'text', required: true, max: 60 }],
  },
  recognise: {
    id: 'recognise',
    card: false,
    questions: paperQuestions,
  },
  /** The same when the decision's file was sent: shown once more with what was read, then one press. */
  paper: { id: 'paper', card: true, questions: paperQuestions },
  /** A rule of the programme; which one comes from the button. */
  setting: {
    id: 'setting',
    card: false,
    questions: [
      { key: 'settingValue', type: 'text', required: true, max: 40 },
      { key: 'settingBasis', type: 'text', required: false, min: 5, max: 200 },
    ],
  },
} as const;
