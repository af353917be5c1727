import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killHard } from './processes.ts';

const script = fileURLToPath(new URL('./case-server.ts', import.meta.url));

/** What the sender of a request learns: the answer, or null when the server died before it. */
export type Reply = { readonly status: number; readonly body: string; readonly headers: Headers } | null;

/** A server that is killed again and again; the next one is loaded beforehand and opens its port when it is needed. */
export class DoomedServer {
  readonly #args: readonly string[];
  #next: ChildProcess;
  #now: ChildProcess | null = null;
  #url = '';
  kills = 0;

  /** @param args data folder, address of the database, where its clock begins */
  constructor(args: readonly string[]) {
    this.#args = args;
    this.#next = this.#load();
  }

  #load(): ChildProcess {
    return spawn(process.execPath, [script, ...this.#args], { stdio: ['pipe', 'pipe', 'inherit'] });
  }

  /** Sends to the server, which is opened first if none runs. */
  async send(address: string, init: RequestInit = {}): Promise<Reply> {
    await this.#open();
    return this.#ask(address, init);
  }

  /** Sends and kills the server after so many milliseconds, answered or not. */
  async sendAndKill(address: string, init: RequestInit, after: number): Promise<Reply> {
    await this.#open();
    const asked = this.#ask(address, init);
    await sleep(after);
    await this.kill();
    return asked;
  }

  async kill(): Promise<void> {
    const doomed = this.#now;
    if (doomed === null) return;
    this.#now = null;
    const gone = once(doomed, 'exit');
    killHard(doomed.pid ?? 0);
    this.kills += 1;
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    killHard(this.#next.pid ?? 0);
  }

  async #open(): Promise<void> {
    if (this.#now !== null) return;
    const child = this.#next;
    this.#now = child;
    this.#next = this.#load();
    const said = child.stdout === null ? null : once(child.stdout, 'data');
    child.stdin?.write('open\n');
    const [url] = (await said) as [Buffer];
    this.#url = url.toString().trim();
  }

  async #ask(address: string, init: RequestInit): Promise<Reply> {
    try {
      const answer = await fetch(`${this.#url}${address}`, init);
      return { status: answer.status, body: await answer.text(), headers: answer.headers };
    } catch {
      return null;
    }
  }
}
