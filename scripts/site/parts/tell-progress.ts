import { progress } from '../../reporter.ts';

/** Tells how many parts are done of those to do, and about how long the rest takes. */
export function tellProgress(all: number): (more: number) => void {
  const start = performance.now();
  let done = 0;
  return (more) => {
    done += more;
    if (done === 0 || done >= all) return;
    const left = ((performance.now() - start) / done) * (all - done);
    progress(`${done} of ${all} parts, ${describe(left)} left …`);
  };
}

function describe(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `about ${seconds} s` : `about ${Math.ceil(seconds / 60)} min`;
}
