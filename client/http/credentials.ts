/** The user-id and password of Basic authentication. */
export interface Credentials {
  readonly clientKey: string;
  readonly apiToken: string;
}
