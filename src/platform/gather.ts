/** One that waits for its turn. */
interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what is asked for at the same time: while as many batches are under way as there are lanes, what comes waits
 * for the next. Alone nobody waits. A batch that fails is done again one by one, so that nobody fails for another's fault.
 *
 * @param work answers in the order of its items
 */
export function gather<In, Out>(
  work: (items: readonly In[]) => Promise<readonly Out[]>,
  { most, lanes }: { readonly most: number; readonly lanes: number },
): (item: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let running = 0;
  const each = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Out));
    } catch (error) {
      const [only, ...more] = batch;
      if (only !== undefined && more.length === 0) return only.reject(error);
      for (const one of batch) await each([one]);
    }
  };
  const run = async (): Promise<void> => {
    running += 1;
    while (waiting.length > 0) await each(waiting.splice(0, most));
    running -= 1;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < lanes) void run();
    });
}
