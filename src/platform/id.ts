import { randomBytes } from 'node:crypto';

/** Largest value of the twelve bits that count within a millisecond. */
const LAST_COUNT = 0xfff;

/** Chance is fetched for so many identifiers at once: asking the system for each takes longer than making one. */
const FETCHED = 256;
const BYTES = 16;

let chance = Buffer.alloc(0);
let lastTime = 0;
let count = 0;

/**
 * A new identifier (UUID version 7): made by the application, so that any server of the tenant may make one; sorts by
 * time, and those of one process in the order in which they were made, also within a millisecond (RFC 9562, 6.2).
 */
export function newId(): string {
  if (chance.length < BYTES) chance = randomBytes(FETCHED * BYTES);
  const bytes = chance.subarray(0, BYTES);
  chance = chance.subarray(BYTES);
  const now = Math.max(Date.now(), lastTime);
  const time = now === lastTime && count === LAST_COUNT ? now + 1 : now;
  // A new millisecond begins at chance in the lower half, so that there is room to count.
  count = time === lastTime ? count + 1 : bytes.readUInt16BE(6) & (LAST_COUNT >> 1);
  lastTime = time;
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
