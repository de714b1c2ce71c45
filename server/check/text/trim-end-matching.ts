/**
 * A text without the characters at its end that a class matches. Not by
 * `/[…]+$/`, which looks at each of many from each of them: files have texts
 * and numbers of any length.
 */
export function trimEndMatching(text: string, of: RegExp): string {
  let end = text.length;
  while (end > 0 && of.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
