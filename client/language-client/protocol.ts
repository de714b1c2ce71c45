/** The part of the contract with the language server that the rest of the client needs; knows no VS Code. */
export {
  languageId,
  type Converted,
  type Described,
  type Inserted,
  type ReplaceableTargetLine,
  type KindReason,
  type Lacking,
  type Located,
  type Locating,
  type PayloadOfResponse,
  type Prepared,
  type Resource,
  type SuppressedErrors,
  type Target,
  type TextEdit,
} from "../../server/protocol";
