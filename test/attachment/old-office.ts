const SECTOR = 512;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const FREE = 0xffffffff;

/** An old office file (compound file) with streams of these names and nothing in them: header, table, directory. */
export function oldOffice(names: readonly string[]): Uint8Array {
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const bytes = Buffer.alloc(SECTOR * (2 + directorySectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index++) bytes.writeUInt32LE(index === 0 ? 0 : FREE, 76 + index * 4);
  for (let index = 0; index < SECTOR / 4; index++) {
    const isDirectory = index >= 1 && index <= directorySectors;
    const next = index === directorySectors ? END : index + 1;
    bytes.writeUInt32LE(index === 0 ? FAT : isDirectory ? next : FREE, SECTOR + index * 4);
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = SECTOR * 2 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  }
  return bytes;
}
