import { useEffect, useState } from 'react';
import type { Advice } from '../schemas/finding.ts';
import { clock, type Due, localTime } from './moment.ts';

/** Nobody watches a longer one; the moment itself stands beside it. */
const LONGEST_MS = 86_400_000;

/** The time, each second until `until`. */
function useNow(until: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (until <= Date.now() || until - Date.now() > LONGEST_MS) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return now;
}

/** How long is left until the wait ends, and when that is in the reader's own time zone. Not announced each second: the moment is there to be read. */
export function Countdown({ due, advice }: { due: Due; advice: Pick<Advice, 'safeToRepeat'> }) {
  const now = useNow(due.at.getTime());
  const left = due.at.getTime() - now;
  const moment = <time dateTime={due.at.toISOString()}>{localTime(due.at, now)}</time>;
  const counted = due.from === 'response' ? 'counted from the response’s own Date' : 'counted from your paste; the response does not say when it was sent';
  if (left <= 0) {
    return (
      <p className="fx-countdown">
        The wait ended at {moment}, {counted}.{advice.safeToRepeat === 'unknown' && ' What is to be checked first still is.'}
      </p>
    );
  }
  return (
    <p className="fx-countdown">
      {left <= LONGEST_MS && (
        <>
          <b role="timer" aria-live="off">
            {clock(left / 1000)}
          </b>{' '}
          left,{' '}
        </>
      )}
      until {moment}, {counted}.
    </p>
  );
}
