declare module 'edtf' {
  interface ExtendedDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    /** Of a Date: 0 with a time, 1 year, 2 month, 3 day. */
    readonly precision?: number;
    /** Milliseconds since 1970 UTC; infinite where the interval is open. */
    readonly min: number;
    readonly max: number;
    readonly lower?: ExtendedDate | number | null;
    readonly upper?: ExtendedDate | number | null;
  }
  /** Throws a SyntaxError for what is not EDTF of that level. */
  function edtf(text: string, options?: { readonly level?: 0 | 1 | 2 }): ExtendedDate;
  export { edtf as default };
}
