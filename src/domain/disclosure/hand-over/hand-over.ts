/** Who gets what was published (条例第二十五条): the state archive and the public library. */
export const RECEIVERS = { archive: '国家档案馆', library: '公共图书馆' } as const;
export type Receiver = keyof typeof RECEIVERS;
