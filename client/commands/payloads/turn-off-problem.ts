import { ConfigurationTarget, workspace } from "vscode";
import { userValue } from "../../settings/user-value";

/** Run by the quick fix “Turn off … in user settings”. */
export async function turnOffProblem(code: unknown): Promise<void> {
  if (typeof code !== "string") return;
  const problems = userValue("problems");
  const others =
    typeof problems === "object" && !Array.isArray(problems) ? problems : {};
  await workspace
    .getConfiguration("cdpOrder")
    .update(
      "problems",
      { ...others, [code]: "off" },
      ConfigurationTarget.Global,
    );
}
