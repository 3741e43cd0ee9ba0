/** At least one sample of each message of a family. */
export type SamplesOf<Messages> = {
  readonly [K in keyof Messages]: readonly [Messages[K], ...Messages[K][]];
};
