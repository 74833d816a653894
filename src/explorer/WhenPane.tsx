import type { Finding } from '../schemas/finding.ts';
import { Countdown } from './Countdown.tsx';
import { dueOf } from './moment.ts';
import { timeline } from './timeline.ts';
import { TimelinePicture } from './TimelinePicture.tsx';
import './timeline.css';

/** When to send again, to be seen: the moment a wait ends, and the repeats after it. */
export function WhenPane({ finding, now }: { finding: Pick<Finding, 'response' | 'advice'>; now: number }) {
  const line = timeline(finding.advice);
  const due = dueOf(finding, now);
  if (!line && !due) return null;
  return (
    <div className="fx-when">
      {due && <Countdown due={due} advice={finding.advice} />}
      {line && <TimelinePicture line={line} careful={finding.advice.safeToRepeat !== 'yes'} />}
    </div>
  );
}
