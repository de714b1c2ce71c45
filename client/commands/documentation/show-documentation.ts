import { askOption } from "../../ui/questions";
import { showPage, type DocumentationPage } from "../../views/documentation";
import { messages as pages } from "../../views/messages";
import { messages } from "../messages/documentation";
import type { LanguageServices } from "../language-services";

/**
 * "CDP: Show Documentation…": a page that is shipped.
 * @param code of a problem, whose section is shown without asking
 */
export async function showDocumentation(
  { extension }: Pick<LanguageServices, "extension">,
  code: unknown,
): Promise<void> {
  if (typeof code === "string")
    return showPage(extension.extensionUri, "problems", code);
  const answer = await askOption({
    title: messages.title,
    placeholder: messages.placeholder,
    options: Object.entries(pages.documentation).map(([page, label]) => ({
      label,
      value: page as DocumentationPage,
    })),
  });
  if (answer.ok) await showPage(extension.extensionUri, answer.value);
}
