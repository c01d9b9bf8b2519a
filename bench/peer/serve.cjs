// The peer behind the same HTTP server and GraphQL server as ours: `node serve.cjs TYPES URI`. It runs from its own
// folder, whose packages are installed when the benchmark first runs.
'use strict';

const { readFileSync } = require('node:fs');

const { ApolloServer } = require('@apollo/server');
const { ApolloServerPluginCacheControlDisabled } = require('@apollo/server/plugin/disabled');
const { fastifyApolloDrainPlugin, fastifyApolloHandler } = require('@as-integrations/fastify');
const { Neo4jGraphQL } = require('@neo4j/graphql');
const fastify = require('fastify');
const neo4j = require('neo4j-driver');

async function main([types, uri]) {
  const user = process.env.NEO4J_USER ?? 'neo4j';
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, process.env.NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  const library = new Neo4jGraphQL({ typeDefs: readFileSync(types, 'utf8'), driver });
  const schema = await library.getSchema();
  const app = fastify({ bodyLimit: 1_000_000 });
  const apollo = new ApolloServer({
    schema,
    // what it costs and nobody asked for is off, as on our side
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  app.post('/graphql', fastifyApolloHandler(apollo, { context: async () => ({}) }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  process.on('message', () => {
    const { user: inUser, system } = process.cpuUsage();
    process.send?.({ kind: 'cpu', microseconds: inUser + system });
  });
  process.send?.({ kind: 'ready', url: `${url}/graphql` });
}

main(process.argv.slice(2)).catch((error) => {
  console.error(Array.isArray(error) ? error.map((one) => one.message).join('\n') : error);
  process.exit(1);
});
