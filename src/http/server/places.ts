/** Places for what goes on at once: so many for each caller, so many in all. */
export class Places {
  private readonly taken = new Map<string, number>();
  private sum = 0;

  constructor(private readonly most: { readonly each: number; readonly all: number }) {}

  get isFull(): boolean {
    return this.sum >= this.most.all;
  }

  /** Whether the caller has as many as one may. */
  isFullOf(who: string): boolean {
    return (this.taken.get(who) ?? 0) >= this.most.each;
  }

  /** Takes a place, whether or not one is free; returns how it is left, once. */
  take(who: string): () => void {
    this.taken.set(who, (this.taken.get(who) ?? 0) + 1);
    this.sum += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.sum -= 1;
      const others = (this.taken.get(who) ?? 1) - 1;
      if (others === 0) this.taken.delete(who);
      else this.taken.set(who, others);
    };
  }
}
