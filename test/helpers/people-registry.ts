/** A registry file with two persons. */
export const PEOPLE_REGISTRY = `format: parley.registry/1
id: people
entities:
  per-ann: {type: Person, name: Ann Example}
  per-bob: {type: Person, name: Bob Example}
`;
