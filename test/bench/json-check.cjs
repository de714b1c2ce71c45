/**
 * What a check by vscode-json-languageservice takes at the least:
 * `node json-check.cjs <its path> <file>` prints the lines with problems.
 */
const { readFileSync } = require("node:fs");

const { getLanguageService, TextDocument } = require(process.argv[2]);

const schemas = ["order", "order-item"].map((name) => {
  const text = readFileSync(`schemas/${name}.schema.json`, "utf8");
  const schema = JSON.parse(text);
  return {
    uri: schema.$id,
    fileMatch: name === "order" ? ["*"] : [],
    schema,
  };
});
const service = getLanguageService({
  workspaceContext: {
    resolveRelativePath: (path, base) => new URL(path, base).href,
  },
});
service.configure({ validate: true, schemas });

const text = readFileSync(process.argv[3], "utf8");
const document = TextDocument.create("file:///a.json", "json", 1, text);
service
  .doValidation(document, service.parseJSONDocument(document))
  .then((problems) => {
    console.log(JSON.stringify(problems.map(({ range }) => range.start.line)));
  });
