/** What the rest of the client needs of the contract with the language server; knows no VS Code. */
export {
  languageId,
  type Described,
  type ReplaceableTargetLine,
  type KindReason,
  type Located,
  type Locating,
  type PayloadOfResponse,
  type Prepared,
  type Target,
} from "../../server/protocol";
