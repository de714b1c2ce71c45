import type { ApiVersion } from "../../../cdp/api-versions";
import { optionStep } from "../../ui/question-steps";
import type { Step } from "../../ui/steps";
import { messages } from "../messages/search";

/** The version of the API by which is searched. */
export interface VersionChoice {
  /** Undefined until it is known. */
  readonly current: () => ApiVersion | undefined;
  /** Absent where a file says it. */
  readonly choose?: (version: ApiVersion) => void;
}

/** Asks for it. */
export function versionStep(
  title: string,
  choose: (version: ApiVersion) => void,
): Step {
  return optionStep<ApiVersion>(
    {
      title,
      placeholder: messages.version,
      options: [
        { label: messages.versions.v2, value: "v2" },
        { label: messages.versions["v2.1"], value: "v2.1" },
      ],
    },
    choose,
  );
}

export function otherVersion({ current }: VersionChoice): ApiVersion {
  return current() === "v2.1" ? "v2" : "v2.1";
}
