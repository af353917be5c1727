/**
 * Whether a printed percentage can come from numerator and denominator, rounded or cut off at its decimals.
 *
 * @param printed the percentage as printed, 97.8 for 97.8%
 * @param decimals how many decimals are printed
 */
export function percentFits(
  numerator: number,
  denominator: number,
  printed: number,
  decimals: number,
): boolean {
  if (denominator <= 0) return false;
  const step = 10 ** -decimals;
  const exact = (numerator / denominator) * 100;
  const difference = exact - printed;
  // Cut off: printed ≤ exact < printed + step. Rounded: within half a step. The dust of binary fractions is forgiven.
  return difference >= -step / 2 - 1e-9 && difference < step - 1e-9 + 2e-9;
}

/** A share for a message, with one decimal more than the text prints. */
export function percentOf(numerator: number, denominator: number, decimals: number): string {
  return `${((numerator / denominator) * 100).toFixed(Math.max(2, decimals))}%`;
}
