import type { StatementTime } from '../../compile/cypher/statement-time.js';

/** What a path may not rest on. */
export interface Avoidance {
  readonly inference: boolean;
  readonly openScope: boolean;
  readonly contested: boolean;
  readonly registry: boolean;
}

/** Between which entities paths are sought, and over what they may lead. */
export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** Greatest number of steps. */
  readonly maxLength: number;
  /** Steps that a path may have more than the shortest. */
  readonly longer: number;
  /** Greatest number of paths. */
  readonly limit: number;
  /** Relations of the codebook: there is always one at least. */
  readonly relations: readonly string[];
  /** Types of the entities between the ends; null means any. */
  readonly types: readonly string[] | null;
  readonly avoid: Avoidance;
  readonly viaEntity: string | null;
  readonly avoidEntities: readonly string[];
  readonly time: StatementTime;
}
