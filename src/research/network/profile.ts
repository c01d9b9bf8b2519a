/** How often an actor is linked with each concept on each side. */
export type Profile = ReadonlyMap<string, number>;

/** All of it. */
export const activityOf = (profile: Profile): number =>
  [...profile.values()].reduce((sum, count) => sum + count, 0);
