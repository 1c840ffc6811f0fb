/** At most `limit` units within any `windowMs`, on the machine's own clock: a jump of the site's clock buys no calls. */
export class RateWindow {
  private readonly taken: { readonly at: number; readonly cost: number }[] = [];
  private sum = 0;

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Takes `cost` units; false, and nothing taken, when they would exceed the limit. */
  take(cost = 1, now = performance.now()): boolean {
    this.forget(now);
    if (this.sum + cost > this.limit) return false;
    this.add(cost, now);
    return true;
  }

  /** Books what was used already, whether or not it fits. */
  add(cost: number, now = performance.now()): void {
    this.taken.push({ at: now, cost });
    this.sum += cost;
  }

  private forget(now: number): void {
    for (let first = this.taken[0]; first !== undefined && first.at <= now - this.windowMs; first = this.taken[0]) {
      this.sum -= first.cost;
      this.taken.shift();
    }
  }
}
