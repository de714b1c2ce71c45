/**
 * What the bundles leave out of the libraries of the protocol, and what is
 * made faster to load in them.
 */
import { readFile } from "node:fs/promises";

/** What vscode-languageserver has for finding and starting packages of a workspace: the server must not even load what starts processes. */
export const withoutFiles = {
  name: "without-files",
  setup(build) {
    const filter = /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;
    build.onLoad({ filter }, () => ({ contents: "module.exports = {};" }));
  },
};

/**
 * What the server does not have, the client's library need not bring: in the
 * place of these features one that does nothing, and no patterns of files.
 */
export const withoutFeatures = {
  name: "without-features",
  setup(build) {
    const features =
      /vscode-languageclient[\\/]lib[\\/]common[\\/](callHierarchy|fileOperations|linkedEditingRange|semanticTokens|textDocumentContent|typeHierarchy)\.js$/;
    build.onLoad({ filter: features }, () => ({
      contents: `
        class Nothing {
          getState() { return { kind: "static" }; }
          fillClientCapabilities() {}
          initialize() {}
          clear() {}
        }
        module.exports = new Proxy({}, { get: () => Nothing });`,
    }));
    const namespace = "nothing";
    build.onResolve({ filter: /^minimatch$/ }, ({ path }) => ({
      path,
      namespace,
    }));
    build.onLoad({ filter: /^/, namespace }, () => ({ contents: "" }));
  },
};

/** A random name for a pipe is all that vscode-jsonrpc wants of `crypto`, and the server opens none: loaded when first used. */
export const lazyCrypto = {
  name: "lazy-crypto",
  setup(build) {
    const namespace = "lazy";
    build.onResolve({ filter: /^crypto$/ }, ({ path, importer }) =>
      importer.includes("vscode-jsonrpc") ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /^/, namespace }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require("node:${path}")[name] });`,
    }));
  },
};

/**
 * The libraries of the protocol pass on each other's names, hundreds of them
 * through three layers: as values, and not by a getter for each. None of them
 * changes once it is loaded.
 */
export const copiedExports = {
  name: "copied-exports",
  setup(build) {
    const filter =
      /vscode-(?:jsonrpc|language\w+(?:-protocol)?)[\\/]lib[\\/].*\.js$/;
    build.onLoad({ filter }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(
        "__createBinding(exports, m, p)",
        "exports[p] = m[p]",
      ),
    }));
  },
};

/** VS Code has compared its version with `engines` of package.json before vscode-languageclient does it again. */
export const withoutVersionCheck = {
  name: "without-version-check",
  setup(build) {
    const namespace = "without-version-check";
    const filter = /^semver\/functions\/(parse|satisfies)$/;
    build.onResolve({ filter }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter, namespace }, () => ({
      contents: "module.exports = () => true;",
    }));
  },
};
