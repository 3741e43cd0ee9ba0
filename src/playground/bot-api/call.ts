import type { Parts } from '../world/parts.ts';
import type { Limits } from './limits.ts';
import type { Parameters } from './parameters.ts';
import type { Polling } from './polling.ts';

/** All that a method works with. */
export type Call = {
  parameters: Parameters;
  world: Parts;
  limits: Limits;
  polling: Polling;
  /** Aborted when the client hangs up. */
  gone: AbortSignal;
};

/** Returns what goes into `result`, or refuses. */
export type Method = (call: Call) => unknown;
