// Synthetic national identity numbers only: the month carries +80 (Skatteetaten's Tenor), so that no living person's
// number can ever be used here.

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const remainder = (digits, weights) => weights.reduce((sum, weight, i) => sum + weight * digits[i], 0) % 11;

/** Whether the text is a synthetic fødselsnummer or D-number, by today's or 2032's control digits. */
export function isSynthetic(text) {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const day = Number(text.slice(0, 2)) % 40;
  const month = Number(text.slice(2, 4));
  if (day < 1 || day > 31 || month < 81 || month > 92) return false;
  // From 2032 the first control digit may leave a remainder of 0 to 3 (Skatteetaten, nyttfnr2032).
  return remainder(digits, first) <= 3 && remainder(digits, second) === 0;
}
