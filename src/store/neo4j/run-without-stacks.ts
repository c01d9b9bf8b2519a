/** Runs synchronous work of the driver, which takes a stack trace for each query: a third of a small read's cost. */
export function runWithoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
