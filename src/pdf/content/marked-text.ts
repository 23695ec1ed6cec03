/** Sorts text by the marked content that it is shown in, and puts stand-in texts in its place (ISO 32000-1 14.6). */
import type { Mark } from './marks.js';

/** Text as it is shown, and what was cut off by a clip or the page's edge, or painted invisibly. */
export interface ShownText {
  text: string;
  hidden: string;
}

interface Open {
  readonly sink: ShownText;
  /** Text to be shown once, in place of all glyphs inside (ISO 32000-1 14.9.4); '' when it has been. */
  standIn: string | undefined;
}

export interface MarkedText {
  open(mark: Mark, sinks: Map<number, ShownText>): void;
  close(): void;
  show(text: string, isVisible: boolean): void;
}

export function followMarks(unmarked: ShownText): MarkedText {
  const stack: Open[] = [];
  let current: Open = { sink: unmarked, standIn: undefined };
  return {
    open({ tag, mcid, actualText }, sinks) {
      stack.push(current);
      const sink = tag === 'Artifact' ? unmarked : mcid === undefined ? current.sink : sinkOf(sinks, mcid);
      // Inside a stand-in all else is replaced, other stand-ins too.
      current = current.standIn === undefined ? { sink, standIn: actualText } : current;
    },
    close() {
      current = stack.pop() ?? current;
    },
    show(text, isVisible) {
      const { sink, standIn } = current;
      const shown = standIn ?? text;
      if (standIn) current.standIn = '';
      if (isVisible) sink.text += shown;
      else sink.hidden += shown;
    },
  };
}

function sinkOf(sinks: Map<number, ShownText>, mcid: number): ShownText {
  let sink = sinks.get(mcid);
  if (!sink) {
    sink = { text: '', hidden: '' };
    sinks.set(mcid, sink);
  }
  return sink;
}
