/** A module of the built program: what `tsx` makes of `src` gives each function its name at run time, which costs. */
export const importBuilt = <T>(path: string): Promise<T> =>
  import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<T>;
