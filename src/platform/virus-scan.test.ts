import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EICAR, startFakeClamd } from '../../test/attachment/fake-clamd.ts';
import { scanForViruses, ScannerError } from './virus-scan.ts';

describe('scanForViruses', () => {
  it('sends the whole file, over TCP and over a socket of the machine, and names what was found', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clamd-'));
    for (const options of [{}, { socket: path.join(folder, 'clamd.ctl') }]) {
      const clamd = await startFakeClamd(options);
      const large = new Uint8Array(1_000_003).fill(7);
      expect(await scanForViruses(clamd.address, large)).toEqual({ clean: true });
      expect(clamd.sizes).toEqual([1_000_003]);
      const infected = Buffer.from(`abc${EICAR}`);
      expect(await scanForViruses(clamd.address, infected)).toEqual({
        clean: false,
        virus: 'Win.Test.EICAR_HDB-1',
      });
      await clamd.close();
    }
    await rm(folder, { recursive: true });
  });

  it('takes no answer, or an answer that is none, for a failure and not for a clean file', async () => {
    const clamd = await startFakeClamd({ most: 1000 });
    await expect(scanForViruses(clamd.address, new Uint8Array(5_000_000))).rejects.toThrow(ScannerError);
    await expect(scanForViruses(clamd.address, new Uint8Array(500))).resolves.toEqual({ clean: true });
    await clamd.close();
    await expect(scanForViruses(clamd.address, new Uint8Array(10))).rejects.toThrow(ScannerError);
    await expect(scanForViruses('unix:/nowhere/clamd.ctl', new Uint8Array(10))).rejects.toThrow(ScannerError);
  });
});
