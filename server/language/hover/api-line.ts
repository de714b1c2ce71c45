import type { ApiVersion } from "../../../cdp/api-versions";
import { documentation } from "../../../cdp/documentation";
import type { ApiLine } from "../../document/api-lines";
import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";

/** The API line at an offset, if it is one that counts. */
export function apiLineAt(
  { apiLines, apiVersion }: Payload,
  offset: number,
): ApiLine | undefined {
  return apiLines.find(
    (line) =>
      line.isBeforeRoot &&
      line.version === apiVersion &&
      offset >= line.offset &&
      offset < endOf(line),
  );
}

/** Documents a version of the API, in Markdown of our own words. */
export function versionDocumentation(version: ApiVersion): string {
  const { title, url } = documentation.differencesOfVersions;
  return [
    `**API ${version}**`,
    meanings[version],
    `Source: Sitecore CDP Developer Documentation, [${title}](${url})`,
  ].join("\n\n");
}

const meanings: Readonly<Record<ApiVersion, string>> = {
  v2: "This file is for the legacy version of the REST API, as it would be without this line. An update affects the whole order or order item.",
  "v2.1":
    "This file is for the newer version of the REST API, which tenants on data model 2.1 use. An update of an order changes the attributes that it includes, an update of an order item affects the whole order item, and an update of a data extension replaces all its pairs.",
};
