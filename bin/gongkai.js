#!/usr/bin/env node
// Runs the program on the Node that npm has installed with it, whatever Node the machine has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const packaged = fileURLToPath(
  new URL(`../node_modules/node-linux-${process.arch}/bin/node`, import.meta.url),
);
const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { main } = await import(program);
  process.exitCode = await main(process.argv.slice(2));
} else if (existsSync(packaged)) {
  const child = spawn(packaged, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both; the child answers it, we wait for its end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (status, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = status ?? 1;
  });
} else {
  process.stderr.write(
    `需要 Node ${wanted} 或更新的版本，现在是 ${process.versions.node}。请在项目目录运行 npm ci。\n`,
  );
  process.exitCode = 1;
}
