/** The last entries of a kind, oldest first. */
export class KeptList<T> {
  private readonly kept: T[] = [];

  constructor(private readonly most: number) {}

  add(entry: T): void {
    this.kept.push(entry);
    if (this.kept.length > this.most) this.kept.shift();
  }

  all(): readonly T[] {
    return this.kept;
  }
}
