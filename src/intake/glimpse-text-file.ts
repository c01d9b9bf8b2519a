/** Name of the text beside a file (`textFile:`), read without a parser, so it may be missed in an unusual spelling; null if none is seen. */
export function glimpseTextFile(source: string): string | null {
  return /["']?\btextFile["']?\s*:\s*["']?([^\s"',}]+)/.exec(source)?.[1] ?? null;
}
