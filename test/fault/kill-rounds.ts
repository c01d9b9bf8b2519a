import { loadSources } from '../../src/intake/load-sources.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { Random } from '../property/operations/random.js';
import { type ChildRun, type ChildStep, countFound, countTold, runChild } from './child-steps.js';
import { type FaultPlace, openFaultStore } from './fault-store.js';
import { idOfFile, makeFiles } from './make-reports.js';

export interface KillFigures {
  /** Kills while reports were being loaded. */
  kills: number;
  /** Files (reports, and the registry of an epoch) that were acknowledged before a kill. */
  acknowledged: number;
  /** Files found that had been committed but not told of. */
  unheard: number;
  lost: number;
  partial: number;
  /** Longest time to open the store after a kill. */
  slowestOpenMs: number;
  readonly problems: string[];
}

export interface KillPlan {
  readonly kills: number;
  readonly seed: number;
  /** A new empty place for each epoch. */
  readonly openPlace: () => Promise<FaultPlace>;
  /** Kills what is to be killed; the loading process itself unless given. Resolves when it can be used again. */
  readonly strike?: () => Promise<void>;
  readonly onRound?: (figures: KillFigures) => void;
}

/** Reports of one epoch, after which the graph is compared with one that nothing happened to. */
const REPORTS = 40;
/** Kills of one epoch at most. */
const KILLS = 15;

/** Kills a load again and again at random moments, and looks after each at what is left. */
export async function runKillRounds(plan: KillPlan): Promise<KillFigures> {
  const random = new Random(plan.seed);
  const figures: KillFigures = {
    ...{ kills: 0, acknowledged: 0, unheard: 0, lost: 0, partial: 0, slowestOpenMs: 0 },
    problems: [],
  };
  while (figures.kills < plan.kills && figures.problems.length < 10) {
    await runEpoch(plan, random, figures);
  }
  return figures;
}

async function runEpoch(plan: KillPlan, random: Random, figures: KillFigures): Promise<void> {
  const place = await plan.openPlace();
  let acknowledged = 0;
  const order = { place, count: REPORTS, isHashed: false, beginsWithRegistry: false };
  for (let kill = 0; kill < KILLS && figures.kills < plan.kills; kill += 1) {
    const beginsWithRegistry = random.hasChance(0.2);
    const given = { ...order, beginsWithRegistry };
    const run = await runChild(given, {
      strike: {
        acknowledged: random.below(4),
        delayMs: chooseDelay(random),
        ...(plan.strike === undefined ? {} : { act: plan.strike }),
      },
    });
    judgeStart(run, acknowledged, figures);
    judgeFailure(run, plan, figures);
    const told = countTold(run);
    acknowledged = countFound(run) + told;
    figures.acknowledged += told;
    if (has(run, 'done')) break;
    figures.kills += 1;
    plan.onRound?.(figures);
  }
  const last = await runChild(
    { ...order, isHashed: true },
    { strike: { acknowledged: 0, delayMs: 0 } },
  );
  judgeStart(last, acknowledged, figures);
  await judgeHash(last, figures);
}

/** Most strikes come while the next report is written, some at once, some later. */
function chooseDelay(random: Random): number {
  const kind = random.next();
  if (kind < 0.3) return random.below(20);
  return kind < 0.85 ? random.below(300) : 700 + random.below(700);
}

function has({ steps }: ChildRun, step: ChildStep['step']): boolean {
  return steps.some((one) => one.step === step);
}

/** What a start finds: it opens, everything acknowledged is there, at most one more, and the store is whole. */
function judgeStart(run: ChildRun, acknowledged: number, figures: KillFigures): void {
  const opened = run.steps.find((one) => one.step === 'opened');
  const found = run.steps.find((one) => one.step === 'found');
  if (opened === undefined || found === undefined) {
    figures.problems.push(`no clean start: ${JSON.stringify(run.steps)} ${run.noise}`);
    return;
  }
  figures.slowestOpenMs = Math.max(figures.slowestOpenMs, opened.milliseconds);
  const expected = found.files.map((_, index) => idOfFile(index));
  if (String(expected) !== String(found.files) || found.files.length < acknowledged) {
    figures.lost += 1;
    figures.problems.push(`${String(acknowledged)} acknowledged, found ${String(found.files)}`);
  }
  if (found.files.length > acknowledged + 1) {
    figures.problems.push(`${String(acknowledged)} acknowledged, found ${String(found.files)}`);
  }
  if (found.files.length > acknowledged) figures.unheard += 1;
  if (found.findings.length > 0) {
    figures.partial += 1;
    figures.problems.push(`not whole: ${found.findings.slice(0, 3).join(' ')}`);
  }
}

/** Only a server that is killed lets a load fail, and then it says so. */
function judgeFailure(run: ChildRun, { strike }: KillPlan, { problems }: KillFigures): void {
  const failure = run.steps.find((one) => one.step === 'failed');
  if (failure === undefined) return;
  if (strike === undefined || failure.code !== 'STORE_UNAVAILABLE') {
    problems.push(`the load failed: ${JSON.stringify(failure)}`);
  }
}

async function judgeHash(run: ChildRun, figures: KillFigures): Promise<void> {
  const told = run.steps.find((one) => one.step === 'hash');
  const expected = await hashUndisturbed(countFound(run));
  if (told?.hash === expected) return;
  figures.partial += 1;
  figures.problems.push(`the content of ${String(countFound(run))} files is not what it would be`);
}

const hashes = new Map<number, string>();

/** Content hash of the first files in a store that nothing happened to. */
async function hashUndisturbed(count: number): Promise<string> {
  const known = hashes.get(count);
  if (known !== undefined) return known;
  const store = await openFaultStore({ engine: 'embedded', directory: ':memory:' });
  const files = makeFiles(REPORTS).slice(0, count);
  await loadSources(store, files, { ontology: coreOntology });
  const hash = await computeContentHash(store);
  await store.close();
  hashes.set(count, hash);
  return hash;
}
