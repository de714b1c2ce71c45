/** What Basic authentication needs: user-id and password. */
export interface Credentials {
  readonly clientKey: string;
  readonly apiToken: string;
}
