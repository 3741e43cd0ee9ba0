export type QueueTables = {
  /** What a person narrowed the own queue to: JSON of a `QueueFilter`. */
  queue_views: { member_id: number; filter: string; at: number };
  /** Who has opened an initiative from the queue, and until when (epoch ms) others pass it over. */
  queue_claims: { initiative_id: number; member_id: number; until: number };
};
