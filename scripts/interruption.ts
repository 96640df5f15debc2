import { constants } from 'node:os';

/** What is to be undone when the command is interrupted, the last first. */
const undoings: (() => void)[] = [];

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a task; Ctrl-C in the meantime undoes what it left half done and ends the process.
 * @param undo runs to its end before anything else does: synchronous, and harmless where there is nothing to undo
 */
export async function undoOnInterruption<T>(undo: () => void, task: () => Promise<T>): Promise<T> {
  if (undoings.length === 0) for (const signal of SIGNALS) process.on(signal, interrupt);
  undoings.push(undo);
  try {
    return await task();
  } finally {
    undoings.splice(undoings.lastIndexOf(undo), 1);
    if (undoings.length === 0) stopListening();
  }
}

function interrupt(signal: NodeJS.Signals): void {
  for (const undo of undoings.toReversed()) undo();
  stopListening();
  process.kill(process.pid, signal);
  process.exit(128 + constants.signals[signal]); // where somebody else listens to the signal too
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, interrupt);
}
