import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import type { WordCutter } from '#domain/disclosure/search/word-cutter.ts';

let cutter: WordCutter | undefined;

/** The dictionary of Chinese words, read at first use (a tenth of a second, some 70 MiB) and shared by all. */
export function wordCutter(): WordCutter {
  return (cutter ??= openCutter());
}

function openCutter(): WordCutter {
  const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const jieba = Jieba.withDict(readFileSync(dictionary));
  return {
    // Without guessing at words the dictionary lacks: what it guesses depends on the neighbours, and index and query differ there.
    words: (run) => jieba.cut(run, false),
    everyWord: (text) => jieba.cutAll(text),
  };
}
