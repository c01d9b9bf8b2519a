/** SIGINT and SIGTERM as a wish to come to an end; the second one ends the process at once, as it always does. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What a shell expects of a program ended by the signal; null if there was none. */
  readonly exitCode: () => 130 | 143 | null;
  /** Gives the signals their usual effect back. */
  readonly release: () => void;
}

export function catchSignals(): Interruption {
  const controller = new AbortController();
  let exitCode: 130 | 143 | null = null;
  const release = (): void => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  };
  const end = (code: 130 | 143): void => {
    exitCode = code;
    release();
    controller.abort();
  };
  const interrupt = (): void => {
    end(130);
  };
  const terminate = (): void => {
    end(143);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  return { signal: controller.signal, exitCode: () => exitCode, release };
}
