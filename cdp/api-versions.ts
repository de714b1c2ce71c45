/** The versions of the REST API, as paths and files spell them. */
export const apiVersions = ["v2", "v2.1"] as const;

export type ApiVersion = (typeof apiVersions)[number];

export function isApiVersion(text: string): text is ApiVersion {
  return (apiVersions as readonly string[]).includes(text);
}
