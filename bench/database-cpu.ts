import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the CPU that the Neo4j server of test/neo4j/server.sh has used, in milliseconds, by the process id in `folder`
 * (NEO4J_DIR). Null where there is no such file or no /proc.
 */
export function readDatabaseCpu(folder: string | undefined): number | null {
  if (folder === undefined) return null;
  try {
    const pid = readFileSync(join(folder, 'pid'), 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name of the program, in brackets, may hold blanks
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
