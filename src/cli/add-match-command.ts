import { readKnownIds } from '../compile/cypher/lookup-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import { findCandidates, type IdentityCandidate } from '../identity/find-candidates.js';
import type { GraphStore } from '../store/port.js';
import type { CommandFrame } from './command-frame.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
Compares names in any alphabet and spelling, identifiers, and what claims say of both. The score is the sum of the reasons
shown; it ranks and is no probability. Nothing is merged by it.

Examples:
  parley match
  parley match per-example --min 0.3
  parley match --type Person --rejected --json`;

interface MatchOptions {
  readonly type?: readonly string[];
  readonly min: string;
  readonly rejected: boolean;
  readonly json: boolean;
}

/** `parley match`: entities that may be one. */
export function addMatchCommand({ program, terminal }: CommandFrame): void {
  program
    .command('match')
    .description('list entities that may be one and the same, with the reasons')
    .argument('[ids...]', 'only pairs with one of these entities')
    .option('--type <types...>', 'only entities of these types')
    .option('--min <score>', 'least score, 0.2 to 1', '0.5')
    .option('--rejected', 'with pairs that were judged NEGATIVE', false)
    .option('--json', 'pairs as one JSON list', false)
    .addHelpText('after', EXAMPLES)
    .action(async (ids: readonly string[], options: MatchOptions) => {
      const minScore = Number(options.min);
      if (!(minScore >= 0.2 && minScore <= 1)) {
        throw new ParleyError('USAGE', '--min must be a number from 0.2 to 1.');
      }
      const found = await useStore(async (store) => {
        await requireEntities(store, ids);
        return findCandidates((statement) => store.read(statement), {
          of: ids.length === 0 ? null : ids,
          types: options.type ?? null,
          minScore,
          withRejected: options.rejected,
        });
      }, READ_ONLY);
      if (options.json) terminal.write(`${JSON.stringify(found, null, 2)}\n`);
      else {
        for (const candidate of found) terminal.write(`${print(candidate)}\n`);
        terminal.say(found.length === 0 ? 'no two are alike' : countPairs(found.length));
      }
    });
}

function countPairs(count: number): string {
  return count === 1 ? '1 pair' : `${String(count)} pairs`;
}

async function requireEntities(store: GraphStore, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await store.read(readKnownIds('Entity', ids))).map((row) => row['id']));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new ParleyError('INPUT_REFUSED', `There is no entity ${unknown}.`, {
    hint: 'Load the file that declares it, or correct the id.',
  });
}

function print({ a, b, score, parts, judgement }: IdentityCandidate): string {
  const judged = judgement === null ? '' : `  judged ${judgement}`;
  const reasons = parts.map(({ kind, contribution, detail }) => {
    const signed = contribution < 0 ? `−${String(-contribution)}` : `+${String(contribution)}`;
    return `      ${signed.padEnd(7)}${kind.padEnd(18)}${detail}`;
  });
  return [`${score.toFixed(3)}  ${a}  ${b}${judged}`, ...reasons].join('\n');
}
