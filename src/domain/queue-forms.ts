/** What an officer narrows the queue to, where no button has it. */
export const queueForms = {
  queueUnit: {
    id: 'queueUnit',
    card: false,
    questions: [{ key: 'queueUnit', type: 'unit', required: true }],
  },
  queueSum: {
    id: 'queueSum',
    card: false,
    questions: [{ key: 'queueSum', type: 'text', required: true, max: 60 }],
  },
} as const;

export type QueueRefusal = { code: 'bad-sum'; typed: string };
