import { z } from 'zod';

import { limitsVariable } from './limits-variable.js';

/** One environment variable: what --help and docs/CONFIGURATION.md print and the loader reads. */
export interface VariableDeclaration {
  readonly description: string;
  readonly example: string;
  /** As printed; `null` where there is none. */
  readonly default: string | null;
  /** Never printed or logged. */
  readonly secret: boolean;
  /** Takes the variable's text, `undefined` where it is unset or empty. */
  readonly schema: z.ZodType<unknown, string | undefined>;
}

const text = z.string().optional();

const token = text.refine((value) => value === undefined || /^[!-~]{16,}$/.test(value), {
  error: 'must have at least 16 characters: letters, digits and signs of ASCII, no spaces',
});

/** A whole number within bounds, `fallback` where the variable is unset. */
function wholeNumber(
  minimum: number,
  maximum: number,
  fallback: number,
): z.ZodType<number, string | undefined> {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      const number = value === undefined ? fallback : Number(value);
      if (Number.isInteger(number) && number >= minimum && number <= maximum) return number;
      context.addIssue(`must be a whole number from ${String(minimum)} to ${String(maximum)}`);
      return z.NEVER;
    });
}

function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  fallback: T[number],
): z.ZodType<T[number], string | undefined> {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` }).default(fallback);
}

function url(schemes: readonly string[]): z.ZodType<string | undefined, string | undefined> {
  return text.refine(
    (value) => {
      if (value === undefined) return true;
      const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
      return schemes.includes(scheme);
    },
    { error: `must be an address that begins with ${schemes.map((s) => `${s}://`).join(', ')}` },
  );
}

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** Every environment variable the program reads. Nothing else may read the environment. */
export const VARIABLES = {
  PARLEY_HOST: {
    description: 'Address the server listens on. 0.0.0.0 opens it to the network.',
    example: '0.0.0.0',
    default: '127.0.0.1',
    secret: false,
    schema: text.default('127.0.0.1'),
  },
  PARLEY_PORT: {
    description:
      'Port the server listens on; 0 lets the system choose a free one, which is printed.',
    example: '8080',
    default: '4000',
    secret: false,
    schema: wholeNumber(0, 65_535, 4000),
  },
  PARLEY_PUBLIC_URL: {
    description:
      'Address under which readers reach the server; `url` fields and citations begin with it. Without it: host and port.',
    example: 'https://parley.example.org',
    default: null,
    secret: false,
    schema: url(['http', 'https']).transform((value) => value?.replace(/\/+$/, '')),
  },
  PARLEY_DATA: {
    description: 'Folder of the embedded store. One process at a time may have it open.',
    example: '/var/lib/parley',
    default: './data',
    secret: false,
    schema: text.default('./data'),
  },
  PARLEY_STORE: {
    description: 'Where the graph lives: `embedded` needs no server, `neo4j` uses NEO4J_URI.',
    example: 'neo4j',
    default: 'neo4j if NEO4J_URI is set, else embedded',
    secret: false,
    schema: z.enum(['embedded', 'neo4j'], { error: 'must be one of embedded, neo4j' }).optional(),
  },
  NEO4J_URI: {
    description: 'Address of a Neo4j 5.26.31 or later (`neo4j+s`, `bolt+s` for TLS).',
    example: 'neo4j://localhost:7687',
    default: null,
    secret: false,
    schema: url(NEO4J_SCHEMES),
  },
  NEO4J_USER: {
    description: 'User of the Neo4j database.',
    example: 'parley',
    default: 'neo4j',
    secret: false,
    schema: text.default('neo4j'),
  },
  NEO4J_PASSWORD: {
    description: 'Password of that user. Needed where NEO4J_URI is set.',
    example: '…',
    default: null,
    secret: true,
    schema: text,
  },
  NEO4J_DATABASE: {
    description: 'Database within the server; without it, the user’s home database.',
    example: 'parley',
    default: null,
    secret: false,
    schema: text,
  },
  PARLEY_SEED: {
    description:
      'Folder of report and registry files that the server loads at start (unchanged ones are skipped), or `none`.',
    example: './my-reports',
    default: './seed of the installation',
    secret: false,
    schema: text,
  },
  PARLEY_STANCE_WINDOW_DAYS: {
    description:
      'Days within which two publications must lie for opposite stances without dates of their own to contradict each other. One value for all loads of a store; `parley verify` finds what was loaded with another.',
    example: '7',
    default: '30',
    secret: false,
    schema: wholeNumber(0, 36_500, 30),
  },
  PARLEY_QUERIES: {
    description: 'Folder of the sample queries (*.graphql) shown on the first page, or `none`.',
    example: './my-queries',
    default: './seed/queries of the installation',
    secret: false,
    schema: text,
  },
  PARLEY_READ_TOKEN: {
    description:
      'If set, everything but /health and /ready asks for it: `Authorization: Bearer <token>`, or as the password of a browser’s login.',
    example: '…',
    default: null,
    secret: true,
    schema: token,
  },
  PARLEY_WRITE_TOKEN: {
    description:
      'If set, mutations are taken from who sends it: `Authorization: Bearer <token>`; it opens reading too. Without it the server takes no mutations.',
    example: '…',
    default: null,
    secret: true,
    schema: token,
  },
  PARLEY_CURSOR_KEY: {
    description:
      'Secret that seals the cursors of pages, so that none can be made up. Without it the store keeps one that all servers on it share; set it where the server may not write.',
    example: '…',
    default: null,
    secret: true,
    schema: text.refine((value) => value === undefined || value.length >= 16, {
      error: 'must have at least 16 characters',
    }),
  },
  PARLEY_CORS: {
    description:
      'Origins whose pages may read the API in a browser, separated by commas; `localhost` means http(s)://localhost and 127.0.0.1 on any port, `*` any origin, `none` no other origin.',
    example: 'https://gephi.org,localhost',
    default: 'localhost',
    secret: false,
    schema: text
      .default('localhost')
      .transform((value) => value.split(',').map((origin) => origin.trim()))
      .refine((origins) => origins.every(isOriginRule), {
        error: 'must be origins such as https://example.org, or localhost, * or none',
      }),
  },
  PARLEY_EXPLAIN: {
    description:
      'Whether answers show plan and statement to everybody who asks: `on` for development. Who sends the token that may write is shown them always.',
    example: 'on',
    default: 'off',
    secret: false,
    schema: oneOf(['on', 'off'], 'off').transform((value) => value === 'on'),
  },
  PARLEY_LOG_LEVEL: {
    description: 'Least severity that is logged.',
    example: 'debug',
    default: 'info',
    secret: false,
    schema: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info'),
  },
  PARLEY_LOG_FORMAT: {
    description: 'Form of the log on standard error: one JSON object a line, or `text` for people.',
    example: 'text',
    default: 'json',
    secret: false,
    schema: oneOf(['json', 'text'], 'json'),
  },
  PARLEY_QUERY_TIMEOUT_MS: {
    description:
      'Milliseconds a database statement may take on Neo4j (the embedded store allows 30 s).',
    example: '5000',
    default: '15000',
    secret: false,
    schema: wholeNumber(100, 600_000, 15_000),
  },
  PARLEY_REQUEST_TIMEOUT_MS: {
    description: 'Milliseconds after which a request is given up with status 503.',
    example: '10000',
    default: '30000',
    secret: false,
    schema: wholeNumber(100, 3_600_000, 30_000),
  },
  PARLEY_SHUTDOWN_TIMEOUT_MS: {
    description:
      'Milliseconds that running requests get to finish when the server is told to stop.',
    example: '30000',
    default: '10000',
    secret: false,
    schema: wholeNumber(0, 600_000, 10_000),
  },
  PARLEY_LIMITS: {
    description:
      'Limits of operations that are not to be the default, separated by commas; docs/LIMITS.md has their names, defaults and meanings.',
    example: 'rows=100000,depth=6',
    default: null,
    secret: false,
    schema: limitsVariable,
  },
  PARLEY_BODY_LIMIT_BYTES: {
    description: 'Greatest size of a request’s body, in bytes.',
    example: '100000',
    default: '262144',
    secret: false,
    schema: wholeNumber(1_000, 100_000_000, 262_144),
  },
  PARLEY_WRITE_BODY_LIMIT_BYTES: {
    description:
      'The same for requests with the token that may write: they carry report files and their texts.',
    example: '50000000',
    default: '10000000',
    secret: false,
    schema: wholeNumber(1_000, 100_000_000, 10_000_000),
  },
} as const satisfies Readonly<Record<string, VariableDeclaration>>;

function isOriginRule(rule: string): boolean {
  if (rule === 'localhost' || rule === '*' || rule === 'none') return true;
  return URL.canParse(rule) && new URL(rule).origin === rule;
}

export type VariableName = keyof typeof VARIABLES;
