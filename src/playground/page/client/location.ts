/** Who and which chat, kept in the address: survives a reload, and the phone's back gesture works. */
export function readLocation(): { me: number | undefined; chat: number | undefined } {
  const [, me, chat] = /^#\/(\d+)(?:\/(-?\d+))?$/.exec(location.hash) ?? [];
  return { me: toNumber(me), chat: toNumber(chat) };
}

export function goTo(me: number, chat?: number): void {
  location.hash = chat === undefined ? `#/${me}` : `#/${me}/${chat}`;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
