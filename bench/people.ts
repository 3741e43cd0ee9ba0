/** The bot's token at the local Bot API. */
export const token = `42:${'A'.repeat(35)}`;

export const ownerId = 1;

/** The private chat, and so the Telegram id, of an invented person. */
export function chatId(index: number): number {
  return 7_000_100_000 + index;
}

/** The chat of a unit's group. */
export function groupId(index: number): number {
  return -4_000_000 - index;
}

export function officerId(unit: number): number {
  return 7_000_000_000 + unit;
}

const sentences = [
  'Gắn thanh dẫn cho máy cán dầm ở xưởng thử nghiệm',
  'Trước đây cán bằng tay, bốn người một ca, dầm hay lệch mép phải làm lại',
  'Gắn thêm hai con lăn và một thanh dẫn để dầm chạy thẳng, người đứng máy chỉ cần đưa phôi vào',
];

/** What a person writes for the n-th time: a good answer to the text question that is open then. */
export function sentence(time: number): string {
  return sentences[Math.min(time, sentences.length - 1)] ?? '';
}
