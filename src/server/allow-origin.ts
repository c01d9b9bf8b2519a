const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Whether a browser page of this origin may read answers. Requests without an Origin are not a page's: nothing to allow. */
export function allowOrigin(origin: string | undefined, rules: readonly string[]): boolean {
  if (origin === undefined) return false;
  return rules.some((rule) => {
    if (rule === 'none') return false;
    if (rule === '*') return true;
    return rule === 'localhost' ? LOCAL.test(origin) : rule === origin;
  });
}
