import { distance } from "fastest-levenshtein";
import { apiVersions } from "../../../../cdp/api-versions";
import { nearVersion } from "../../../check/directives/api-problems";
import type { ApiLine } from "../../../document/api-lines";
import type { Payload } from "../../../document/payload";
import { endOf } from "../../../document/syntax-tree";
import { insert, replace } from "../../layout/edit";
import {
  lineBreakOf,
  lineRemoval,
  textAt,
  topOf,
} from "../../layout/white-space";
import type { FixProvider } from "../fix";

/** `api/misplaced`: moved to the top, unless another line there says which version it is. */
export const moveApiLineToTop: FixProvider = (payload, { offset }) => {
  const line = lineAt(payload, offset);
  if (!line) return [];
  const without = lineRemoval(payload, line);
  const away = { title: "Remove this API line", edits: [without] };
  if (payload.apiLines.some(({ isBeforeRoot }) => isBeforeRoot)) return [away];
  const text = textAt(payload, line) + lineBreakOf(payload);
  const edits = [insert(topOf(payload), text), without];
  return [
    { title: "Move the API line to the top", edits, preferred: true },
    away,
  ];
};

/** `api/twice`, `api/two-versions`: without this line or without the other. */
export const removeApiLine: FixProvider = (payload, { offset, related }) => {
  const line = lineAt(payload, offset);
  const other = lineAt(payload, related?.[0]?.offset ?? -1);
  if (!line || !other) return [];
  const same = line.version === other.version;
  return [
    {
      title: "Remove this API line",
      edits: [lineRemoval(payload, line)],
      preferred: same,
      safe: same,
    },
    {
      title: "Remove the other API line",
      edits: [lineRemoval(payload, other)],
    },
  ];
};

/** `api/unknown`: each version that there is, the nearest first. */
export const replaceApiVersion: FixProvider = (payload, problem) => {
  const line = lineAt(payload, problem.offset);
  if (!line) return [];
  const isWholeLine = line.spelling.offset === line.offset;
  const written = isWholeLine ? "" : textAt(payload, line.spelling);
  const near = nearVersion(written);
  const farness = (version: string) =>
    version === near ? 0 : distance(written, version);
  return apiVersions
    .toSorted((one, other) => farness(one) - farness(other))
    .map((version) => ({
      title: `Replace with ${version}`,
      edits: [
        replace(line.spelling, isWholeLine ? `// @api ${version}` : version),
      ],
      preferred: version === near,
    }));
};

function lineAt({ apiLines }: Payload, offset: number): ApiLine | undefined {
  return apiLines.find((line) => offset >= line.offset && offset < endOf(line));
}
