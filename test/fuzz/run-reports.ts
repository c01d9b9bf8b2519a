import { parseArgs } from 'node:util';

import { runFuzz } from './reports/run-fuzz.js';

const USAGE = `npm run fuzz:reports -- [options]
  --files N   changed report and registry files to load (2000)
  --seed N    first seed (from the clock); one file with --files 1 repeats a failure
`;

const { values: given } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    help: { type: 'boolean', default: false },
  },
});
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (given.help) write(USAGE);
else {
  write(`seed ${given.seed}, ${given.files} files`);
  let told = 0;
  const figures = await runFuzz({
    files: Number(given.files),
    seed: Number(given.seed),
    onProgress: ({ files, loaded, failures }) => {
      for (const { seed, failure } of failures.slice(told)) {
        write(`seed ${String(seed)}: ${failure}`);
      }
      told = failures.length;
      write(`${String(files)} files, ${String(loaded)} loaded, ${String(told)} failures`);
    },
  });
  const { files, loaded, refused, codes, slowestMs, slowestSeed } = figures;
  write(
    `${String(files)} files: ${String(loaded)} loaded whole, ${String(refused)} refused whole (${String(codes.size)} kinds of problem), ` +
      `${String(figures.failures.length)} failures; the slowest took ${slowestMs.toFixed(0)} ms of processor (seed ${String(slowestSeed)})`,
  );
  process.exitCode = figures.failures.length === 0 ? 0 : 1;
}
