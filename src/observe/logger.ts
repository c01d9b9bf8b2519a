import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

import type { Config } from '../config/config.js';

export type { Logger } from 'pino';

const LEVEL_NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** The log, on standard error unless told otherwise: standard output belongs to what a command answers. */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'logFormat'>,
  destination: DestinationStream = process.stderr,
): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['req.headers.authorization', 'password', 'token'],
    },
    config.logFormat === 'text'
      ? {
          write: (line) => {
            destination.write(toText(line));
          },
        }
      : destination,
  );
}

/** `05:08:08 INFO  message  key=value …` from a JSON line. */
function toText(line: string): string {
  const { time, level, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  const name = typeof level === 'number' ? (LEVEL_NAMES[level] ?? '') : String(level);
  const pairs = Object.entries(rest).map(([key, value]) =>
    key === 'err' && isStackCarrier(value)
      ? `\n${value.stack}`
      : `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${[clock, name.toUpperCase().padEnd(5), msg, ...pairs].join(' ')}\n`;
}

function isStackCarrier(value: unknown): value is { readonly stack: string } {
  return typeof value === 'object' && value !== null && 'stack' in value;
}
