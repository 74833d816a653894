import { useEffect, useState } from 'react';
import { VERDICT_LOOKS } from '../components/verdict-icons.ts';
import { headline } from './Headline.tsx';
import { SHARED } from './SharedNotice.tsx';
import type { State } from './state.ts';

/** Long enough that typing is not talked over. */
const PAUSE_MS = 500;

/** The answer in short, for whoever hears it: whose text it is of, what changed, the verdict, its sentence. */
export function announcementOf({ answer, changed, shared }: Pick<State, 'answer' | 'changed' | 'shared'>): string {
  if (!answer) return '';
  const { outcome, advice } = answer.finding;
  const word = headline({ outcome }) ?? VERDICT_LOOKS[advice.verdict].word;
  return [...(shared ? [SHARED] : []), ...(changed?.lines ?? []), `${word}.`, advice.summary.replaceAll('`', '')].join(' ');
}

/** Says the answer politely once it has settled. Stands apart from every button, and is in the page from the start. */
export function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="fx-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
