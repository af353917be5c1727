import { parseArgs } from 'node:util';
import { type AuditHeads, auditHeadsFile, readAuditHeads, writeAuditHeads } from '#platform/audit-heads.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { listAuditTenants } from '#store/audit-chain.ts';
import { type AuditVerification, verifyAudit } from '#store/audit-verify.ts';
import { CommandError, type CommandIo } from './command.ts';
import { openInstallation } from './open-installation.ts';

/** `gongkai audit verify`: 0 when every chain is whole, 1 when anything was changed, taken out or cut off. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  const config = readConfig();
  const kept = [await readAuditHeads(auditHeadsFile(config.dataDirectory))];
  if (options.head) kept.push(await readAuditHeads(options.head));
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  try {
    const tenants = new Set([
      ...(await listAuditTenants(installation.db)),
      ...kept.flatMap((heads) => Object.keys(heads)),
    ]);
    const results: AuditVerification[] = [];
    for (const tenantId of [...tenants].toSorted()) {
      const anchors = kept.flatMap((heads) => heads[tenantId] ?? []);
      results.push(await verifyAudit(installation.db, tenantId, anchors));
    }
    const sound = results.every((result) => result.faults.length === 0);
    io.stdout.write(
      options.json ? `${JSON.stringify({ sound, tenants: results })}\n` : readable(results, sound),
    );
    if (options.export && sound) await writeAuditHeads(options.export, headsOf(results));
    return sound ? 0 : 1;
  } finally {
    await installation.close();
  }
}

function readOptions(args: string[]): { head?: string; export?: string; json?: boolean } {
  try {
    const options = {
      head: { type: 'string' },
      export: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    throw new CommandError('参数不对。用法见 gongkai audit verify --help。');
  }
}

function headsOf(results: readonly AuditVerification[]): AuditHeads {
  return Object.fromEntries(
    results.flatMap((result) => (result.head ? [[result.tenantId, result.head]] : [])),
  );
}

function readable(results: readonly AuditVerification[], sound: boolean): string {
  const lines = results.flatMap((result) => [
    `${result.tenantId}：已封存 ${result.checked} 条，待封存 ${result.unsealed} 条${result.head ? `，链头 ${result.head.hash}` : ''}`,
    ...result.faults.map((fault) => `  ✗ ${fault.message}`),
  ]);
  if (results.length === 0) lines.push('还没有审计记录。');
  lines.push(sound ? '审计日志完整。' : '审计日志有问题：请保全磁盘，并查明谁持有数据库所有者账户。');
  return `${lines.join('\n')}\n`;
}
