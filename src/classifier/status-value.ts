/** A status a body states: a whole number from 100 to 599, also as text. */
export function statusValue(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{3}(?: [A-Z]|$)/.test(value.trim()) ? Number(value.trim().slice(0, 3)) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 100 && number <= 599 ? number : null;
}
