import type { Generated } from 'kysely';

export type SuspensionTables = {
  suspensions: {
    id: Generated<number>;
    member_id: number;
    /** The person's unit when it began. */
    unit_id: number;
    /** The unit whose admins can be asked. */
    asked_unit_id: number;
    /** A usual reason's key, or what an admin typed; emptied when the person is erased. */
    reason: string;
    from_at: number;
    /** First moment after the end; `endless` of `domain/suspension.ts`: no end. */
    until_at: number;
    /** Null: an owner who is no member. */
    by_id: number | null;
    /** When somebody ended it before its time. */
    ended_at: number | null;
    /** Of somebody whose data was erased: what the same Telegram account is known by again. */
    mark: string | null;
  };
};
