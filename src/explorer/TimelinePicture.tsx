import { duration } from '../classifier/advise/texts.ts';
import { place, type Timeline } from './timeline.ts';

const WIDTH = 360;
const ROW = 22;
const BAR = { inset: 6, height: 12, text: 16 };
/** Room for the names of the rows, and beside the last moment. */
const LEFT = 116;
const RIGHT = 6;
const x = (line: Timeline, seconds: number): number => LEFT + place(line, seconds) * (WIDTH - LEFT - RIGHT);

/** The wait and the repeats, drawn. Said in words beside it, so that nobody needs the picture. */
export function TimelinePicture({ line, careful }: { line: Timeline; careful: boolean }) {
  const { wait, attempts } = line;
  const waits = wait > 0 ? 1 : 0;
  const height = ROW * (attempts.length + waits) + 2;
  const start = x(line, 0);
  return (
    <svg className="fx-timeline" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" data-careful={careful || undefined}>
      <line x1={start} y1={0} x2={start} y2={height} />
      {wait > 0 && (
        <>
          <text y={BAR.text}>wait {duration(wait)}</text>
          <rect className="fx-waits" x={start} y={BAR.inset} width={x(line, wait) - start} height={BAR.height} />
        </>
      )}
      {attempts.map(({ earliest, latest }, n) => {
        const y = ROW * (n + waits);
        const [from, to] = [x(line, earliest), x(line, latest)];
        const exact = latest === earliest;
        return (
          <g key={latest} transform={`translate(0 ${y})`}>
            <text y={BAR.text}>
              repeat {n + 1}
              {!exact && ` ≤ ${Math.round((latest - wait) * 100) / 100} s`}
            </text>
            {exact ? (
              <circle cx={from} cy={BAR.inset + BAR.height / 2} r={4} />
            ) : (
              <rect className="fx-window" x={from} y={BAR.inset} width={to - from} height={BAR.height} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
