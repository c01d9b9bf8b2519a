import { randomBytes } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import {
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

import { Compiler } from '../compile/compile-operation.js';
import { DEFAULT_QUERY_LIMITS, type QueryLimits } from '../compile/limits.js';
import type { Seal } from '../compile/selection/parameters.js';
import type { ShortcutMode } from '../compile/shortcut-mode.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';
import { invariant } from '../util/invariant.js';
import { StopController } from '../util/stop-signal.js';
import {
  type ApiContext,
  createContext,
  type RequestFacts,
  type WriteRight,
} from './api-context.js';
import { createCompilePlugin } from './compile-plugin.js';
import { DocumentGate } from './document-gate.js';
import { createErrorFormatter, type ReportBug } from './format-error.js';
import { KnownOperations, type OperationText } from './known-operations.js';
import { makeSeal } from './make-seal.js';
import { createMutationFields } from './mutation-fields.js';
import { RESEARCH_FIELDS } from './research-fields.js';
import { createSchema } from './schema/create-schema.js';

export interface ApiOptions {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  /** Address under which this server is reached, without trailing slash; citable addresses begin with it. */
  readonly publicUrl: string;
  readonly limits?: QueryLimits;
  /** Seals cursors. Without it cursors are good for as long as the process lives. */
  readonly seal?: Seal;
  readonly reportBug: ReportBug;
  /** For what mutations load, as for all loads of the store; the loader's own unless given. */
  readonly stanceWindowDays?: number;
  /** Answer without graphql-js where the plan covers the operation; on unless a test compares the two. */
  readonly isDirect?: boolean;
  /** Which shortcuts plans take: those that are worth it, unless a test compares them. */
  readonly shortcuts?: ShortcutMode;
  /** As the store says, unless a test says otherwise: the answers are the same. */
  readonly readsInIndexOrder?: boolean;
  /** Documents that another API over the same ontology has let through or refused, where a test asks several the same. */
  readonly documents?: DocumentGate;
  /** Of another API over the same store, where a test asks both of the same plan: what one has planned the other need not. */
  readonly compiler?: Compiler;
  /** Show plan and statement to all clients that ask with `extensions: { explain: true }`, not only to who may write; off unless configured. */
  readonly isExplaining?: boolean;
}

/** An operation as a request asks for it. */
export interface AskedOperation extends OperationText {
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The GraphQL API over a store. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly documents: DocumentGate;
  readonly compiler: Compiler;
  readonly apollo: ApolloServer<ApiContext>;
  createContext(facts: RequestFacts): ApiContext;
  /**
   * The body of the answer to an operation that Apollo Server has let through before, in the very bytes that it would
   * send. Null where it must answer: the operation is not known, its variables are wrong, the store fails, a null stands
   * where none may be. It then goes on with the same context, and with what was read.
   */
  answerKnown(asked: AskedOperation, context: ApiContext): Promise<string | null> | null;
  /** Runs one operation without HTTP. Errors are in the result, as a client would see them. Mutations have to be allowed. */
  execute(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    writing?: WriteRight,
  ): Promise<FormattedExecutionResult>;
}

/** Answers are keyed by response keys, so that one field under two aliases keeps two answers. */
const readAnswer: GraphQLFieldResolver<unknown, ApiContext> = (source, _args, _context, info) =>
  (source as Record<string, unknown>)[info.path.key];

const PASSING_SEAL = makeSeal(randomBytes(16).toString('hex'));

export async function createApi(options: ApiOptions): Promise<Api> {
  const { store, ontology, publicUrl, reportBug, seal = PASSING_SEAL } = options;
  const limits = options.limits ?? DEFAULT_QUERY_LIMITS;
  const documents = options.documents ?? new DocumentGate(createSchema(ontology), limits);
  const { schema } = documents;
  const compiler =
    options.compiler ??
    new Compiler({
      schema,
      ontology,
      limits,
      publicUrl,
      seal,
      research: RESEARCH_FIELDS,
      mutations: createMutationFields(options),
      shortcuts: options.shortcuts ?? 'auto',
      readsInIndexOrder: options.readsInIndexOrder ?? store.capabilities.readsInIndexOrder,
    });
  const formatError = createErrorFormatter(reportBug, limits);
  const known = new KnownOperations();
  const apollo = new ApolloServer<ApiContext>({
    schema,
    fieldResolver: readAnswer,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // the schema is public, so a misspelt field may be told its likely name
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    // the gate limits a document before it validates it, and does both once
    dangerouslyDisableValidation: true,
    documentStore: documents,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      createCompilePlugin(compiler, {
        gate: documents,
        formatError,
        isDirect: options.isDirect ?? true,
        isExplaining: options.isExplaining ?? false,
        known,
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return {
    schema,
    documents,
    compiler,
    apollo,
    createContext: (facts) => createContext(store, facts),
    answerKnown: (asked, { reading }) => {
      const operation = known.find(asked);
      if (operation === undefined) return null;
      const started = performance.now();
      try {
        const compiled = compiler.compile({ ...operation, variables: asked.variables });
        reading.prepare(compiled, performance.now() - started);
      } catch {
        return null;
      }
      return reading.wholeBody();
    },
    execute: async (query, variables = {}, writing = 'OFF') => {
      const facts = { requestId: 'internal', writing, signal: new StopController() };
      const { body } = await apollo.executeOperation(
        { query, variables },
        { contextValue: createContext(store, facts) },
      );
      invariant(body.kind === 'single', 'incremental delivery is off');
      return body.singleResult;
    },
  };
}
