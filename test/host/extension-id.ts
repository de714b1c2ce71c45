import { name, publisher } from "../../package.json";

/** By which VS Code knows the extension, and names its storage. */
export const extensionId = `${publisher}.${name}`;
