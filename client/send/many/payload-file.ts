export interface PayloadFile {
  readonly uri: string;
  /** As the user knows it. */
  readonly name: string;
}
