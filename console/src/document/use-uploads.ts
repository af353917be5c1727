import type { AttachmentList } from '#contract/attachment.ts';
import type { Problem } from '#contract/problem.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { problemOf } from '../client/problem-error.ts';
import { sendFile } from '../client/send-file.ts';

/** A file on its way, or one that was not taken. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** From 0 to 1; 1: the server has it and looks at it. */
  readonly share: number;
  readonly problem: Problem | null;
  readonly cancel: () => void;
}

export interface Uploads {
  readonly list: readonly Upload[];
  /** Sends files one after the other, in the order they were given. */
  readonly add: (files: readonly File[]) => void;
  readonly dismiss: (key: number) => void;
}

let last = 0;

/** Uploads of attachments to a draft. What is refused stays on the screen with the reason until it is put away. */
export function useUploads(documentId: string): Uploads {
  const queries = useQueryClient();
  const [list, setList] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const dismiss = useCallback((key: number) => setList((now) => now.filter((one) => one.key !== key)), []);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = ++last;
        const stop = new AbortController();
        const cancel = (): void => {
          stop.abort();
          dismiss(key);
        };
        setList((now) => [...now, { key, name: file.name, share: 0, problem: null, cancel }]);
        line.current = line.current.then(async () => {
          if (stop.signal.aborted) return;
          try {
            const answer: AttachmentList = await sendFile('addAttachment', {
              params: { documentId },
              file,
              signal: stop.signal,
              onProgress: (share) => change(key, { share }),
            });
            dismiss(key);
            queries.setQueryData(['listAttachments', { params: { documentId } }], answer);
            void queries.invalidateQueries({ queryKey: ['getDocument'] });
            void queries.invalidateQueries({ queryKey: ['listDocumentChoices'] });
          } catch (error) {
            if (!stop.signal.aborted) change(key, { problem: problemOf(error) });
          }
        });
      }
    },
    [change, dismiss, documentId, queries],
  );
  return { list, add, dismiss };
}
