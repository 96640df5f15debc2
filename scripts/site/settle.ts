/** A task's end, to be asked for later: until then nothing complains that nobody has. */
export function settle<T>(task: Promise<T>): Promise<() => T> {
  return task.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
}
