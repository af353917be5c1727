import { longDate } from '#domain/time/long-date.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { ReactNode } from 'react';
import './letter.css';

interface Props {
  readonly letter: {
    readonly heading: string;
    /** null: a paper that carries none, or has none yet. */
    readonly number: string | null;
    readonly title: string;
    readonly addressee: string;
    readonly paragraphs: readonly string[];
    readonly signedBy: string;
    readonly date: string;
  };
}

/** A letter as the paper will look: red heading and line, number, title, text, signature and date. */
export function LetterPaper({ letter }: Props): ReactNode {
  return (
    <article className="letter-paper" aria-label={letter.title} tabIndex={0}>
      <p className="letter-heading">{letter.heading}</p>
      <p className="letter-number">{letter.number ?? ''}</p>
      <p className="letter-title">{letter.title}</p>
      {letter.addressee !== '' && <p className="letter-addressee">{letter.addressee}：</p>}
      {/* The same sentence may stand twice: its place is its name. */}
      {letter.paragraphs.map((paragraph, place) => (
        <p key={`${place}/${paragraph.slice(0, 8)}`}>{paragraph}</p>
      ))}
      <p className="letter-signed">{letter.signedBy}</p>
      <p className="letter-signed">{longDate(parsePlainDate(letter.date))}</p>
    </article>
  );
}
