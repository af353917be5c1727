import { Input } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';

interface Props {
  /** The filter of the address that it fills. */
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly width: number;
  /** The field that `/` leads to. */
  readonly first?: boolean;
}

/** Long enough for the next letter to come, short enough not to be felt. */
const PAUSE_MS = 250;

/** A text filter. It is asked for once typing pauses, and never with half a word of an input method. */
export function SearchInput({ name, label, placeholder, width, first = false }: Props): ReactNode {
  const given = useAddress().filters.get(name) ?? '';
  const [text, setText] = useState(given);
  const [seen, setSeen] = useState(given);
  const [composing, setComposing] = useState(false);
  if (seen !== given) {
    setSeen(given);
    setText(given);
  }
  useEffect(() => {
    if (composing || text === given) return undefined;
    const timer = window.setTimeout(() => setFilters({ [name]: text, page: null }), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [composing, text, given, name]);
  return (
    <Input
      {...(first ? { 'data-search': true } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      allowClear
      aria-label={label}
      value={text}
      style={{ width }}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
