/** A number as messages have it: 1,250,504. */
export function printAmount(amount: number): string {
  return amount.toLocaleString('en-GB');
}
