/** One field that changed. `from` and `to` are ids where the field has them, the texts are what people read. */
export type Change = {
  readonly field: string;
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};
