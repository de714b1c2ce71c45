import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

/** Rewrites a minified bundle so that its modules of CommonJS load faster. */
export function loadFaster(file) {
  const text = shareInterop(readFileSync(file, "utf8"), file);
  writeFileSync(file, compileModulesOnce(text, file));
}

/**
 * For each module that imports one of CommonJS, esbuild's `__toESM` makes an
 * object with a getter for each of its names: 86 times those of `vscode`. One
 * of these objects is as good for all.
 */
function shareInterop(text, file) {
  const helper =
    /var ([\w$]+)=(\(([\w$]+),[\w$]+,([\w$]+)\)=>\(\4=\3!=null\?)/g;
  const found = [...text.matchAll(helper)];
  if (found.length !== 1)
    throw new Error(`${file}: esbuild's __toESM has changed.`);
  return text.replace(
    helper,
    (_, name, begin) =>
      `var ${name}=(module,asNode)=>{if(asNode)return copyNames(module,asNode);let made=interop.get(module);if(!made)interop.set(module,made=copyNames(module));return made},interop=new Map,copyNames=${begin}`,
  );
}

/**
 * V8 reads a function twice, once to skip it and once to compile it when it is
 * called, but for one in parentheses, which it compiles at once. The functions
 * of modules are all called, so they get parentheses.
 */
function compileModulesOnce(text, file) {
  const parts = [];
  let end = 0;
  for (const arrow of moduleFunctions(text, file)) {
    const names = arrow.parameters.map(({ name }) => name.text);
    const body = text.slice(arrow.body.pos, arrow.end);
    parts.push(text.slice(end, arrow.pos), `(function(${names})${body})`);
    end = arrow.end;
  }
  return parts.join("") + text.slice(end);
}

/** What esbuild makes of modules of CommonJS: `var a=wrap((exports,module)=>{…})`. */
function moduleFunctions(text, file) {
  const [, wrap] = /var ([\w$]+)=\([\w$]+,[\w$]+\)=>\(\)=>\{/.exec(text) ?? [];
  const found = ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) =>
      initializer &&
      ts.isCallExpression(initializer) &&
      initializer.expression.text === wrap
        ? [initializer.arguments[0]]
        : [],
    );
  if (!found.every(ts.isArrowFunction) || found.length === 0)
    throw new Error(`${file}: esbuild's __commonJS has changed.`);
  return found;
}
