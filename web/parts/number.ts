/** The number of an invoice or delivery in the address of its promise, or of an entry. */
export function numberIn(address: string): string {
  const at = address.indexOf('/');
  return address.slice(at + 1).replace(/@\d+$/, '');
}
