const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY = 48;
const FIRST_DIFAT = 76;
const DIFAT_IN_HEADER = 109;
const ENTRY = 128;
const END = 0xfffffffa;
/** Sectors followed before a file is taken to go round in circles. */
const MOST_SECTORS = 4096;

/**
 * Names of the streams and storages of an old office file (compound file, MS-CFB), read from its directory. Empty where
 * the directory can't be found.
 */
export function oleNames(bytes: Uint8Array): string[] {
  if (bytes.byteLength < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(SECTOR_SHIFT, true);
  if (size !== 512 && size !== 4096) return [];
  const names: string[] = [];
  let sector = view.getUint32(FIRST_DIRECTORY, true);
  for (let step = 0; sector < END && step < MOST_SECTORS; step++) {
    const start = (sector + 1) * size;
    for (let at = start; at < start + size && at + ENTRY <= bytes.byteLength; at += ENTRY) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64 || view.getUint8(at + 66) === 0) continue;
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
    sector = nextSector(view, sector, size);
  }
  return names;
}

function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4;
  const fat = Math.floor(sector / perSector);
  // A directory lies near the beginning of what the header itself can find.
  if (fat >= DIFAT_IN_HEADER) return END;
  const place = view.getUint32(FIRST_DIFAT + fat * 4, true);
  const at = (place + 1) * size + (sector % perSector) * 4;
  return place < END && at + 4 <= view.byteLength ? view.getUint32(at, true) : END;
}
