/** The licences of what the bundles contain, as their terms ask for. */
import { readdirSync, readFileSync } from "node:fs";

/**
 * A section for each package; throws where one has no text of its license.
 * @param inputs the files of an esbuild metafile
 */
export function thirdPartyLicenses(inputs) {
  const folders = new Set(
    Object.keys(inputs).flatMap(
      (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [],
    ),
  );
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(`${folder}/package.json`, "utf8"),
    );
    const text = textIn(folder);
    if (!text || !license)
      throw new Error(`${name} ${version} ships without its license.`);
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return [...new Set(texts)].sort().join(`\n\n${"-".repeat(72)}\n\n`) + "\n";
}

function textIn(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return name && readFileSync(`${folder}/${name}`, "utf8").trim();
}
